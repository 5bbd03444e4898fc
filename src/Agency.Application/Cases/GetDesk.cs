using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>Everything that a collector sees of a case, in one answer; the balance on any date, past or future.</summary>
/// <param name="Number">The case.</param>
/// <param name="On">Balance date; today when null.</param>
[Requires(Permissions.CasesRead)]
public sealed record GetDesk(string Number, DateOnly? On = null) : Query<DeskPage>;

internal sealed class GetDeskHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<GetDesk, DeskPage>
{
    private const int TimelineMax = 100;

    public async Task<DeskPage> Handle(GetDesk request, CancellationToken cancellationToken)
    {
        var on = await db.Cases.AsNoTracking().WithAccount().Where(row => row.Number == request.Number).One("Case", request.Number, cancellationToken);
        var debtor = await db.Debtors.AsNoTracking().WithContactPoints().SingleAsync(row => row.Id == on.DebtorId, cancellationToken);
        var names = await Names(on, cancellationToken);
        var rates = await db.Rates(on, cancellationToken);
        var account = new CaseAccount(on, rates);
        var numbers = await db.DeskNumbers(debtor.State is { } state ? $"US-{state}" : debtor.Details.Country, cancellationToken);
        var calls = await db.RecentCalls(on.Id, clock.Now, numbers, cancellationToken);
        var isStaff = context.Caller is { AffiliateId: null, ClientId: null };
        return new DeskPage(
            on.Number,
            on.Stage,
            on.CloseCode,
            on.OpenedOn,
            on.ClosedOn,
            names,
            new DeskReferences(ReferenceWords.ReferenceOf(on.Number), on.Currency == Currency.Euro ? DutchPaymentReference.Make(on.Number) : null),
            new DeskTerms(on.Terms.Regime, on.Terms.Regime.Rules().Citation, on.Terms.Allocation, names.FeeSchedule, names.CommissionPlan, AgreedInterest.Of(on.Terms.InterestInForce)),
            DeskLaw.Of(on, account, debtor, rates, numbers, clock.Today),
            DebtorOf(debtor, isStaff),
            isStaff && on.Stage != Stage.Closed ? Gate(on, debtor, calls, numbers) : [],
            DeskMoney.Of(on, account, request.On ?? clock.Today),
            [.. on.Claims.OrderBy(claim => claim.DueOn).Select(claim => new DeskClaim(claim.InvoiceNumber, claim.IssuedOn, claim.DueOn, claim.Placed))],
            [.. on.Holds.OrderByDescending(hold => hold.PlacedAt).Select(hold => new DeskHold(hold.Kind, isStaff ? hold.Reason : null, hold.PlacedBy, hold.PlacedAt, hold.ReleasedAt))],
            await Promises(on.Id, cancellationToken),
            await Documents(on, cancellationToken),
            await Timeline(on.Id, isStaff, cancellationToken),
            new DeskWork(on.Desk.Step, on.Desk.DueAt, on.Desk.HolderName, on.Desk.HeldUntil, on.Desk.HolderId == context.Caller.UserId && on.Desk.HeldUntil > clock.Now),
            [.. CaseLifecycle.From(on.Stage)],
            [.. CaseLifecycle.From(on.Stage).Select(action => (action, By: CaseLifecycle.StoppedBy(on.StandingHolds, action))).Where(row => row.By is not null).Select(row => new DeskStop(row.action, row.By!.Value))],
            on.Version);
    }

    private async Task<DeskNames> Names(Case of, CancellationToken cancellationToken) => await (
        from client in db.Clients
        where client.Id == of.ClientId
        from affiliate in db.Affiliates.Where(affiliate => affiliate.Id == of.AffiliateId)
        from schedule in db.FeeScheduleVersions.Where(schedule => schedule.Id == of.Terms.FeeScheduleVersionId)
        from plan in db.CommissionPlanVersions.Where(plan => plan.Id == of.Terms.CommissionPlanVersionId)
        select new DeskNames(
            client.Number, client.Name, affiliate.Number, affiliate.Name, schedule.ScheduleNumber + " v" + schedule.VersionNumber,
            plan.PlanNumber + " v" + plan.VersionNumber, client.Agreement.SettlementAuthority)).SingleAsync(cancellationToken);

    private IReadOnlyList<DeskGate> Gate(Case on, Debtor debtor, IReadOnlyList<CallAttempt> calls, LegalNumbers numbers) =>
    [
        .. Enum.GetValues<Channel>().Select(channel => (channel, Answer: ContactGate.Ask(GateQuestions.Of(on, debtor, channel, clock.Now, calls, numbers))))
            .Select(row => new DeskGate(
                row.channel, row.Answer.IsAllowed, row.Answer.AllowedUntil, row.Answer.Rule, row.Answer.Citation, row.Answer.AllowedFrom,
                !row.Answer.IsAllowed && row.Answer.IsPolicy)),
    ];

    private static DeskDebtor DebtorOf(Debtor debtor, bool isStaff) => new(
        debtor.Number, debtor.Details, debtor.TimeZone,
        [.. debtor.ContactPoints.Select(point => new DeskContactPoint(point.Id, point.Kind, point.Value, point.Flag, isStaff ? Consents(point) : []))]);

    private static IReadOnlyList<DeskConsent> Consents(ContactPoint of) =>
    [
        .. of.Consents.OrderByDescending(word => (word.At, word.RecordedAt))
            .Select(word => new DeskConsent(word.Channel, word.IsGiven, word.Way, word.At, word.RecordedBy, word.Note)),
    ];

    private async Task<IReadOnlyList<DeskPromise>> Promises(Guid caseId, CancellationToken cancellationToken) => await db.Promises
        .Where(promise => promise.CaseId == caseId)
        .OrderByDescending(promise => promise.TakenAt)
        .Select(promise => new DeskPromise(promise.Amount, promise.DueOn, promise.Status, promise.TakenBy, promise.TakenAt, promise.IsSettlement))
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DeskDocument>> Documents(Case on, CancellationToken cancellationToken) => await db.StoredDocuments
        .Where(document => document.ReferralId == on.ReferralId)
        .OrderBy(document => document.UploadedAt)
        .Select(document => new DeskDocument(document.Id, document.Kind.ToString(), document.FileName, document.Size, document.UploadedAt))
        .ToListAsync(cancellationToken);

    /// <summary>Partners and clients see what happened, not the collector's own words.</summary>
    private async Task<IReadOnlyList<DeskActivity>> Timeline(Guid caseId, bool isStaff, CancellationToken cancellationToken) => await db.Activities
        .Where(activity => activity.CaseId == caseId && (isStaff || activity.Kind != ActivityKind.Note))
        .OrderByDescending(activity => activity.At).ThenByDescending(activity => activity.Id)
        .Take(TimelineMax)
        .Select(activity => new DeskActivity(activity.Id, activity.Kind, activity.At, activity.By, activity.Summary, isStaff ? activity.Note : null, activity.Outcome))
        .ToListAsync(cancellationToken);
}
