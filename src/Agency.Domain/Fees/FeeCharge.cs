using Agency.Domain.Common;
using Agency.Domain.Payments;

namespace Agency.Domain.Fees;

/// <summary>What was charged on a case under one rule before the payment at hand, less what was taken back.</summary>
public sealed record FeeHistory(decimal Base, decimal Fees, decimal Vat = 0)
{
    /// <summary>Nothing yet.</summary>
    public static FeeHistory None { get; } = new(0, 0);
}

/// <summary>
/// The contingency fee on a payment, with all that is needed to compute it again: the fee is the rounded earning on everything collected under the rule so far,
/// less what was charged under it before, so that the parts always add up to the whole (docs/domain.md, money rule 6).
/// </summary>
public sealed class FeeCharge
{
    private FeeCharge()
    {
    }

    /// <summary>Position of the rule in the schedule version, from 1.</summary>
    public int RuleNumber { get; private set; }

    /// <summary>Name of the rule.</summary>
    public string RuleName { get; private set; } = "";

    /// <summary>What the fee is taken on.</summary>
    public Money Base { get; private set; } = null!;

    /// <summary>Collected under the rule before.</summary>
    public decimal BaseBefore { get; private set; }

    /// <summary>Charged under the rule before.</summary>
    public decimal FeesBefore { get; private set; }

    /// <summary>VAT charged under the rule before; null on a charge of the time when VAT was rounded on each fee alone.</summary>
    public decimal? VatBefore { get; private set; }

    /// <summary>Earning on all of it, not rounded.</summary>
    public decimal Exact { get; private set; }

    /// <summary>The fee.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>VAT on all fees under the rule so far, rounded, less what was charged before: many small fees do not drift.</summary>
    public Money Vat { get; private set; } = null!;

    /// <summary>Computes the fee on what was allocated.</summary>
    public static FeeCharge On(
        FeeScheduleVersion schedule, FeeFacts facts, IReadOnlyList<AllocatedPart> parts, Currency currency, Func<int, FeeHistory> historyOfRule)
    {
        var index = schedule.Rules.TakeWhile(rule => !rule.Matches(facts)).Count();
        var rule = schedule.Rules[index];
        var history = historyOfRule(index + 1);
        var @base = Money.Sum(parts.Where(part => rule.Covers(part.Component)).Select(part => part.Amount), currency);
        var exact = rule.Exact(history.Base + @base.Amount);
        var amount = Money.Rounded(exact, currency, RoundingIntent.Fee) - new Money(history.Fees, currency);
        return new FeeCharge
        {
            RuleNumber = index + 1,
            RuleName = rule.Name,
            Base = @base,
            BaseBefore = history.Base,
            FeesBefore = history.Fees,
            VatBefore = history.Vat,
            Exact = exact,
            Amount = amount,
            Vat = Money.Rounded(schedule.Vat.Of(history.Fees + amount.Amount), currency, RoundingIntent.Vat) - new Money(history.Vat, currency),
        };
    }

    /// <summary>What a charge is more, or less, when parts of the payment go elsewhere: again the rounded earning on all of it, less what was charged.</summary>
    public static (Money Base, Money Fee, Money Vat) Difference(FeeScheduleVersion schedule, int ruleNumber, IEnumerable<AllocatedPart> differences, Currency currency, FeeHistory history)
    {
        var rule = schedule.Rules[ruleNumber - 1];
        var @base = Money.Sum(differences.Where(part => rule.Covers(part.Component)).Select(part => part.Amount), currency);
        if (@base.IsZero)
        {
            return (@base, @base, @base);
        }

        var fee = Money.Rounded(rule.Exact(history.Base + @base.Amount), currency, RoundingIntent.Fee) - new Money(history.Fees, currency);
        return (@base, fee, Money.Rounded(schedule.Vat.Of(history.Fees + fee.Amount), currency, RoundingIntent.Vat) - new Money(history.Vat, currency));
    }
}
