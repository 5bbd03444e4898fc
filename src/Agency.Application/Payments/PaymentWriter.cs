using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payments.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Writes a payment with all that follows: one place, for money that was placed at once and for money that leaves suspense.</summary>
internal sealed class PaymentWriter(IAgencyDb db, INumberSource numbers, JournalWriter journal, RequestContext context, BusinessClock clock)
{
    /// <summary>Plans the payment, and writes what the plan says.</summary>
    /// <param name="cases">With the case among them.</param>
    /// <param name="on">The case.</param>
    /// <param name="facts">What came in.</param>
    /// <param name="seen">The fingerprint of the preview that was seen; null when none was.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The payment, and the entry of the journal that moved its money; null when the client has it and no fee is due.</returns>
    public async Task<(Payment Payment, string? JournalNumber)> Write(CasesToPay cases, Case on, PaymentFacts facts, string? seen, CancellationToken cancellationToken)
    {
        var plan = PostingPlan.Of(cases.Context(on, facts.ReceivedOn), facts, clock.Today);
        BusinessRule.Check(new PreviewMustStillHold(seen, plan.Fingerprint));

        var payment = Payment.Record(await numbers.Next(NumberSeries.Payment, clock.Today.Year, cancellationToken), plan, context.Caller.Name, clock.Now);
        db.Payments.Add(payment);
        on.Write(plan.Entries(payment.Id), clock.Now);
        var number = await journal.Post(plan.ReceiptLines, payment, plan.PostedOn, $"Payment {payment.Number} on {on.Number}", affiliateId: null, cancellationToken);
        foreach (var earned in plan.Commissions)
        {
            await Earn(earned, payment, CommissionLineKind.Payment, "Commission on", payment.ReceivedOn, plan.HeldUntil, null, cancellationToken, plan.PostedOn);
        }

        var left = payment.Amount;
        foreach (var promise in cases.OpenPromises(on).ToList())
        {
            left = promise.Count(left, payment.ReceivedOn);
        }

        cases.Take(payment);
        db.Activities.Add(Activity.On(on, ActivityKind.Payment, clock.Now, context.Caller.Name, $"{payment.Number}: {payment.Amount} by {payment.Method}", payment.Note));
        return (payment, number);
    }

    /// <summary>Writes a line of commission with its journal entry, and takes it into the partner's year.</summary>
    public async Task Earn(
        PartnerEarning earned,
        Payment payment,
        CommissionLineKind kind,
        string what,
        DateOnly earnedOn,
        DateOnly heldUntil,
        Guid? reversalId,
        CancellationToken cancellationToken,
        DateOnly? postedOn = null)
    {
        var account = earned.Partner.Account;
        if (account.Lines == 0)
        {
            db.CommissionAccounts.Add(account);
        }

        await Line(earned, payment, kind, what, earnedOn, heldUntil, reversalId, cancellationToken, postedOn: postedOn);
        account.Take(earned.Earning);
    }

    /// <summary>Writes a line of commission with its journal entry, which the partner's year has taken in already.</summary>
    public async Task Line(
        PartnerEarning earned,
        Payment payment,
        CommissionLineKind kind,
        string what,
        DateOnly earnedOn,
        DateOnly heldUntil,
        Guid? reversalId,
        CancellationToken cancellationToken,
        Guid? attributionId = null,
        Guid? restatementId = null,
        DateOnly? postedOn = null)
    {
        var account = earned.Partner.Account;
        LedgerLine[] lines = [new(LedgerEvent.CommissionAccrued, earned.Earning.Amount)];
        var number = await journal.Post(lines, payment, postedOn ?? earnedOn, $"{what} {payment.Number}", account.AffiliateId, cancellationToken);
        db.CommissionLines.Add(CommissionLine.From(earned, payment, kind, number, earnedOn, heldUntil, reversalId, attributionId, restatementId));
    }
}
