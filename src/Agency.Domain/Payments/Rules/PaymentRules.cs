using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>A payment brings something in; what goes back is a reversal.</summary>
public sealed record PaymentMustBePositive(Money Amount) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Amount.IsPositive;

    /// <inheritdoc />
    public override string Message => "A payment is above zero. What goes back is a reversal.";
}

/// <summary>docs/domain.md, money rule 1: no adding across currencies.</summary>
public sealed record PaymentMustBeInTheCaseCurrency(Money Amount, Currency Currency) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount.Currency != Currency;

    /// <inheritdoc />
    public override string Message => $"The case is in {Currency}, the payment in {Amount.Currency}.";
}

/// <summary>SEPA carries euros and ACH dollars, and nothing else.</summary>
public sealed record MethodMustCarryTheCurrency(PaymentMethod Method, Currency Currency) : BusinessRule
{
    /// <summary>The one currency that it carries.</summary>
    public string? OnlyIn => Method.Scheme().OnlyIn;

    /// <inheritdoc />
    public override bool IsBroken => OnlyIn is { } only && only != Currency.Code;

    /// <inheritdoc />
    public override string Message => $"{Method} carries {OnlyIn} alone, not {Currency}. Choose how the money really came: a wire carries any currency.";
}

/// <summary>Money that has not come cannot be recorded.</summary>
public sealed record PaymentMustNotBeInTheFuture(DateOnly ReceivedOn, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReceivedOn > Today;

    /// <inheritdoc />
    public override string Message => $"{ReceivedOn:yyyy-MM-dd} is in the future: today is {Today:yyyy-MM-dd}.";
}

/// <summary>Money that came in before the case was opened is a payment on it; money from before there was an invoice is not: it is for something else, or the day is mistyped.</summary>
public sealed record PaymentMustNotPrecedeTheInvoices(DateOnly ReceivedOn, DateOnly IssuedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ReceivedOn < IssuedOn;

    /// <inheritdoc />
    public override string Message =>
        $"The first invoice of the case was issued on {IssuedOn:yyyy-MM-dd}, after {ReceivedOn:yyyy-MM-dd}. Check the day; if it is right, the money is for something else: keep it in suspense, or return it.";
}

/// <summary>What the client had before it placed the case was not collected for it: it lowers the claim, and earns no fee.</summary>
public sealed record DirectPaymentMustNotPrecedeTheCase(ReceivedBy By, DateOnly ReceivedOn, DateOnly OpenedOn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => By == ReceivedBy.Client && ReceivedOn < OpenedOn;

    /// <inheritdoc />
    public override string Message =>
        $"The client had this on {ReceivedOn:yyyy-MM-dd}, before the case was opened on {OpenedOn:yyyy-MM-dd}: no fee is due on it. Waive as much of the principal on the case instead.";
}

/// <summary>No more is taken than is owed, unless somebody says that the rest is to be refunded to the debtor.</summary>
public sealed record PaymentMustNotExceedBalance(Money Amount, Money Balance) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Amount > Balance;

    /// <inheritdoc />
    public override string Message => $"{Amount} is more than the balance, {Balance}. Accept the overpayment, and the rest is kept for the debtor.";
}

/// <summary>docs/domain.md, money rule 5: the same external reference never posts twice.</summary>
public sealed record ExternalReferenceMustBePostedOnce(string? Reference, string? PaymentNumber) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => PaymentNumber is not null;

    /// <inheritdoc />
    public override string Message => $"'{Reference}' is already posted as {PaymentNumber}.";
}

/// <summary>PORTAL.md, 3.4: what is posted is what was shown.</summary>
public sealed record PreviewMustStillHold(string? Seen, string Fingerprint) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Seen is not null && Seen != Fingerprint;

    /// <inheritdoc />
    public override string Message => "Something has changed since you looked: look at the new preview before you post.";
}

/// <summary>Only money that is waiting can become good.</summary>
public sealed record PaymentMustBeReceived(Payment Payment) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Payment.Status != PaymentStatus.Received;

    /// <inheritdoc />
    public override string Message => $"{Payment.Number} is {Payment.Status}.";
}

/// <summary>docs/domain.md, money rule 5: a method has a good-funds time.</summary>
public sealed record GoodFundsMustHavePassed(Payment Payment, DateOnly On) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => On < Payment.ClearsOn;

    /// <inheritdoc />
    public override string Message => $"{Payment.Number} is good from {Payment.ClearsOn:yyyy-MM-dd} on.";
}

/// <summary>docs/domain.md, money rule 2: a reversal is linked, and refused a second time.</summary>
public sealed record PaymentMustNotBeReversedTwice(Payment Payment) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Payment.Status == PaymentStatus.Reversed;

    /// <inheritdoc />
    public override string Message => $"{Payment.Number} was reversed already ({Payment.ReversalReason}).";
}

/// <summary>Art. 6:43(1) BW, and the custom elsewhere: a debtor who owes several invoices says which one is paid.</summary>
public sealed record PaymentMustNameAnInvoiceOfTheCase(bool IsOfTheCase) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsOfTheCase;

    /// <inheritdoc />
    public override string Message => "The invoice that the payment names is none of this case.";
}
