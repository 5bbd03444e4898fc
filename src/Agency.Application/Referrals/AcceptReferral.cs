using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Parties;
using Agency.Domain.Parties.Rules;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Agency.Domain.Referrals.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Referrals;

/// <summary>Takes a referral on: a case opens with its claims, and the terms of today are frozen on it. The receipt names the case.</summary>
/// <param name="Number">The referral.</param>
/// <param name="Interest">Interest that creditor and debtor agreed on; left out, that of the law of the case.</param>
/// <param name="Allocation">The order of payments that they agreed on; left out, that of the law of the case.</param>
[Requires(Permissions.ReferralsDecide)]
public sealed record AcceptReferral(string Number, AgreedInterest? Interest = null, AllocationPolicy? Allocation = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class AcceptReferralValidator : AbstractValidator<AcceptReferral>
{
    public AcceptReferralValidator()
    {
        RuleFor(request => request.Allocation).IsInEnum().WithMessage("Choose in which order payments go.");
        When(request => request.Interest is not null, () =>
        {
            RuleFor(request => request.Interest!.Period).IsInEnum().WithMessage("Choose what the rate is for.");
            RuleFor(request => request.Interest!.Compounding).IsInEnum().WithMessage("Choose simple, yearly or monthly.");
            RuleFor(request => request.Interest!.DayCount).IsInEnum().WithMessage("Choose how days are counted.");
            RuleFor(request => request.Interest!.Rounding).IsInEnum().WithMessage("Choose where a cent may move.");
        });
    }
}

internal sealed class AcceptReferralHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<AcceptReferral, Receipt>
{
    public async Task<Receipt> Handle(AcceptReferral request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        ReferralLifecycle.Next(referral.Status, ReferralAction.Accept);
        var client = await db.Clients.SingleAsync(client => client.Id == referral.ClientId, cancellationToken);
        BusinessRule.Check(new AgreementMustBeSigned(client));
        await CheckNotClaimedAlready(referral, cancellationToken);

        var debtor = await KnownDebtor(referral.Debtor!, cancellationToken) ?? await NewDebtor(referral.Debtor!, cancellationToken);
        var terms = await TermsOfToday(referral, client, debtor, request, cancellationToken);
        var number = await numbers.Next(NumberSeries.Case, clock.Today.Year, cancellationToken);
        var opened = Case.Open(
            number, new CaseParties(referral.AffiliateId, client.Id, debtor.Id, referral.Id), terms, ClaimsOf(referral), await db.CostNumbers(terms.Regime, cancellationToken), clock.Today, clock.Now);
        db.Cases.Add(opened);
        db.Activities.Add(Activity.On(opened, ActivityKind.Stage, clock.Now, context.Caller.Name, $"Opened from {referral.Number}"));
        referral.Accept(number, clock.Now);
        return new Receipt(number);
    }

    private async Task CheckNotClaimedAlready(Referral referral, CancellationToken cancellationToken)
    {
        var invoiceNumbers = referral.Invoices.Where(invoice => invoice.Kind == InvoiceKind.Invoice).Select(invoice => invoice.InvoiceNumber).ToList();
        var taken = await db.Cases
            .Where(other => other.ClientId == referral.ClientId)
            .SelectMany(other => other.Claims.Where(claim => invoiceNumbers.Contains(claim.InvoiceNumber)), (other, claim) => new { other.Number, claim.InvoiceNumber })
            .FirstOrDefaultAsync(cancellationToken);
        BusinessRule.Check(new InvoiceMustNotBeClaimedAlready(taken?.InvoiceNumber, taken?.Number));
    }

    private async Task<Debtor?> KnownDebtor(DebtorDetails details, CancellationToken cancellationToken)
    {
        var known = await db.KnownDebtors(details).Include(debtor => debtor.ContactPoints).FirstOrDefaultAsync(cancellationToken);
        known?.Learn(details);
        return known;
    }

    private async Task<Debtor> NewDebtor(DebtorDetails details, CancellationToken cancellationToken)
    {
        var debtor = Debtor.Register(await numbers.Next(NumberSeries.Debtor, clock.Today.Year, cancellationToken), details);
        db.Debtors.Add(debtor);
        return debtor;
    }

    private async Task<CaseTerms> TermsOfToday(Referral referral, Client client, Debtor debtor, AcceptReferral agreed, CancellationToken cancellationToken)
    {
        var (schedule, plan, regime) = await db.TermsInForce(client, debtor.Details, clock.Today, cancellationToken);
        var currency = referral.Invoices.First(invoice => invoice.Open is not null).Open!.Currency;
        return new CaseTerms(
            schedule.Id, plan.Id, agreed.Allocation ?? regime.Rules().Allocation, regime, referral.IsSecondPlacement,
            agreed.Interest?.Terms() ?? regime.InterestOf(debtor.Details.Country, currency),
            client.Agreement.AddsVatToCosts && CollectionCosts.AddsVat(regime));
    }

    private static List<ClaimTerms> ClaimsOf(Referral referral)
    {
        var credits = referral.Invoices.Where(invoice => invoice.Kind == InvoiceKind.CreditNote).ToLookup(invoice => invoice.RefersTo, StringComparer.Ordinal);
        return
        [
            .. referral.Invoices
                .Where(invoice => invoice.Kind == InvoiceKind.Invoice)
                .Select(invoice => new ClaimTerms(
                    invoice.InvoiceNumber!,
                    invoice.IssuedOn!.Value,
                    invoice.DueOn!.Value,
                    invoice.Open!,
                    Money.Sum(credits[invoice.InvoiceNumber].Select(credit => credit.Open!), invoice.Open!.Currency))),
        ];
    }
}
