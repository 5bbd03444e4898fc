using Agency.Application.Documents;

namespace Agency.Application.Commissions;

/// <summary>Writes a commission statement as a spreadsheet, which the affiliate can check by itself.</summary>
public interface IStatementWorkbook
{
    /// <summary>
    /// Writes the statement as an .xlsx file from where the stream stands; the stream is left open. Throws <see cref="InvalidOperationException"/> when what was brought
    /// forward and the lines do not make the total: such a statement is not sent to anybody.
    /// </summary>
    void Write(StatementDocument statement, Stream output);
}

/// <summary>An issued commission statement: frozen, of one affiliate, one period and one currency (docs/domain.md, money rule 9).</summary>
/// <param name="Number">The number of the statement, without gaps.</param>
/// <param name="AffiliateName">To whom it is issued.</param>
/// <param name="PeriodName">The period for people: "May 2026".</param>
/// <param name="PeriodStart">The first day.</param>
/// <param name="PeriodEnd">The last day, included.</param>
/// <param name="IssuedOn">The day of issue.</param>
/// <param name="Currency">ISO 4217, of all amounts.</param>
/// <param name="MinorUnits">The currency's decimals.</param>
/// <param name="BroughtForward">The balance of the statement before, when that was not paid; negative after clawbacks.</param>
/// <param name="BroughtForwardFrom">The affiliate's statement before in this currency, or null for the first.</param>
/// <param name="PreviousNumber">The statement before in the chain, of whichever affiliate, or null for the first.</param>
/// <param name="Hash">The hash that links this statement to the one before.</param>
/// <param name="Total">Brought forward plus the lines' commissions. Negative: carried to the next statement.</param>
/// <param name="Lines">In the order of their positions.</param>
/// <param name="Words">In whose language it is.</param>
/// <param name="Undoes">The statement that it takes back, or null for one of a month.</param>
/// <param name="Reason">Why it takes that back.</param>
/// <param name="UndoneBy">The statement that takes this one back; null while it holds.</param>
public sealed record StatementDocument(
    string Number,
    string AffiliateName,
    string PeriodName,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    DateOnly IssuedOn,
    string Currency,
    int MinorUnits,
    decimal BroughtForward,
    string? BroughtForwardFrom,
    string? PreviousNumber,
    string Hash,
    decimal Total,
    IReadOnlyList<StatementDocumentLine> Lines,
    DocumentWords Words,
    string? Undoes = null,
    string? Reason = null,
    string? UndoneBy = null)
{
    /// <summary>What it is, in words.</summary>
    public string Title => TitleOf(Words, Number, Undoes, Reason, UndoneBy);

    /// <summary>What its total is: to be paid, carried to the next one, or taken back.</summary>
    public string ResultName => ResultOf(Words, Undoes, Total, UndoneBy);

    internal static string TitleOf(DocumentWords words, string number, string? undoes, string? reason, string? undoneBy) =>
        undoneBy is not null ? words.Of("statement.undoneTitle", number, undoneBy) : undoes is null ? words.Of("statement.title", number) : words.Of("statement.undoTitle", number, undoes, reason);

    internal static string ResultOf(DocumentWords words, string? undoes, decimal total, string? undoneBy) =>
        words[undoneBy is not null ? "statement.undone" : undoes is not null ? "statement.takenBack" : total < 0 ? "statement.carried" : "statement.toPay"];
}

/// <summary>One commission line of a statement.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Date">When the money cleared or was reversed.</param>
/// <param name="CaseNumber">The case that was paid on.</param>
/// <param name="ClientName">The creditor.</param>
/// <param name="PaymentNumber">The payment or reversal.</param>
/// <param name="What">What the line is for: "Payment", "Clawback: NSF".</param>
/// <param name="SharePercent">The partner's share of the case on the day of receipt: 100 unless it is shared.</param>
/// <param name="Collected">That share of what the debtor paid; negative for a reversal.</param>
/// <param name="Base">The part of it that earns commission under the plan.</param>
/// <param name="BaseBefore">The affiliate's cumulative base of the plan year before this line.</param>
/// <param name="BaseAfter">The same with this line.</param>
/// <param name="Band">The plan's band or bands that the base fell in.</param>
/// <param name="Exact">The plan at <paramref name="BaseAfter"/> less the plan at <paramref name="BaseBefore"/>, unrounded.</param>
/// <param name="Commission">The line's amount: the plan at <paramref name="BaseAfter"/>, rounded, less all lines before it (money rule 7).</param>
public sealed record StatementDocumentLine(
    int Position,
    DateOnly Date,
    string CaseNumber,
    string ClientName,
    string PaymentNumber,
    string What,
    decimal SharePercent,
    decimal Collected,
    decimal Base,
    decimal BaseBefore,
    decimal BaseAfter,
    string Band,
    decimal Exact,
    decimal Commission);
