using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>Explains the fee of a payment to the cent, as it was charged when the money came: computed again from what is stored, and compared (docs/domain.md, money rules 6 and 11).</summary>
[Requires(Permissions.PaymentsRead)]
public sealed record ExplainFee(string Number) : Query<FeeExplanation>;

/// <summary>Every step from the rule to the fee, in reading order.</summary>
/// <param name="Schedule">The schedule's version that was frozen on the case.</param>
/// <param name="RuleNumber">The first of its rules that matched.</param>
/// <param name="RuleName">For people.</param>
/// <param name="Base">What of this payment the fee is taken on.</param>
/// <param name="BaseBefore">Collected on the case under the rule before.</param>
/// <param name="BaseAfter">And with this payment.</param>
/// <param name="Band">The rates on all of it, in figures.</param>
/// <param name="Exact">What they give, not rounded.</param>
/// <param name="Rounded">Rounded once.</param>
/// <param name="FeesBefore">Charged under the rule before.</param>
/// <param name="Fee">The difference: the fee on this payment.</param>
/// <param name="VatPercent">VAT on the fee.</param>
/// <param name="VatSoFar">On all fees under the rule so far, rounded once.</param>
/// <param name="VatBefore">Charged before.</param>
/// <param name="Vat">The difference.</param>
/// <param name="IsEqual">Computed again, it is the same.</param>
public sealed record FeeExplanation(
    string Schedule,
    int RuleNumber,
    string RuleName,
    Money Base,
    decimal BaseBefore,
    decimal BaseAfter,
    string Band,
    decimal Exact,
    Money Rounded,
    Money FeesBefore,
    Money Fee,
    decimal VatPercent,
    Money VatSoFar,
    Money VatBefore,
    Money Vat,
    bool IsEqual);

internal sealed class ExplainFeeHandler(IAgencyDb db) : IRequestHandler<ExplainFee, FeeExplanation>
{
    public async Task<FeeExplanation> Handle(ExplainFee request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        return Of(payment.Fee, await db.Schedule(payment.FeeScheduleVersionId, cancellationToken));
    }

    private static FeeExplanation Of(FeeCharge fee, FeeScheduleVersion schedule)
    {
        var (rule, currency) = (schedule.Rules[fee.RuleNumber - 1], fee.Amount.Currency);
        var after = fee.BaseBefore + fee.Base.Amount;
        var (exact, before) = (rule.Exact(after), new Money(fee.FeesBefore, currency));
        var rounded = Money.Rounded(exact, currency, RoundingIntent.Fee);

        // A charge of the time when VAT was rounded on each fee alone is explained by that.
        var taxed = fee.VatBefore is null ? fee.Amount : before + fee.Amount;
        var (vat, vatBefore) = (Money.Rounded(schedule.Vat.Of(taxed.Amount), currency, RoundingIntent.Vat), new Money(fee.VatBefore ?? 0, currency));
        return new FeeExplanation(
            schedule.Name, fee.RuleNumber, fee.RuleName, fee.Base, fee.BaseBefore, after, rule.Describe(after), exact, rounded, before, fee.Amount,
            schedule.Vat.Value, vat, vatBefore, fee.Vat, rounded - before == fee.Amount && vat - vatBefore == fee.Vat);
    }
}
