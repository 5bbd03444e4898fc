using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Legal;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What is to be reported of a year on Form 1099-NEC: payees with a W-9, in US dollars, by the day of payment. The rows are the list <c>TaxTotals</c>.</summary>
[Requires(Permissions.TaxTotalsRead)]
public sealed record GetTaxYear(int Year) : Query<TaxYear>;

/// <summary>A year of the tax office.</summary>
/// <param name="Threshold">From which total a form is due.</param>
/// <param name="Source">Where that stands.</param>
/// <param name="Forms">How many forms are due.</param>
/// <param name="Reported">What they come to.</param>
/// <param name="Years">The years with payouts, newest first.</param>
public sealed record TaxYear(int Year, Money Threshold, string Source, int Forms, Money Reported, IReadOnlyList<int> Years);

internal sealed class GetTaxYearHandler(IAgencyDb db) : IRequestHandler<GetTaxYear, TaxYear>
{
    public async Task<TaxYear> Handle(GetTaxYear request, CancellationToken cancellationToken)
    {
        var dollar = Currency.Of("USD");
        var years = await db.Payouts.Select(row => row.TaxYear).Distinct().ToListAsync(cancellationToken);
        var totals = await (
            from payout in db.Payouts
            where payout.TaxYear == request.Year && payout.Amount.Currency == dollar
            join payee in db.Payees on payout.AffiliateId equals payee.AffiliateId
            where payee.TaxForm == TaxForm.W9
            group payout by payout.AffiliateId into of
            select of.Sum(payout => payout.Amount.Amount)).ToListAsync(cancellationToken);
        var numbers = await db.LegalNumbersOf(LegalSubject.ReportedFrom, TaxReporting.Jurisdiction, cancellationToken);
        var reported = totals.Where(total => TaxReporting.IsReported(numbers, request.Year, total)).ToList();
        var threshold = TaxReporting.Threshold(numbers, request.Year);
        return new TaxYear(
            request.Year, new Money(threshold.Value, dollar), threshold.Source, reported.Count, new Money(reported.Sum(), dollar), [.. years.OrderDescending()]);
    }
}
