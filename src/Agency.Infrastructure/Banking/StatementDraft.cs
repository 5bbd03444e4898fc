using System.Globalization;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>A statement while it is read: what was found, what is wrong with it, and at the end the proof that it holds together.</summary>
internal sealed class StatementDraft(LineIdentities identities)
{
    private const int ProblemsMax = 50;

    private readonly List<BankFileProblem> problems = [];
    private readonly List<BankStatementLine> lines = [];
    private decimal movement;
    private bool allCounted = true;

    public string? Account { get; set; }

    public string? Id { get; set; }

    public string? Number { get; set; }

    public string? Bank { get; set; }

    public string? Holder { get; set; }

    public Currency? Currency { get; private set; }

    public DateOnly? From { get; set; }

    public DateOnly? Through { get; set; }

    public decimal? Opening { get; set; }

    public decimal? Closing { get; set; }

    public int Entries { get; set; }

    public bool BalancesMayBeMissing { get; init; }

    public void Refuse(string code, string message) => Add(new BankFileProblem(code, message));

    public void Remark(string code, string message) => Add(new BankFileProblem(code, message, Blocking: false));

    /// <summary>Takes the currency of the statement; one that differs from what was said before is refused.</summary>
    public void InCurrency(string? code, string where)
    {
        if (code is null)
        {
            return;
        }

        if (Domain.Common.Currency.TryOf(code) is not { } currency)
        {
            Refuse(BankFileCodes.CurrencyUnknown, $"{where}: '{code}' is not a currency of ISO 4217.");
        }
        else if ((Currency ??= currency) != currency)
        {
            Refuse(BankFileCodes.CurrencyMixed, $"{where} is in {code}, the statement in {Currency}.");
        }
    }

    /// <summary>Counts an amount into the movement of the balance; null, which refuses the statement, when it cannot be money in its currency.</summary>
    public Money? Count(decimal? signed, string where)
    {
        if (signed is not { } amount)
        {
            allCounted = false;
            return null;
        }

        movement += amount;
        return Fit(amount, where);
    }

    /// <summary>The amount in the statement's currency; null, which refuses the statement, when it is finer or larger than money is.</summary>
    public Money? Fit(decimal amount, string where)
    {
        if (Currency is null)
        {
            return null;
        }

        if (Math.Abs(amount) > Money.AmountMax)
        {
            Refuse(BankFileCodes.AmountUnreadable, $"{where}: {Text(amount)} is more than an amount can be.");
            return null;
        }

        if (amount % Currency.SmallestUnit != 0m)
        {
            Refuse(BankFileCodes.TooManyDecimals, $"{where}: {Text(amount)} has more than the {Currency.MinorUnits} decimals of {Currency}.");
            return null;
        }

        return new Money(amount, Currency);
    }

    public void Add(BankStatementLine line)
    {
        if (lines.Count >= BankFileReader.LinesMax)
        {
            throw new BankFileRefusal(BankFileCodes.TooLarge, $"More than {BankFileReader.LinesMax} lines in one statement.");
        }

        lines.Add(identities.Identify(Account ?? string.Empty, line));
    }

    public BankStatementReading Finish()
    {
        CheckHead();
        var opening = Opening is { } first ? Fit(first, "The opening balance") : null;
        var closing = Closing is { } last ? Fit(last, "The closing balance") : null;
        var reconciles = Opening is not null && Closing is not null && allCounted ? Opening + movement == Closing : (bool?)null;
        if (reconciles == false)
        {
            Refuse(BankFileCodes.NotReconciled, $"Opening {Text(Opening)} and lines {Text(movement)} make {Text(Opening + movement)}; closing is {Text(Closing)}.");
        }

        if (!BalancesMayBeMissing && (Opening is null || Closing is null) && !problems.Exists(problem => problem.Code is BankFileCodes.Truncated or BankFileCodes.AmountUnreadable))
        {
            Refuse(BankFileCodes.BalanceMissing, Opening is null ? "The opening booked balance is missing." : "The closing booked balance is missing.");
        }

        var refused = problems.Exists(problem => problem.Blocking) || !allCounted;
        return new BankStatementReading
        {
            Account = Account,
            Id = Id,
            Entries = Entries,
            Reconciles = reconciles,
            Problems = problems,
            Statement = refused ? null : new BankStatement
            {
                Account = Account!,
                Currency = Currency!,
                Id = Id!,
                Number = Number,
                From = From!.Value,
                Through = Through!.Value,
                Opening = opening,
                Closing = closing,
                Bank = Bank,
                Holder = Holder,
                Lines = lines,
            },
        };
    }

    private void CheckHead()
    {
        if (string.IsNullOrEmpty(Account))
        {
            Refuse(BankFileCodes.AccountMissing, "No account is named.");
        }
        else if (Iban.LooksLikeOne(Account) && IbanCountries.LengthOf(Account[..2]) is not null && !Iban.IsValid(Account))
        {
            Refuse(BankFileCodes.IbanInvalid, $"The account '{Account}' has the form of an IBAN, and its length or check digits are wrong.");
        }

        if (Currency is null && !problems.Exists(problem => problem.Code == BankFileCodes.CurrencyUnknown))
        {
            Refuse(BankFileCodes.CurrencyMissing, "No currency is named.");
        }

        if ((From is null || Through is null) && !problems.Exists(problem => problem.Code is BankFileCodes.DateUnreadable or BankFileCodes.Truncated))
        {
            Refuse(BankFileCodes.DateMissing, "It does not say which days it is about.");
        }
        else if (Through < From)
        {
            Remark(BankFileCodes.DatesOutOfOrder, $"It ends on {Through:yyyy-MM-dd}, before it begins on {From:yyyy-MM-dd}.");
        }

        Id ??= string.Empty;
    }

    // Of a statement with a hundred thousand wrong lines the rest are not told, unless it is the first that blocks.
    private void Add(BankFileProblem problem)
    {
        if (problems.Count < ProblemsMax || (problem.Blocking && !problems.Exists(known => known.Blocking)))
        {
            problems.Add(problem);
        }
    }

    private static string Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
