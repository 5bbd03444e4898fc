using Agency.Domain.Common;
using Agency.Domain.Legal;

namespace Agency.Domain.Payments;

/// <summary>Who received it.</summary>
public enum ReceivedBy
{
    /// <summary>The agency's trust account.</summary>
    Agency = 1,

    /// <summary>The client, directly: the fee is then owed by the client.</summary>
    Client,

    /// <summary>The attorney, who keeps it in trust.</summary>
    Attorney,
}

/// <summary>Where a payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>It can still come back.</summary>
    Received = 1,

    /// <summary>Good funds.</summary>
    Cleared,

    /// <summary>It came back; everything that followed from it was mirrored.</summary>
    Reversed,
}

/// <summary>Why a payment was reversed.</summary>
public enum ReversalReason
{
    InsufficientFunds = 1,
    Chargeback,
    Recalled,
    Refund,
    PostedInError,
}

/// <summary>What a clerk enters.</summary>
/// <param name="Amount">Above zero.</param>
/// <param name="Method">How it came.</param>
/// <param name="ReceivedBy">Who has it.</param>
/// <param name="ReceivedOn">Business date.</param>
/// <param name="ExternalReference">The bank's or provider's reference; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
/// <param name="AcceptOverpayment">Whether the clerk has seen that it is more than is owed, and takes the rest in to be refunded.</param>
/// <param name="SuspenseNumber">The receipt in suspense that it was until now; null for money that was placed at once.</param>
/// <param name="AttorneyName">Which attorney has it; null when nobody says, or somebody else has it.</param>
/// <param name="Kept">The payment of which it was kept for the debtor until now; null for money that comes in.</param>
/// <param name="NamedClaimId">The invoice that the debtor says it is for; null when the order of the case decides alone.</param>
public sealed record PaymentFacts(
    Money Amount,
    PaymentMethod Method,
    ReceivedBy ReceivedBy,
    DateOnly ReceivedOn,
    string? ExternalReference,
    string? Note,
    bool AcceptOverpayment = false,
    string? SuspenseNumber = null,
    string? AttorneyName = null,
    KeptMoney? Kept = null,
    Guid? NamedClaimId = null)
{
    /// <summary>Whether trust has it already, in suspense or kept for the debtor: placing it moves nothing at the bank.</summary>
    public bool IsInTheBooks => SuspenseNumber is not null || Kept is not null;

    /// <summary>From when on the money is good: what was kept is as good as the payment that it was kept of.</summary>
    public DateOnly ClearsOn(LegalNumbers law) => Kept is null ? GoodFunds.On(law, Method, ReceivedBy, ReceivedOn) : Kept.ClearsOn > ReceivedOn ? Kept.ClearsOn : ReceivedOn;
}

/// <summary>Money that was kept for the debtor, of a payment that is good from a day on.</summary>
public sealed record KeptMoney(string PaymentNumber, DateOnly ClearsOn);

/// <summary>Money turned out to be good.</summary>
public sealed record PaymentCleared(string PaymentNumber) : DomainEvent;

/// <summary>Money came back: the whole of a payment, or a part.</summary>
public sealed record PaymentReversed(string PaymentNumber, ReversalReason Reason, Money? Amount = null) : DomainEvent;
