using Agency.Domain.Common;
using Agency.Domain.Ledger.Rules;

namespace Agency.Domain.Ledger;

/// <summary>The court costs of a case by the ledger: what the client's deposit holds still, and what the agency has advanced and not got back.</summary>
/// <param name="Deposit">Prepaid, less what was spent and refunded.</param>
/// <param name="Advanced">Advanced, less what was recovered, or charged to the client.</param>
/// <param name="Recovered">What each payment has recovered of it, by the payment's identity.</param>
public sealed record CourtCostsAccount(Money Deposit, Money Advanced, IReadOnlyDictionary<Guid, Money> Recovered)
{
    /// <summary>A case without any.</summary>
    public static CourtCostsAccount None(Currency currency) => new(Money.Zero(currency), Money.Zero(currency), new Dictionary<Guid, Money>());

    /// <summary>The account after an event, or after its mirror when the amount is below zero. Neither side goes below zero: a deposit is not overspent, and what was recovered is advanced still.</summary>
    public CourtCostsAccount After(LedgerEvent what, Money amount)
    {
        var after = what switch
        {
            LedgerEvent.CourtCostsPrepaid => this with { Deposit = Deposit + amount },
            LedgerEvent.CourtCostsSpent or LedgerEvent.CostDepositRefunded => this with { Deposit = Deposit - amount },
            LedgerEvent.CourtCostsAdvanced => this with { Advanced = Advanced + amount },
            LedgerEvent.AdvanceCharged => this with { Advanced = Advanced - amount },
            _ => this,
        };
        BusinessRule.Check(new CostDepositMustNotGoBelowZero(after.Deposit), new CostsAdvancedMustNotGoBelowZero(after.Advanced));
        return after;
    }

    /// <summary>
    /// What a payment recovers of the advance, more or less than it has so far: what it paid of the court costs, up to what is advanced. The agency is paid back before
    /// the client is; when court costs are owed again, the client's part goes back first.
    /// </summary>
    /// <param name="paymentId">The payment.</param>
    /// <param name="paid">What is left of its allocation to court costs.</param>
    public Money Recovery(Guid paymentId, Money paid)
    {
        var soFar = Recovered.GetValueOrDefault(paymentId, Money.Zero(paid.Currency));
        return soFar > paid ? paid - soFar : Money.Min(Advanced, paid - soFar);
    }
}
