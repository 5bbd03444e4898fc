using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Remittances.Rules;

namespace Agency.Domain.Remittances;

/// <summary>
/// What a client was sent of a period in one currency: numbered without gaps, frozen, and hash-linked to the one numbered before it (docs/domain.md, money rule 9).
/// Undone by another one, never taken away.
/// </summary>
public sealed class Remittance : Entity
{
    private readonly List<RemittanceLine> lines = [];

    private Remittance()
    {
    }

    /// <summary>Public number without gaps, <c>RM-2026-0007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Position in the chain of all remittances, from 1.</summary>
    public int ChainPosition { get; private set; }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>First day of the period.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day of the period.</summary>
    public DateOnly PeriodThrough { get; private set; }

    /// <summary>Net, gross or combined, as the agreement said.</summary>
    public RemittanceForm Form { get; private set; }

    /// <summary>Sum of the lines: what was sent, or below zero what an undone one takes back.</summary>
    public Money Total { get; private set; } = null!;

    /// <summary>Number of lines.</summary>
    public int LineCount { get; private set; }

    /// <summary>The journal entry that posted it.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>Who issued it.</summary>
    public string IssuedBy { get; private set; } = "";

    /// <summary>The remittance that this one undoes; null for a first one.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Why it undoes it.</summary>
    public string? Reason { get; private set; }

    /// <summary>Number of the remittance before in the chain.</summary>
    public string? PreviousNumber { get; private set; }

    /// <summary>Hash of the one before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything that is on it and the hash before, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The lines.</summary>
    public IReadOnlyList<RemittanceLine> Lines => lines;

    /// <summary>Issues a remittance; its total is the sum of its lines and above zero.</summary>
    public static Remittance Issue(
        RemittanceLink link, Guid clientId, DateRange period, RemittanceForm form, IReadOnlyList<RemittanceDraft> drafts, string journalNumber, string by, DateTime at)
    {
        BusinessRule.Check(new RemittanceMustHaveLines(drafts.Count));
        var remittance = Make(link, clientId, period, form, drafts, journalNumber, by, at);
        BusinessRule.Check(new RemittanceMustSendSomething(remittance.Total));
        return remittance.Freeze();
    }

    /// <summary>The remittance that undoes this one, line by line: what it sent is open again. The money is back in trust.</summary>
    public Remittance Undo(RemittanceLink link, string journalNumber, string reason, string by, DateTime at)
    {
        BusinessRule.Check(new UndoMustNotBeUndone(ReversesId is not null));
        var undo = Make(link, ClientId, new DateRange(PeriodFrom, PeriodThrough), Form, [.. lines.OrderBy(line => line.Position).Select(line => line.Opposite())], journalNumber, by, at);
        (undo.ReversesId, undo.Reason) = (Id, reason);
        return undo.Freeze();
    }

    /// <summary>What is posted: per case what goes out, and what is charged or recouped beside it.</summary>
    public static IEnumerable<PartyLine> PostingsOf(Guid clientId, IReadOnlyList<RemittanceDraft> drafts) => drafts
        .GroupBy(draft => draft.CaseId)
        .SelectMany(group => Of(group.Select(draft => draft.Kind switch
        {
            RemittanceLineKind.FeeInvoiced or RemittanceLineKind.FeesSetOff => new LedgerLine(LedgerEvent.FeeInvoiced, draft.Amount),
            RemittanceLineKind.Recouped => new LedgerLine(LedgerEvent.ShortfallOfClient, draft.Amount),
            _ => null,
        }).OfType<LedgerLine>().Append(new LedgerLine(LedgerEvent.RemittedToClient, Money.Sum(group.Select(draft => draft.Amount), group.First().Amount.Currency))), clientId, group.Key));

    /// <summary>The hash over what it says now: equal to <see cref="Hash"/> unless somebody has tampered with it.</summary>
    public string ComputeHash(IEnumerable<RemittanceLine> of)
    {
        var text = new StringBuilder();
        text.AppendJoin('|', PreviousHash, PreviousNumber, Number, ChainPosition, ClientId, Iso(PeriodFrom), Iso(PeriodThrough), Form, ReversesId).Append('|');
        text.AppendJoin('|', Total, JournalNumber, IssuedBy, IssuedAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)).Append('\n');
        foreach (var line in of.OrderBy(line => line.Position))
        {
            text.AppendJoin('|', line.Position, line.Kind, line.PostingId, line.Turn, line.PaymentId, Iso(line.On), line.Amount).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Remittance Make(
        RemittanceLink link, Guid clientId, DateRange period, RemittanceForm form, IReadOnlyList<RemittanceDraft> drafts, string journalNumber, string by, DateTime at)
    {
        var made = new Remittance
        {
            Number = link.Number,
            ChainPosition = link.Position,
            PreviousNumber = link.PreviousNumber,
            PreviousHash = link.PreviousHash,
            ClientId = clientId,
            PeriodFrom = period.From,
            PeriodThrough = period.Through,
            Form = form,
            Total = Money.Sum(drafts.Select(draft => draft.Amount), drafts[0].Amount.Currency),
            LineCount = drafts.Count,
            JournalNumber = journalNumber,
            IssuedAt = at,
            IssuedBy = by,
        };
        made.lines.AddRange(drafts.Select((draft, index) => RemittanceLine.From(made, index + 1, draft)));
        return made;
    }

    private Remittance Freeze()
    {
        Hash = ComputeHash(lines);
        Record(new RemittanceIssued(Number));
        return this;
    }

    private static IEnumerable<PartyLine> Of(IEnumerable<LedgerLine> events, Guid clientId, Guid? caseId) =>
        events.Select(line => new PartyLine(line, new LedgerParties(clientId, caseId, null, null)));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Where a remittance goes in the chain.</summary>
public sealed record RemittanceLink(string Number, int Position, string? PreviousNumber, string PreviousHash);

/// <summary>A client was sent money, or a remittance was undone.</summary>
public sealed record RemittanceIssued(string RemittanceNumber) : DomainEvent;
