using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Payments.Rules;

namespace Agency.Domain.Payments;

/// <summary>Where money in suspense stands.</summary>
public enum SuspenseStatus
{
    /// <summary>Nobody knows yet whose it is.</summary>
    Open = 1,

    /// <summary>It became a payment on a case.</summary>
    Assigned,

    /// <summary>It went back to the sender.</summary>
    Returned,
}

/// <summary>What is known of money that nobody can place.</summary>
/// <param name="Amount">Above zero.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedOn">Business date.</param>
/// <param name="ExternalReference">The bank's reference; the same one never posts twice, here or as a payment.</param>
/// <param name="SenderName">Who sent it, as the bank says.</param>
/// <param name="SenderAccount">Their account, as the bank says.</param>
/// <param name="Description">What stands with it.</param>
public sealed record SuspenseFacts(
    Money Amount, PaymentMethod Method, DateOnly ReceivedOn, string? ExternalReference, string? SenderName, string? SenderAccount, string? Description)
{
    /// <summary>Holds an account that somebody typed to its form. What a bank's file says is kept as it says it.</summary>
    public SuspenseFacts Typed()
    {
        if (SenderAccount is { } account)
        {
            var isIban = Method is PaymentMethod.SepaTransfer or PaymentMethod.SepaDirectDebit || Iban.LooksLikeOne(account);
            BusinessRule.Check(isIban ? new IbanMustBeValid(account) : new SenderAccountMustBeANumber(account));
        }

        return this;
    }
}

/// <summary>Money that came in and that nobody can place: kept in trust until it is assigned to a case, or goes back to the sender. Either happens once, with the whole of it.</summary>
public sealed class SuspenseReceipt : Aggregate
{
    private SuspenseReceipt()
    {
    }

    /// <summary>Public number, <c>SU-000004</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>How much.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>How it came.</summary>
    public PaymentMethod Method { get; private set; }

    /// <summary>Business date of receipt: a payment that it becomes keeps it.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The bank's reference, unique.</summary>
    public string? ExternalReference { get; private set; }

    /// <summary>Who sent it.</summary>
    public string? SenderName { get; private set; }

    /// <summary>Their account.</summary>
    public string? SenderAccount { get; private set; }

    /// <summary>What stands with it.</summary>
    public string? Description { get; private set; }

    /// <summary>Open, assigned or returned.</summary>
    public SuspenseStatus Status { get; private set; } = SuspenseStatus.Open;

    /// <summary>The payment that it became.</summary>
    public string? PaymentNumber { get; private set; }

    /// <summary>The day on which it was assigned or returned; null while open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Who assigned or returned it.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The journal entry of its receipt.</summary>
    public string JournalNumber { get; private set; } = "";

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>Takes money into suspense. Throws when it is not above zero, or has not come yet.</summary>
    public static SuspenseReceipt Receive(string number, SuspenseFacts facts, DateOnly today, string by, DateTime at)
    {
        BusinessRule.Check(
            new PaymentMustBePositive(facts.Amount), new MethodMustCarryTheCurrency(facts.Method, facts.Amount.Currency), new PaymentMustNotBeInTheFuture(facts.ReceivedOn, today));
        return new SuspenseReceipt
        {
            Number = number,
            Amount = facts.Amount,
            Method = facts.Method,
            ReceivedOn = facts.ReceivedOn,
            ExternalReference = facts.ExternalReference,
            SenderName = facts.SenderName,
            SenderAccount = facts.SenderAccount is { } account ? AgencyAccount.Compact(account) : null,
            Description = facts.Description,
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    /// <summary>Tells which journal entry took it in.</summary>
    public void PostedAs(string journalNumber) => JournalNumber = journalNumber;

    /// <summary>What the payment that it becomes is entered with: the original day, method and reference.</summary>
    public PaymentFacts AsPayment(bool acceptOverpayment, string? note)
    {
        BusinessRule.Check(new SuspenseMustBeOpen(this));
        return new PaymentFacts(Amount, Method, ReceivedBy.Agency, ReceivedOn, ExternalReference, note ?? Description, acceptOverpayment, Number);
    }

    /// <summary>It became a payment.</summary>
    public void Assign(string paymentNumber, DateOnly on, string by)
    {
        BusinessRule.Check(new SuspenseMustBeOpen(this));
        (Status, PaymentNumber, ClosedOn, ClosedBy) = (SuspenseStatus.Assigned, paymentNumber, on, by);
    }

    /// <summary>It goes back to the sender.</summary>
    public void Return(DateOnly on, string reason, DateOnly today, string by)
    {
        BusinessRule.Check(new SuspenseMustBeOpen(this), new ReversalMustNotPrecedeThePayment(on, ReceivedOn), new ReversalMustNotBeInTheFuture(on, today));
        (Status, ReturnReason, ClosedOn, ClosedBy) = (SuspenseStatus.Returned, reason, on, by);
    }
}
