using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Domain.Payments;

namespace Agency.Application.Cases;

/// <summary>The desk of a case.</summary>
public sealed record DeskPage(
    string Number,
    Stage Stage,
    CloseCode? CloseCode,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DeskNames Names,
    DeskReferences References,
    DeskTerms Terms,
    DeskLaw Law,
    DeskDebtor Debtor,
    IReadOnlyList<DeskGate> Gate,
    DeskMoney Money,
    IReadOnlyList<DeskClaim> Claims,
    IReadOnlyList<DeskHold> Holds,
    IReadOnlyList<DeskPromise> Promises,
    IReadOnlyList<DeskDocument> Documents,
    IReadOnlyList<DeskActivity> Timeline,
    DeskWork Work,
    IReadOnlyList<CaseAction> Actions,
    IReadOnlyList<DeskStop> Stopped,
    int Version);

/// <summary>Whose case it is, in words.</summary>
public sealed record DeskNames(
    string ClientNumber, string Client, string AffiliateNumber, string Affiliate, string FeeSchedule, string CommissionPlan, Percentage SettlementAuthority);

/// <summary>What a payer is asked to quote, so that the payment finds its case by itself.</summary>
/// <param name="Creditor">ISO 11649.</param>
/// <param name="Dutch">Sixteen digits (betalingskenmerk), for a case in euros.</param>
public sealed record DeskReferences(string Creditor, string? Dutch);

/// <summary>What was frozen when the case opened. <paramref name="Agreed"/>: interest that was agreed on; null where the law says it.</summary>
public sealed record DeskTerms(Regime Regime, string Citation, AllocationPolicy Allocation, string FeeSchedule, string CommissionPlan, AgreedInterest? Agreed);

/// <summary>Who owes.</summary>
public sealed record DeskDebtor(string Number, DebtorDetails Details, string TimeZone, IReadOnlyList<DeskContactPoint> ContactPoints);

/// <summary>A phone or address, and what is known of it; what was said of being contacted there, the last word first.</summary>
public sealed record DeskContactPoint(Guid Id, ContactKind Kind, string Value, ContactFlag Flag, IReadOnlyList<DeskConsent> Consents);

/// <summary>That the debtor agrees to a channel, or does not want it any more.</summary>
public sealed record DeskConsent(Channel Channel, bool IsGiven, ConsentWay Way, DateTime At, string RecordedBy, string? Note);

/// <summary>A move that is in the table and would be refused as long as a hold stands (<see cref="CaseLifecycle.StoppedBy"/>).</summary>
public sealed record DeskStop(CaseAction Action, HoldKind By);

/// <summary>What the gate says of a channel now. <paramref name="CanOverride"/>: only the agency's own policy is against it, so a written reason will do.</summary>
public sealed record DeskGate(Channel Channel, bool IsAllowed, DateTime? AllowedUntil, string? Rule, string? Citation, DateTime? AllowedFrom, bool CanOverride);

/// <summary>A claim.</summary>
public sealed record DeskClaim(string InvoiceNumber, DateOnly IssuedOn, DateOnly DueOn, Money Placed);

/// <summary>A hold, standing or released.</summary>
public sealed record DeskHold(HoldKind Kind, string? Reason, string PlacedBy, DateTime PlacedAt, DateTime? ReleasedAt);

/// <summary>A promise to pay.</summary>
public sealed record DeskPromise(Money Amount, DateOnly DueOn, PromiseStatus Status, string TakenBy, DateTime TakenAt, bool IsSettlement);

/// <summary>A document of the referral.</summary>
public sealed record DeskDocument(Guid Id, string Kind, string FileName, long Size, DateTime UploadedAt);

/// <summary>A line of the timeline.</summary>
public sealed record DeskActivity(Guid Id, ActivityKind Kind, DateTime At, string By, string Summary, string? Note, CallOutcome? Outcome);

/// <summary>Who has the case, and why it comes up.</summary>
public sealed record DeskWork(NextStep Step, DateTime DueAt, string? HolderName, DateTime? HeldUntil, bool IsMine);

/// <summary>What is owed on a date, with how each component is made up.</summary>
public sealed record DeskMoney(DateOnly On, Money Balance, Money Placed, Money Collected, IReadOnlyList<DeskComponent> Components)
{
    /// <summary>Reads it from the account.</summary>
    public static DeskMoney Of(Case on, CaseAccount account, DateOnly day)
    {
        var balance = account.On(day);
        return new DeskMoney(day, balance.Total, on.Placed, on.Collected, [.. balance.Components.Select(row => Component(on, account, day, row.Key, row.Value))]);
    }

    private static DeskComponent Component(Case on, CaseAccount account, DateOnly day, Component component, Money amount) => new(
        component,
        amount,
        [
            .. on.Entries
                .Where(entry => entry.Component == component && entry.Kind != EntryKind.Accrued && entry.EffectiveOn <= day)
                .OrderBy(entry => entry.Ordinal)
                .Select(entry => new DeskEntry(entry.Ordinal, entry.Kind, entry.EffectiveOn, entry.Amount, InvoiceOf(on, entry.ClaimId))),
        ],
        component == Domain.Cases.Component.Interest
            ? [.. on.Claims.OrderBy(claim => claim.DueOn).Select(claim => new DeskInterest(claim.InvoiceNumber, account.InterestOf(claim, day), account.Segments(claim, day)))]
            : []);

    private static string? InvoiceOf(Case on, Guid? claimId) => on.Claims.FirstOrDefault(claim => claim.Id == claimId)?.InvoiceNumber;
}

/// <summary>A component: its amount, the entries that make it, and for interest the days, sums and rates behind it.</summary>
public sealed record DeskComponent(Component Component, Money Amount, IReadOnlyList<DeskEntry> Entries, IReadOnlyList<DeskInterest> Interest);

/// <summary>An entry of the account.</summary>
public sealed record DeskEntry(int Ordinal, EntryKind Kind, DateOnly EffectiveOn, Money Amount, string? InvoiceNumber);

/// <summary>The interest on one claim.</summary>
public sealed record DeskInterest(string InvoiceNumber, Money Amount, IReadOnlyList<InterestSegment> Segments);
