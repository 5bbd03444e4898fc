using Agency.Domain.Common;

namespace Agency.Domain.Interest;

/// <summary>
/// The Merchant's Rule for short notes: principal and payments both earn simple interest up to the settlement, and the difference is due. The United States Rule, under
/// which a payment goes to the interest accrued by then first, is what the case account does by itself. A case whose payments go to the principal first owes the same, as long as they do not
/// exceed it, but for cents: here each sum's interest is rounded, as on paper, and there all of it once.
/// </summary>
public static class MerchantsRule
{
    /// <summary>What is due on the day of settlement.</summary>
    /// <param name="principal">The note.</param>
    /// <param name="from">Day from which it bears interest.</param>
    /// <param name="settledOn">Day of settlement, not counted.</param>
    /// <param name="payments">Day and amount of each.</param>
    /// <param name="terms">Simple interest.</param>
    public static Money Due(Money principal, DateOnly from, DateOnly settledOn, IEnumerable<(DateOnly On, Money Amount)> payments, InterestTerms terms) =>
        With(principal, from, settledOn, terms) - Money.Sum(payments.Select(payment => With(payment.Amount, payment.On, settledOn, terms)), principal.Currency);

    private static Money With(Money sum, DateOnly from, DateOnly until, InterestTerms terms) =>
        sum + Money.Sum(InterestAccrual.Segments(sum, from.AddDays(-1), until.AddDays(-1), [], terms, RateTable.Empty).Select(segment => segment.Amount), sum.Currency);
}
