using Agency.Domain.Common;

namespace Agency.Domain.Payments.Rules;

/// <summary>Money in suspense is assigned or returned once.</summary>
public sealed record SuspenseMustBeOpen(SuspenseReceipt Receipt) : BusinessRule
{
    /// <summary>Which.</summary>
    public string Number => Receipt.Number;

    /// <inheritdoc />
    public override bool IsBroken => Receipt.Status != SuspenseStatus.Open;

    /// <inheritdoc />
    public override string Message => Receipt.PaymentNumber is { } payment ? $"{Number} is payment {payment} already." : $"{Number} is {Receipt.Status} already.";
}
