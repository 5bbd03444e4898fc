using Agency.Domain.Common;
using Agency.Domain.Payouts;

namespace Agency.Domain.Remittances;

/// <summary>A bank account of a client, with who entered it and who let it in. Its numbers never change.</summary>
public sealed class ClientAccount : Aggregate
{
    private ClientAccount()
    {
    }

    /// <summary>The client.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>IBAN or American.</summary>
    public AccountKind Kind { get; private set; }

    /// <summary>The IBAN.</summary>
    public string? Iban { get; private set; }

    /// <summary>Its bank.</summary>
    public string? Bic { get; private set; }

    /// <summary>ABA routing number.</summary>
    public string? RoutingNumber { get; private set; }

    /// <summary>Number at that bank.</summary>
    public string? AccountNumber { get; private set; }

    /// <summary>Checking or savings.</summary>
    public AchAccountType? AchType { get; private set; }

    /// <summary>Where it stands.</summary>
    public PayeeAccountStatus Status { get; private set; }

    /// <summary>The user who entered it.</summary>
    public Guid EnteredByUserId { get; private set; }

    /// <summary>Their name.</summary>
    public string EnteredBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Who let it in or refused it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>All of its numbers.</summary>
    public BankAccount Account => new(Kind, Iban, Bic, RoutingNumber, AccountNumber, AchType);

    internal static ClientAccount Enter(Guid clientId, BankAccount account, Guid userId, string by, DateTime at) => new()
    {
        ClientId = clientId,
        Kind = account.Kind,
        Iban = account.Iban,
        Bic = account.Bic,
        RoutingNumber = account.RoutingNumber,
        AccountNumber = account.AccountNumber,
        AchType = account.AchType,
        Status = PayeeAccountStatus.Proposed,
        EnteredByUserId = userId,
        EnteredBy = by,
        EnteredAt = at,
    };

    internal void Accept(string by, DateTime at) => (Status, DecidedBy, DecidedAt) = (PayeeAccountStatus.InForce, by, at);

    internal void Drop(string by, DateTime at) => (Status, DecidedBy, DecidedAt) = (PayeeAccountStatus.Refused, by, at);

    internal void Replace() => Status = PayeeAccountStatus.Replaced;
}
