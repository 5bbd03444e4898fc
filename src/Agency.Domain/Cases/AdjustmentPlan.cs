using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>What an adjustment would change, made before anything is written: the preview and the adjustment are the same thing.</summary>
public sealed class AdjustmentPlan
{
    private AdjustmentPlan(Case of, AdjustmentFacts facts, Balance before, Balance after) => (Case, Facts, Before, After) = (of, facts, before, after);

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>What is recorded.</summary>
    public AdjustmentFacts Facts { get; }

    /// <summary>Owed today.</summary>
    public Balance Before { get; }

    /// <summary>Owed today, when it is recorded: a credit note that counts from an earlier day takes the interest since then with it.</summary>
    public Balance After { get; }

    /// <summary>Plans it. Throws the rule that does not hold; changes nothing.</summary>
    /// <param name="of">The case, with its account.</param>
    /// <param name="account">The account as it is known.</param>
    /// <param name="facts">What is recorded.</param>
    /// <param name="hasReturned">Whether a payment on the case came back unpaid.</param>
    /// <param name="today">Business date.</param>
    public static AdjustmentPlan Of(Case of, CaseAccount account, AdjustmentFacts facts, bool hasReturned, DateOnly today)
    {
        BusinessRule.Check(
            new CaseMustBeOpen(of),
            new AdjustmentMustBePositive(facts.Amount),
            new AdjustmentMustBeInTheCaseCurrency(facts.Amount, of.Currency),
            new AdjustmentMustNotBeInTheFuture(facts.CountsOn, today));
        if (facts.Kind == AdjustmentKind.CreditNote)
        {
            var claim = of.Claims.FirstOrDefault(row => row.Id == facts.ClaimId);
            var open = account.OpenPerClaim(Component.Principal, today).Where(row => row.ClaimId == facts.ClaimId).Select(row => row.Open);
            BusinessRule.Check(
                new CreditNoteMustNameAnInvoice(claim is not null),
                new CreditNoteMustNotPrecedeItsInvoice(facts.CountsOn, claim?.IssuedOn ?? facts.CountsOn),
                new CreditNoteMustNotExceedWhatIsOpen(facts.Amount, Money.Sum(open, of.Currency)));
        }
        else
        {
            BusinessRule.Check(
                new ChargeMustBeAllowedByLaw(of.Terms.Regime, facts.Kind),
                new ChargeMustNotPrecedeTheCase(facts.CountsOn, of.OpenedOn),
                new ReturnFeeMustFollowAReturn(facts.Kind != AdjustmentKind.ReturnedPaymentFee || hasReturned));
        }

        return new AdjustmentPlan(of, facts, account.On(today), account.With(facts.Entry(Guid.Empty)).On(today));
    }
}
