using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Domain.Referrals;
using Agency.Domain.Remittances;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Webhooks;

/// <summary>
/// What is told of an event, and whose it is. Numbers and amounts, never a debtor's name: what more there is, a program asks for with a key. Commission is the
/// partner's business alone: no client hears of it.
/// </summary>
internal sealed class WebhookContents(AgencyDbContext db)
{
    /// <summary>Null for what nobody can subscribe to.</summary>
    public async Task<WebhookContent?> Of(object message, CancellationToken cancellationToken) => message switch
    {
        WebhookRaised it => new WebhookContent(it.Type, it.AffiliateId, it.ClientId, it.Data),
        ReferralAccepted it => await db.Referrals.Where(row => row.Number == it.ReferralNumber).Select(row => new WebhookContent(
            WebhookTypes.ReferralAccepted, row.AffiliateId, row.ClientId, new { Referral = it.ReferralNumber, Case = it.CaseNumber })).SingleAsync(cancellationToken),
        CaseStageChanged it => await db.Cases.Where(row => row.Number == it.CaseNumber).Select(row => new WebhookContent(
            WebhookTypes.CaseStageChanged, row.AffiliateId, row.ClientId, new { Case = it.CaseNumber, it.From, it.To, CloseCode = it.Code })).SingleAsync(cancellationToken),
        PaymentCleared it => await OfPayment(it.PaymentNumber, cancellationToken),
        CommissionEarned it => await OfLine(it.LineId, cancellationToken),
        StatementIssued it => await OfStatement(it.StatementNumber, cancellationToken),
        PayoutSent it => await OfPayout(it.PayoutNumber, cancellationToken),
        RemittanceIssued it => await OfRemittance(it.RemittanceNumber, cancellationToken),
        _ => null,
    };

    private async Task<WebhookContent> OfPayment(string number, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken);
        var caseNumber = await db.Cases.Where(row => row.Id == payment.CaseId).Select(row => row.Number).SingleAsync(cancellationToken);
        var data = new { Payment = number, Case = caseNumber, payment.Amount, payment.ReceivedOn, payment.ClearedOn };
        return new WebhookContent(WebhookTypes.PaymentCleared, payment.AffiliateId, payment.ClientId, data);
    }

    private async Task<WebhookContent> OfLine(Guid id, CancellationToken cancellationToken)
    {
        var line = await db.CommissionLines.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var caseNumber = await db.Cases.Where(row => row.Id == line.CaseId).Select(row => row.Number).SingleAsync(cancellationToken);
        var paymentNumber = await db.Payments.Where(row => row.Id == line.PaymentId).Select(row => row.Number).SingleAsync(cancellationToken);
        var data = new { Line = line.Id, Case = caseNumber, Payment = paymentNumber, line.Collected, line.Amount, line.EarnedOn, line.HeldUntil };
        return new WebhookContent(line.Amount.IsNegative ? WebhookTypes.CommissionClawedBack : WebhookTypes.CommissionAccrued, line.AffiliateId, null, data);
    }

    private async Task<WebhookContent> OfRemittance(string number, CancellationToken cancellationToken)
    {
        var remittance = await db.Remittances.AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken);
        var data = new { Remittance = number, remittance.PeriodFrom, remittance.PeriodThrough, remittance.Total, IsUndo = remittance.ReversesId is not null };
        return new WebhookContent(WebhookTypes.RemittanceIssued, null, remittance.ClientId, data);
    }

    private async Task<WebhookContent> OfPayout(string number, CancellationToken cancellationToken)
    {
        var payout = await db.Payouts.AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken);
        var statements = await (
            from line in db.PayoutLines
            where line.PayoutId == payout.Id
            join statement in db.CommissionStatements on line.StatementId equals statement.Id
            orderby line.Position
            select statement.Number).ToListAsync(cancellationToken);
        var data = new { Payout = number, payout.PaidOn, payout.Amount, Statements = statements, IsReversal = payout.ReversesId is not null };
        return new WebhookContent(WebhookTypes.PayoutSent, payout.AffiliateId, null, data);
    }

    private async Task<WebhookContent> OfStatement(string number, CancellationToken cancellationToken)
    {
        var statement = await db.CommissionStatements.AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken);
        var data = new { Statement = number, statement.PeriodFrom, statement.PeriodThrough, statement.ToPay, statement.CarriedForward, IsUndo = statement.ReversesId is not null };
        return new WebhookContent(WebhookTypes.StatementIssued, statement.AffiliateId, null, data);
    }
}

/// <summary>What is told, and to whose endpoints.</summary>
internal sealed record WebhookContent(string Type, Guid? AffiliateId, Guid? ClientId, object Data);
