using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts.Rules;

namespace Agency.Domain.Payouts;

/// <summary>
/// What a partner was paid in one currency, for whole statements: numbered without gaps, frozen, and hash-linked to the one numbered before it. What the bank returns
/// is mirrored by another one, never taken away.
/// </summary>
public sealed class Payout : Entity
{
    private readonly List<PayoutLine> lines = [];

    private Payout()
    {
    }

    /// <summary>Public number without gaps, <c>PO-2026-0007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Position in the chain of all payouts, from 1.</summary>
    public int ChainPosition { get; private set; }

    /// <summary>The run that paid it.</summary>
    public Guid RunId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The account that it went to.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Legal name of who was paid.</summary>
    public string PayeeName { get; private set; } = "";

    /// <summary>Sum of the lines; below zero for one that came back.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Number of statements.</summary>
    public int LineCount { get; private set; }

    /// <summary>Business date on which it was paid, or came back.</summary>
    public DateOnly PaidOn { get; private set; }

    /// <summary>The year in which it counts for the tax office: of the payment, and of a reversal that of the payment that it takes back, which was never received.</summary>
    public int TaxYear { get; private set; }

    /// <summary>The journal entry that posted it.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who made it.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>The payout that this one takes back; null for a first one.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Why it came back.</summary>
    public string? Reason { get; private set; }

    /// <summary>Number of the payout before in the chain.</summary>
    public string? PreviousNumber { get; private set; }

    /// <summary>Hash of the one before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything that is on it and the hash before, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The statements that it pays.</summary>
    public IReadOnlyList<PayoutLine> Lines => lines;

    /// <summary>Pays an item of a run.</summary>
    public static Payout Pay(PayoutLink link, PayoutRunItem item, IReadOnlyList<PayoutLineDraft> drafts, DateOnly on, string journalNumber, string by, DateTime at)
    {
        BusinessRule.Check(new PayoutMustHaveStatements(drafts.Count));
        var payout = Make(link, drafts, on, journalNumber, by, at);
        (payout.RunId, payout.AffiliateId, payout.AccountId, payout.PayeeName, payout.TaxYear) = (item.RunId, item.AffiliateId, item.AccountId, item.PayeeName, on.Year);
        BusinessRule.Check(new PayoutMustBeWhatWasApproved(item.Amount, payout.Amount));
        return payout.Freeze();
    }

    /// <summary>The payout that takes this one back, statement by statement: all of them are owed again.</summary>
    public Payout Reverse(PayoutLink link, DateOnly on, string journalNumber, string reason, string by, DateTime at)
    {
        BusinessRule.Check(new ReversalOfPayoutMustNotBeReversed(ReversesId is not null));
        var reversal = Make(link, [.. lines.OrderBy(line => line.Position).Select(line => line.Opposite())], on, journalNumber, by, at);
        (reversal.RunId, reversal.AffiliateId, reversal.AccountId, reversal.PayeeName, reversal.TaxYear) = (RunId, AffiliateId, AccountId, PayeeName, TaxYear);
        (reversal.ReversesId, reversal.Reason) = (Id, reason);
        return reversal.Freeze();
    }

    /// <summary>What a payout posts.</summary>
    public static LedgerLine PostingOf(Money amount) => new(LedgerEvent.CommissionPaidOut, amount);

    /// <summary>The hash over what it says now: equal to <see cref="Hash"/> unless somebody has tampered with it.</summary>
    public string ComputeHash(IEnumerable<PayoutLine> of)
    {
        var text = new StringBuilder();
        text.AppendJoin('|', PreviousHash, PreviousNumber, Number, ChainPosition, RunId, AffiliateId, AccountId, PayeeName, ReversesId).Append('|');
        text.AppendJoin('|', Amount, Iso(PaidOn), TaxYear, JournalNumber, MadeBy, MadeAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)).Append('\n');
        foreach (var line in of.OrderBy(line => line.Position))
        {
            text.AppendJoin('|', line.Position, line.StatementId, line.Turn, line.Amount).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Payout Make(PayoutLink link, IReadOnlyList<PayoutLineDraft> drafts, DateOnly on, string journalNumber, string by, DateTime at)
    {
        var made = new Payout
        {
            Number = link.Number,
            ChainPosition = link.Position,
            PreviousNumber = link.PreviousNumber,
            PreviousHash = link.PreviousHash,
            Amount = Money.Sum(drafts.Select(draft => draft.Amount), drafts[0].Amount.Currency),
            LineCount = drafts.Count,
            PaidOn = on,
            JournalNumber = journalNumber,
            MadeAt = at,
            MadeBy = by,
        };
        made.lines.AddRange(drafts.Select((draft, index) => PayoutLine.From(made, index + 1, draft)));
        return made;
    }

    private Payout Freeze()
    {
        Hash = ComputeHash(lines);
        Record(new PayoutSent(Number));
        return this;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where a payout goes in the chain.</summary>
public sealed record PayoutLink(string Number, int Position, string? PreviousNumber, string PreviousHash);

/// <summary>A partner was paid, or a payout came back.</summary>
public sealed record PayoutSent(string PayoutNumber) : DomainEvent;
