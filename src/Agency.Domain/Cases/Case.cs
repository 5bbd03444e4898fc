using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Payments;

namespace Agency.Domain.Cases;

/// <summary>
/// The collection of one debtor's debt to one client: its claims, its account, its stage and holds, and who works it.
/// The terms under which it was opened (fee schedule version, commission plan version, allocation, regime) are frozen on it.
/// </summary>
public sealed partial class Case : Aggregate
{
    private readonly List<Claim> claims = [];
    private readonly List<AccountEntry> entries = [];
    private readonly List<Hold> holds = [];

    private Case()
    {
    }

    /// <summary>Public number, <c>C-2026-00417</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The partner who referred it.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>Who owes.</summary>
    public Guid DebtorId { get; private set; }

    /// <summary>The referral it came from.</summary>
    public Guid ReferralId { get; private set; }

    /// <summary>The one currency of the case.</summary>
    public Currency Currency { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; private set; } = Stage.Amicable;

    /// <summary>Why it is over; null while it is not.</summary>
    public CloseCode? CloseCode { get; private set; }

    /// <summary>Business date of opening.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Business date of closing; null while open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The terms that were frozen when it opened.</summary>
    public CaseTerms Terms { get; private set; } = null!;

    /// <summary>Principal at placement, all claims.</summary>
    public Money Placed { get; private set; } = null!;

    /// <summary>Principal still owed. Follows from the entries; kept for lists, proved by <c>verify</c>.</summary>
    public Money PrincipalOpen { get; private set; } = null!;

    /// <summary>Everything paid so far, less what was reversed. Follows from the entries; kept for lists, proved by <c>verify</c>.</summary>
    public Money Collected { get; private set; } = null!;

    /// <summary>Who is on it and what is next.</summary>
    public CaseDesk Desk { get; private set; } = null!;

    /// <summary>The invoices.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>The account, in the order of recording.</summary>
    public IReadOnlyList<AccountEntry> Entries => entries;

    /// <summary>Holds, standing and released.</summary>
    public IReadOnlyList<Hold> Holds => holds;

    /// <summary>The holds that stand now.</summary>
    public IEnumerable<Hold> StandingHolds => holds.Where(hold => hold.Stands);

    /// <summary>Opens a case: claims are placed, credit notes lower them, and costs that the regime allows at once are charged.</summary>
    /// <param name="number">Public number.</param>
    /// <param name="parties">Whose case it is.</param>
    /// <param name="terms">Frozen from now on.</param>
    /// <param name="claimTerms">At least one, all in one currency.</param>
    /// <param name="numbers">The law's numbers, for the costs that are due at once.</param>
    /// <param name="today">Business date.</param>
    /// <param name="now">UTC.</param>
    public static Case Open(string number, CaseParties parties, CaseTerms terms, IReadOnlyList<ClaimTerms> claimTerms, LegalNumbers numbers, DateOnly today, DateTime now)
    {
        var currency = claimTerms[0].Placed.Currency;
        var opened = new Case
        {
            Number = number,
            AffiliateId = parties.AffiliateId,
            ClientId = parties.ClientId,
            DebtorId = parties.DebtorId,
            ReferralId = parties.ReferralId,
            Currency = currency,
            OpenedOn = today,
            Terms = terms,
            Placed = Money.Sum(claimTerms.Select(claim => claim.Placed), currency),
            PrincipalOpen = Money.Zero(currency),
            Collected = Money.Zero(currency),
            Desk = CaseDesk.New(now),
        };
        BusinessRule.Check(new CaseMustHaveSomethingToCollect(opened.Placed));
        foreach (var claimTerm in claimTerms)
        {
            var claim = Claim.From(claimTerm, parties.ClientId, parties.AffiliateId);
            opened.claims.Add(claim);
            opened.Write(new EntryDraft(EntryKind.Placed, Component.Principal, claimTerm.Invoiced, today, claim.Id), now);
            if (!claimTerm.Credited.IsZero)
            {
                opened.Write(new EntryDraft(EntryKind.Credited, Component.Principal, -claimTerm.Credited, today, claim.Id), now);
            }
        }

        var costs = CollectionCosts.AtPlacement(terms.Regime, opened.claims, opened.Placed, numbers);
        if (!costs.IsZero)
        {
            opened.Write(new EntryDraft(EntryKind.Charged, Component.CollectionCosts, opened.WithVat(costs, numbers, today), today), now);
        }

        return opened;
    }

    /// <summary>Moves the case. Throws <see cref="CaseMoveMustBeInTheTable"/>; closing needs a code.</summary>
    public void Move(CaseAction action, DateOnly today, CloseCode? code = null)
    {
        var next = CaseLifecycle.Next(Stage, action);
        BusinessRule.Check(new ClosingMustHaveACode(action, code), new HoldMustNotStopTheMove(action, CaseLifecycle.StoppedBy(StandingHolds, action)));
        var from = Stage;
        (Stage, CloseCode, ClosedOn) = next == Stage.Closed ? (next, code, (DateOnly?)today) : (next, null, null);
        if (next == Stage.Closed)
        {
            Desk.Release();
        }

        Record(new CaseStageChanged(Number, from, next, code));
    }

    /// <summary>Payments from now on pay commission by another version; what was posted keeps its own. A closed case is not moved.</summary>
    public void MoveToPlan(Guid planVersionId)
    {
        BusinessRule.Check(new CaseMustBeOpen(this));
        Terms = Terms with { CommissionPlanVersionId = planVersionId };
    }

    /// <summary>Payments from now on pay the fee of another version; what was posted keeps its own. A closed case is not moved.</summary>
    public void MoveToSchedule(Guid scheduleVersionId)
    {
        BusinessRule.Check(new CaseMustBeOpen(this));
        Terms = Terms with { FeeScheduleVersionId = scheduleVersionId };
    }

    /// <summary>Lays a hold over the case. The same kind twice is refused.</summary>
    public void Place(HoldKind kind, string reason, string by, DateTime at)
    {
        BusinessRule.Check(new HoldMustNotStandAlready(this, kind));
        holds.Add(new Hold(kind, reason, by, at));
    }

    /// <summary>Ends a hold that stands.</summary>
    public void Release(HoldKind kind, DateTime at)
    {
        BusinessRule.Check(new HoldMustStand(this, kind));
        StandingHolds.Single(hold => hold.Kind == kind).Release(at);
    }

    /// <summary>Writes entries to the account and keeps the sums that lists show.</summary>
    public void Write(IEnumerable<EntryDraft> drafts, DateTime now)
    {
        foreach (var draft in drafts)
        {
            Write(draft, now);
        }
    }

    private void Write(EntryDraft draft, DateTime now)
    {
        entries.Add(AccountEntry.From(draft, entries.Count + 1, now));
        PrincipalOpen += draft.Component == Component.Principal ? draft.Amount : Money.Zero(Currency);
        Collected -= draft.PaymentId is null ? Money.Zero(Currency) : draft.Amount;
    }
}

/// <summary>A case moved from one stage to another.</summary>
public sealed record CaseStageChanged(string CaseNumber, Stage From, Stage To, CloseCode? Code) : DomainEvent;
