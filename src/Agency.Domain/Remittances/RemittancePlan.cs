using Agency.Domain.Common;

namespace Agency.Domain.Remittances;

/// <summary>How collected money goes to a client, by the agreement.</summary>
public enum RemittanceForm
{
    /// <summary>Funds less the fee; the fee on money paid direct is invoiced.</summary>
    Net = 1,

    /// <summary>Funds whole; every fee is invoiced.</summary>
    Gross,

    /// <summary>Funds less the fee, and less the fee on money that was paid direct.</summary>
    Combined,
}

/// <summary>Why a client gets no remittance.</summary>
public enum RemittanceLeftOutReason
{
    /// <summary>The money is not good yet.</summary>
    NotCleared = 1,

    /// <summary>Less than the agreement's minimum: it waits.</summary>
    BelowMinimum,

    /// <summary>Nothing is left after what the client owes: it is carried to the next.</summary>
    Negative,

    /// <summary>The client is on hold.</summary>
    OnHold,
}

/// <summary>What is there and what is owed, of a client in a currency.</summary>
/// <param name="Funds">Good funds that stand on no remittance, fees taken off.</param>
/// <param name="Fees">Fees and VAT that were taken off those funds.</param>
/// <param name="NotCleared">Money that is not good yet.</param>
/// <param name="Shortfall">What the client was sent before it came back.</param>
/// <param name="FeesOwed">Fees that were charged to the client and are open.</param>
public sealed record RemittanceFacts(Money Funds, Money Fees, Money NotCleared, Money Shortfall, Money FeesOwed);

/// <summary>What a remittance would be: made before anything is written, so that the preview and the run are the same thing.</summary>
/// <param name="Invoiced">Fees that go onto an invoice instead of off the funds.</param>
/// <param name="Recouped">Kept for what came back after it was sent.</param>
/// <param name="SetOff">Kept for fees on money paid direct.</param>
/// <param name="Total">What is sent.</param>
/// <param name="LeftOut">Why nothing is sent; null when it is.</param>
public sealed record RemittancePlan(Money Invoiced, Money Recouped, Money SetOff, Money Total, RemittanceLeftOutReason? LeftOut)
{
    /// <summary>Works it out (docs/domain.md, money rules 9 and 10): a shortfall of trust is made good first, whatever the form.</summary>
    public static RemittancePlan Of(RemittanceForm form, decimal minimum, bool isOnHold, RemittanceFacts facts)
    {
        var none = Money.Zero(facts.Funds.Currency);
        var invoiced = form == RemittanceForm.Gross ? facts.Fees : none;
        var funds = Money.Max(facts.Funds + invoiced, none);
        var recouped = Money.Min(facts.Shortfall, funds);
        var setOff = form == RemittanceForm.Combined ? Money.Min(Money.Max(facts.FeesOwed, none), funds - recouped) : none;
        var total = facts.Funds + invoiced - recouped - setOff;
        return new RemittancePlan(invoiced, recouped, setOff, total, Reason());

        RemittanceLeftOutReason? Reason() => (total.IsPositive, isOnHold) switch
        {
            (false, _) when facts.Funds.IsZero && facts.NotCleared.IsPositive => RemittanceLeftOutReason.NotCleared,
            (false, _) => RemittanceLeftOutReason.Negative,
            (true, true) => RemittanceLeftOutReason.OnHold,
            _ => total.Amount < minimum ? RemittanceLeftOutReason.BelowMinimum : null,
        };
    }
}
