using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Commissions;

/// <summary>
/// What a partner has earned under one plan version in one year and currency, cumulatively. Each new line is what the plan gives on the whole base so far, rounded,
/// less the lines so far: in any order of payments and reversals the lines add up to the plan applied to the net collected, to the cent (docs/domain.md, money rule 7).
/// </summary>
public sealed class CommissionAccount : Aggregate
{
    private CommissionAccount()
    {
    }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The plan version.</summary>
    public Guid PlanVersionId { get; private set; }

    /// <summary>Calendar year of the receipts.</summary>
    public int Year { get; private set; }

    /// <summary>Everything collected, net of reversals: what the cap is measured on.</summary>
    public Money Collected { get; private set; } = null!;

    /// <summary>The plan's base, net of reversals.</summary>
    public Money Base { get; private set; } = null!;

    /// <summary>Sum of the lines.</summary>
    public Money Earned { get; private set; } = null!;

    /// <summary>Number of lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Opens an account at zero.</summary>
    public static CommissionAccount Open(Guid affiliateId, Guid planVersionId, int year, Currency currency) => new()
    {
        AffiliateId = affiliateId,
        PlanVersionId = planVersionId,
        Year = year,
        Collected = Money.Zero(currency),
        Base = Money.Zero(currency),
        Earned = Money.Zero(currency),
    };

    /// <summary>What a receipt (positive) or a reversal (negative) would earn. Changes nothing: a preview and <c>verify</c> call it too.</summary>
    public Earning Quote(CommissionPlanVersion plan, Money collected, Money @base)
    {
        var collectedAfter = Collected + collected;
        var baseAfter = Base + @base;
        var exact = plan.Rates.Exact(baseAfter.Amount);
        var cap = Money.Rounded(CommissionPlanVersion.Cap.Of(Math.Max(0, collectedAfter.Amount)), Collected.Currency, RoundingIntent.Cap);
        var due = Money.Rounded(exact, Collected.Currency, RoundingIntent.Commission);

        // A plan on the fee can ask for more than the cap allows: then the cap is paid. A plan on collected money cannot, and a rule proves it; but for a unit of a
        // split that lies on the other side for a moment.
        var earned = plan.Base == CommissionBase.Fee || baseAfter > collectedAfter ? Money.Min(due, cap) : due;
        BusinessRule.Check(new CommissionMustNotExceedTheCap(earned, cap));
        return new Earning(Lines + 1, collected, @base, Base, baseAfter, exact, plan.Rates.Describe(baseAfter.Amount), cap, Earned, earned - Earned);
    }

    /// <summary>Takes an earning in.</summary>
    public void Take(Earning earning)
    {
        Collected += earning.Collected;
        Base += earning.Base;
        Earned += earning.Amount;
        Lines += 1;
    }
}

/// <summary>How one commission line is computed: everything that is needed to check it by hand.</summary>
/// <param name="Ordinal">Position in the account, from 1.</param>
/// <param name="Collected">What came in, or went back.</param>
/// <param name="Base">What of it counts.</param>
/// <param name="BaseBefore">Cumulative base before.</param>
/// <param name="BaseAfter">And after.</param>
/// <param name="Exact">The plan applied to the base after, not rounded.</param>
/// <param name="Band">That sum in words.</param>
/// <param name="Cap">7.5 % of all that was collected, rounded: the lines so far may not exceed it.</param>
/// <param name="EarnedBefore">Sum of the lines before.</param>
/// <param name="Amount">This line.</param>
public sealed record Earning(
    int Ordinal, Money Collected, Money Base, Money BaseBefore, Money BaseAfter, decimal Exact, string Band, Money Cap, Money EarnedBefore, Money Amount);
