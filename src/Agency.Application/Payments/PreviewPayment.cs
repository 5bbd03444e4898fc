using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Shows what a payment would post, by the same code that posts it. Its fingerprint goes back with the posting.</summary>
[Requires(Permissions.PaymentsRecord)]
public sealed record PreviewPayment(
    string CaseNumber,
    Money Amount,
    PaymentMethod Method,
    ReceivedBy ReceivedBy,
    DateOnly ReceivedOn,
    string? ExternalReference,
    bool AcceptOverpayment = false,
    Guid? NamedClaimId = null) : Query<PaymentPreview>;

/// <summary>What would be posted.</summary>
/// <param name="Fingerprint">Changes when anything below that would be posted changes.</param>
/// <param name="PostedOn">The date of the journal's lines below.</param>
/// <param name="BalanceBefore">Owed on the day of receipt.</param>
/// <param name="BalanceAfter">Owed afterwards.</param>
/// <param name="Overpaid">What is more than is owed, and would be kept for the debtor.</param>
/// <param name="InterestPosted">Interest that had accrued and is written to the account first.</param>
/// <param name="Allocation">Where the payment goes, per component.</param>
/// <param name="NotOwedYet">What it passes over, because it was not owed yet on the day of receipt.</param>
/// <param name="ClearsOn">From when on the money is good.</param>
/// <param name="HeldUntil">Until when the commission is held.</param>
/// <param name="Fee">The contingency fee.</param>
/// <param name="FeeRule">The rule that gives it.</param>
/// <param name="Vat">VAT on the fee.</param>
/// <param name="Commission">The partner's commission.</param>
/// <param name="Now">Journal lines that are posted at once.</param>
/// <param name="WhenCleared">Journal lines that follow when the money is good.</param>
public sealed record PaymentPreview(
    string Fingerprint,
    DateOnly PostedOn,
    Money BalanceBefore,
    Money BalanceAfter,
    Money Overpaid,
    Money InterestPosted,
    IReadOnlyList<ComponentAmount> Allocation,
    IReadOnlyList<NotOwedYet> NotOwedYet,
    DateOnly ClearsOn,
    DateOnly HeldUntil,
    Money Fee,
    string FeeRule,
    Money Vat,
    Money Commission,
    IReadOnlyList<PreviewLine> Now,
    IReadOnlyList<PreviewLine> WhenCleared);

/// <summary>An amount of a component.</summary>
public sealed record ComponentAmount(Component Component, Money Amount);

/// <summary>A debit and a credit of one amount, with the parties in words.</summary>
public sealed record PreviewLine(LedgerEvent Event, Account Debit, Account Credit, Money Amount, string? Party)
{
    internal static IEnumerable<PreviewLine> Of(IEnumerable<PartnerEarning> earned, IReadOnlyDictionary<Guid, string> names) =>
        earned.SelectMany(row => Of([new LedgerLine(LedgerEvent.CommissionAccrued, row.Earning.Amount)], names[row.Partner.AffiliateId]));

    internal static IEnumerable<PreviewLine> Of(IEnumerable<LedgerLine> lines, string? party) =>
        from line in lines
        where !line.Amount.IsZero
        let accounts = ChartOfAccounts.Postings[line.Event]
        let isMirrored = line.Amount.IsNegative
        select new PreviewLine(
            line.Event,
            isMirrored ? accounts.Credit : accounts.Debit,
            isMirrored ? accounts.Debit : accounts.Credit,
            isMirrored ? -line.Amount : line.Amount,
            party);
}

internal sealed class PreviewPaymentHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewPayment, PaymentPreview>
{
    public async Task<PaymentPreview> Handle(PreviewPayment request, CancellationToken cancellationToken)
    {
        var cases = await db.CasesToPay([request.CaseNumber], [request.ReceivedOn], cancellationToken);
        var on = cases[request.CaseNumber];
        var facts = new PaymentFacts(request.Amount, request.Method, request.ReceivedBy, request.ReceivedOn, request.ExternalReference, null, request.AcceptOverpayment, NamedClaimId: request.NamedClaimId);
        await db.CheckReference(request.ExternalReference, cancellationToken);
        return await db.PreviewOf(cases, on, facts, clock.Today, cancellationToken);
    }
}

internal static class PaymentPreviews
{
    /// <summary>What a payment would post: of a form, and of money in suspense.</summary>
    public static async Task<PaymentPreview> PreviewOf(this IAgencyDb db, CasesToPay cases, Case on, PaymentFacts facts, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = PostingPlan.Of(cases.Context(on, facts.ReceivedOn), facts, today);
        var clientName = await db.Clients.Where(client => client.Id == on.ClientId).Select(client => client.Name).SingleAsync(cancellationToken);
        var partners = await db.NamesOf(plan.Commissions, cancellationToken);
        return new PaymentPreview(
            plan.Fingerprint,
            plan.PostedOn,
            plan.BalanceBefore,
            plan.BalanceBefore - plan.Applied,
            plan.Overpaid,
            Money.Sum(plan.Interest.Select(interest => interest.Amount), on.Currency),
            [.. plan.Parts.GroupBy(part => part.Component).Select(group => new ComponentAmount(group.Key, Money.Sum(group.Select(part => part.Amount), on.Currency)))],
            plan.NotOwedYet,
            plan.ClearsOn,
            plan.HeldUntil,
            plan.Fee.Amount,
            plan.Fee.RuleName,
            plan.Fee.Vat,
            plan.Commission,
            [.. PreviewLine.Of(plan.ReceiptLines, clientName), .. PreviewLine.Of(plan.Commissions, partners)],
            [.. PreviewLine.Of(plan.ClearingLines, clientName)]);
    }
}
