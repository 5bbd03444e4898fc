using Agency.Domain.Common;

namespace Agency.Domain.Payouts;

/// <summary>Where an account stands.</summary>
public enum PayeeAccountStatus
{
    /// <summary>Waits for a second person; nothing is paid to it, nor to the one before.</summary>
    Proposed = 1,

    /// <summary>Is paid to.</summary>
    InForce,

    /// <summary>Was paid to once; another has taken its place.</summary>
    Replaced,

    /// <summary>Was never let in.</summary>
    Refused,
}

/// <summary>A bank account of a partner, with who entered it and who let it in. Its numbers never change.</summary>
public sealed class PayeeAccount : Entity
{
    private PayeeAccount()
    {
    }

    /// <summary>Whose payout details it belongs to.</summary>
    public Guid PayeeId { get; private set; }

    /// <summary>The partner.</summary>
    public Guid AffiliateId { get; private set; }

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

    internal static PayeeAccount Enter(Payee payee, BankAccount account, Guid userId, string by, DateTime at) => new()
    {
        PayeeId = payee.Id,
        AffiliateId = payee.AffiliateId,
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

    internal bool Is(BankAccount account) => Account == account;

    internal void Accept(string by, DateTime at) => (Status, DecidedBy, DecidedAt) = (PayeeAccountStatus.InForce, by, at);

    internal void Drop(string by, DateTime at) => (Status, DecidedBy, DecidedAt) = (PayeeAccountStatus.Refused, by, at);

    internal void Replace() => Status = PayeeAccountStatus.Replaced;
}
