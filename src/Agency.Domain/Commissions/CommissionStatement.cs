using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Commissions;

/// <summary>
/// A partner's commission of a month in one currency: numbered without gaps, frozen, and hash-linked to the statement numbered before it (docs/domain.md, money rule 9).
/// What changes later becomes a line of a later statement.
/// </summary>
public sealed class CommissionStatement : Entity
{
    private CommissionStatement()
    {
    }

    /// <summary>Public number without gaps, <c>CS-2026-0042</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Position in the chain of all statements, from 1.</summary>
    public int ChainPosition { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day of the month.</summary>
    public DateOnly PeriodThrough { get; private set; }

    /// <summary>What the statement before carried to this one: below the minimum, or negative.</summary>
    public Money BroughtForward { get; private set; } = null!;

    /// <summary>Sum of the lines.</summary>
    public Money LinesTotal { get; private set; } = null!;

    /// <summary>What is paid out; zero when the minimum is not reached or the balance is negative.</summary>
    public Money ToPay { get; private set; } = null!;

    /// <summary>What goes to the next statement; negative is never clamped to zero.</summary>
    public Money CarriedForward { get; private set; } = null!;

    /// <summary>Number of lines.</summary>
    public int LineCount { get; private set; }

    /// <summary>When it was issued, UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>Who issued it.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>The statement that this one undoes; null for one of a month.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Why it is undone.</summary>
    public string? Reason { get; private set; }

    /// <summary>Number of the statement before in the chain, which may be another partner's; null for the first.</summary>
    public string? PreviousNumber { get; private set; }

    /// <summary>Hash of the statement numbered before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything that is on it and the hash before, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Issues a statement over lines that stand on none. Whoever keeps it puts its number on exactly these lines, in the same transaction.</summary>
    public static CommissionStatement Issue(
        StatementChainLink link, Guid affiliateId, DateRange period, Money broughtForward, IReadOnlyList<CommissionLine> lines, decimal minimumPayout, string by, DateTime at)
    {
        BusinessRule.Check(new StatementMustHaveLines(lines.Count), new LinesMustStandOnOneStatement(lines.All(line => line.StatementId is null)));
        var currency = broughtForward.Currency;
        var total = Money.Sum(lines.Select(line => line.Amount), currency);
        var balance = broughtForward + total;
        var isPaid = balance.IsPositive && balance.Amount >= minimumPayout;
        var statement = new CommissionStatement
        {
            Number = link.Number,
            ChainPosition = link.Position,
            PreviousNumber = link.PreviousNumber,
            PreviousHash = link.PreviousHash,
            AffiliateId = affiliateId,
            PeriodFrom = period.From,
            PeriodThrough = period.Through,
            BroughtForward = broughtForward,
            LinesTotal = total,
            ToPay = isPaid ? balance : Money.Zero(currency),
            CarriedForward = isPaid ? Money.Zero(currency) : balance,
            LineCount = lines.Count,
            IssuedAt = at,
            IssuedBy = by,
        };
        return statement.Freeze(lines);
    }

    /// <summary>
    /// The statement that takes this one back, line by line: what was to be paid is not, what was carried to it is carried again, and its lines are free for another
    /// statement. This one stays as it was.
    /// </summary>
    public CommissionStatement Undo(StatementChainLink link, IReadOnlyList<CommissionLine> lines, string reason, string by, DateTime at)
    {
        BusinessRule.Check(new UndoOfStatementMustNotBeUndone(ReversesId is not null));
        return new CommissionStatement
        {
            Number = link.Number,
            ChainPosition = link.Position,
            PreviousNumber = link.PreviousNumber,
            PreviousHash = link.PreviousHash,
            AffiliateId = AffiliateId,
            PeriodFrom = PeriodFrom,
            PeriodThrough = PeriodThrough,
            BroughtForward = CarriedForward,
            LinesTotal = -LinesTotal,
            ToPay = -ToPay,
            CarriedForward = BroughtForward,
            LineCount = LineCount,
            IssuedAt = at,
            IssuedBy = by,
            ReversesId = Id,
            Reason = reason,
        }.Freeze(lines);
    }

    /// <summary>The order of lines on a statement: as they were earned. A line's position is its place in it, and part of the hash.</summary>
    public static IEnumerable<CommissionLine> InOrder(IEnumerable<CommissionLine> lines) =>
        lines.OrderBy(line => line.EarnedOn).ThenBy(line => line.PlanVersionId).ThenBy(line => line.Ordinal).ThenBy(line => line.Id);

    /// <summary>The hash over what the statement says now: equal to <see cref="Hash"/> unless somebody has tampered with it.</summary>
    public string ComputeHash(IEnumerable<CommissionLine> lines)
    {
        var text = new StringBuilder();
        text.AppendJoin('|', PreviousHash, PreviousNumber, Number, ChainPosition, AffiliateId, Iso(PeriodFrom), Iso(PeriodThrough)).Append('|');
        text.AppendJoin('|', BroughtForward, LinesTotal, ToPay, CarriedForward, IssuedBy, ToTheSecond(IssuedAt)).Append(ReversesId is null ? "" : $"|{ReversesId}|{Reason}").Append('\n');
        foreach (var (index, line) in InOrder(lines).Index())
        {
            text.AppendJoin('|', index + 1, line.Id, line.PaymentId, Iso(line.EarnedOn), line.Collected, line.Base, line.Amount).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private CommissionStatement Freeze(IReadOnlyList<CommissionLine> lines)
    {
        Hash = ComputeHash(lines);
        Record(new StatementIssued(Number));
        return this;
    }

    /// <summary>Databases keep different fractions of a second.</summary>
    private static string ToTheSecond(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where a statement goes in the chain.</summary>
public sealed record StatementChainLink(string Number, int Position, string? PreviousNumber, string PreviousHash);

/// <summary>A line that stood on a statement until that was undone: frozen, a statement says for ever what it said.</summary>
public sealed class UndoneStatementLine(Guid statementId, Guid lineId)
{
    /// <summary>The statement that was undone.</summary>
    public Guid StatementId { get; private set; } = statementId;

    /// <summary>The line; it may stand on another statement since.</summary>
    public Guid LineId { get; private set; } = lineId;
}

/// <summary>A partner's statement stands.</summary>
public sealed record StatementIssued(string StatementNumber) : DomainEvent;
