using Agency.Domain.Common;
using Agency.Domain.Interest;
using static Agency.Domain.Cases.AdjustmentKind;

namespace Agency.Domain.Cases.Rules;

/// <summary>What is credited or charged is above zero; it is taken back by a reversal.</summary>
public sealed record AdjustmentMustBePositive(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "The amount is above zero.";
}

/// <summary>docs/domain.md, money rule 1: no adding across currencies.</summary>
public sealed record AdjustmentMustBeInTheCaseCurrency(Money Amount, Currency Currency) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount.Currency != Currency;

    /// <inheritdoc />
    public override string Message => $"The case is in {Currency}, not in {Amount.Currency}.";
}

/// <summary>What has not happened yet is not recorded.</summary>
public sealed record AdjustmentMustNotBeInTheFuture(DateOnly On, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On > Today;

    /// <inheritdoc />
    public override string Message => $"{On:yyyy-MM-dd} is in the future: today is {Today:yyyy-MM-dd}.";
}

/// <summary>A credit note lowers an invoice of the case.</summary>
public sealed record CreditNoteMustNameAnInvoice(bool IsNamed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsNamed;

    /// <inheritdoc />
    public override string Message => "Choose the invoice of this case that is credited.";
}

/// <summary>An invoice is not credited before it was issued.</summary>
public sealed record CreditNoteMustNotPrecedeItsInvoice(DateOnly On, DateOnly IssuedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On < IssuedOn;

    /// <inheritdoc />
    public override string Message => $"The invoice was issued on {IssuedOn:yyyy-MM-dd}, after {On:yyyy-MM-dd}.";
}

/// <summary>What the debtor has paid is not credited: it is given back first, by a reversal of the payment as a refund.</summary>
public sealed record CreditNoteMustNotExceedWhatIsOpen(Money Amount, Money Open) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Open;

    /// <inheritdoc />
    public override string Message => $"Of this invoice {Open} is open, less than {Amount}. What the debtor has paid is given back first: take the payment back as a refund.";
}

/// <summary>A credit note is recorded once.</summary>
public sealed record CreditNoteMustBeRecordedOnce(string Document, string? RecordedAs) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => RecordedAs is not null;

    /// <inheritdoc />
    public override string Message => $"Credit note {Document} of this invoice is recorded already, as {RecordedAs}.";
}

/// <summary>
/// What a debtor may be charged besides the debt. A Dutch consumer: the scale and nothing more (art. 6:96(5) BW). An American consumer: what the agreement that created the debt
/// says, or the law permits (15 USC 1692f(1); 12 CFR 1006.22(b)). An American business: what was agreed. Business debts in Europe: reasonable costs above the fixed sum as well
/// (Directive 2011/7/EU art. 6(3); Late Payment of Commercial Debts (Interest) Act 1998 s.5A). Where no law of ours holds: what was agreed.
/// A German consumer: nothing, until counsel has said how far § 280 BGB goes.
/// </summary>
public sealed record ChargeMustBeAllowedByLaw(Regime Regime, AdjustmentKind Kind) : BusinessRule
{
    /// <summary>What each law lets a debtor be charged.</summary>
    public static IReadOnlyDictionary<Regime, IReadOnlyList<AdjustmentKind>> Allowed { get; } = new Dictionary<Regime, IReadOnlyList<AdjustmentKind>>
    {
        [Regime.NlConsumer] = [],
        [Regime.NlCommercial] = [ReturnedPaymentFee, AgreedCosts, ReasonableCosts],
        [Regime.UkCommercial] = [ReturnedPaymentFee, AgreedCosts, ReasonableCosts],
        [Regime.EuCommercial] = [ReturnedPaymentFee, AgreedCosts, ReasonableCosts],
        [Regime.UsConsumer] = [ReturnedPaymentFee, AgreedCosts],
        [Regime.UsCommercial] = [ReturnedPaymentFee, AgreedCosts],
        [Regime.DeConsumer] = [],
        [Regime.DeCommercial] = [ReturnedPaymentFee, AgreedCosts, ReasonableCosts],
        [Regime.Other] = [ReturnedPaymentFee, AgreedCosts],
    };

    /// <inheritdoc />
    public override bool IsBroken => !Allowed[Regime].Contains(Kind);

    /// <inheritdoc />
    public override string Message => $"{Regime} lets no debtor be charged {Kind}.";
}

/// <summary>Costs of a case are made once there is one.</summary>
public sealed record ChargeMustNotPrecedeTheCase(DateOnly On, DateOnly OpenedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On < OpenedOn;

    /// <inheritdoc />
    public override string Message => $"The case was opened on {OpenedOn:yyyy-MM-dd}, after {On:yyyy-MM-dd}.";
}

/// <summary>A fee for a payment that came back needs one that did.</summary>
public sealed record ReturnFeeMustFollowAReturn(bool HasReturned) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !HasReturned;

    /// <inheritdoc />
    public override string Message => "No payment on this case came back unpaid.";
}

/// <summary>An adjustment is taken back once.</summary>
public sealed record AdjustmentMustNotBeReversedTwice(string Number, DateOnly? ReversedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReversedOn is not null;

    /// <inheritdoc />
    public override string Message => $"{Number} was taken back already.";
}

/// <summary>A charge that the debtor has paid is not taken off what is owed: take the payment back first.</summary>
public sealed record ChargeMustStillBeOwed(Money Amount, Money Open) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Open;

    /// <inheritdoc />
    public override string Message => $"Of these costs only {Open} is open, less than {Amount}: the debtor paid the rest.";
}
