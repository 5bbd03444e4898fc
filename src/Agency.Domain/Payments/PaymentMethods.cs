using static Agency.Domain.Payments.PaymentMethod;
using static Agency.Domain.Payments.ReversalReason;

namespace Agency.Domain.Payments;

/// <summary>How the money came.</summary>
public enum PaymentMethod
{
    /// <summary>A bank transfer of any scheme. Kept for what was recorded so; SEPA, ACH and wire say more.</summary>
    BankTransfer = 1,
    Card,

    /// <summary>A direct debit of any scheme. Kept for what was recorded so.</summary>
    DirectDebit,
    Cheque,
    Cash,
    Wire,
    AchDebit,
    AchCredit,
    SepaTransfer,
    SepaDirectDebit,
}

/// <summary>What is to be known of a method.</summary>
/// <param name="Method">Which.</param>
/// <param name="GoodFundsDays">Days after receipt from which the money counts as good. All of them agency policy, set above what is usual for the method.</param>
/// <param name="ReturnDays">Calendar days within which it usually comes back; zero when it cannot. After them the preview of a reversal warns.</param>
/// <param name="ReturnReasons">By which of the reasons the other side can take it back. A refund and a posting in error are ours, and always possible.</param>
/// <param name="CanReturnInPart">Whether the other side can take back a part of an item, or only the whole of it.</param>
/// <param name="Source">Where the return window comes from.</param>
/// <param name="IsOffered">Whether it is offered for new payments; what is not stays readable, and a program may still send it.</param>
/// <param name="OnlyIn">The one currency that its scheme carries, ISO 4217; null when it carries any.</param>
public sealed record MethodTerms(
    PaymentMethod Method, int GoodFundsDays, int ReturnDays, IReadOnlyList<ReversalReason> ReturnReasons, bool CanReturnInPart, string Source, bool IsOffered = true, string? OnlyIn = null);

/// <summary>Every method: when its money is good, how long and why it can come back, and whether in part. This table is the whole answer.</summary>
public static class PaymentMethods
{
    private static readonly MethodTerms[] Table =
    [
        new(SepaTransfer, 1, 14, [Recalled], true, "SEPA Credit Transfer rulebook: recall within 10 banking business days for a duplicate, an error or fraud", OnlyIn: "EUR"),
        new(SepaDirectDebit, 5, 56, [InsufficientFunds, Chargeback, Recalled], false, "PSD2 art. 77, SEPA Core rulebook: refund within 8 weeks without a reason (13 months when not authorised)", OnlyIn: "EUR"),
        new(Card, 10, 120, [Chargeback, Recalled], true, "card schemes: most disputes within 120 days"),
        new(Wire, 0, 0, [Recalled], true, "UCC § 4A-211: after acceptance only with the beneficiary's consent"),
        new(AchDebit, 5, 60, [InsufficientFunds, Chargeback, Recalled], false, "Nacha Operating Rules: 2 banking days, 60 days when a consumer did not authorise it", OnlyIn: "USD"),
        new(AchCredit, 1, 7, [Recalled], false, "Nacha Operating Rules: the originator may reverse within 5 banking days", OnlyIn: "USD"),
        new(Cheque, 10, 60, [InsufficientFunds, Recalled], false, "UCC § 4-302: midnight deadline; forged items later. Window: agency policy"),
        new(Cash, 0, 0, [], true, "agency policy"),
        new(BankTransfer, 1, 14, [InsufficientFunds, Chargeback, Recalled], true, "agency policy: the scheme is not known", IsOffered: false),
        new(DirectDebit, 5, 56, [InsufficientFunds, Chargeback, Recalled], true, "agency policy: the scheme is not known", IsOffered: false),
    ];

    /// <summary>All methods, in the order in which they are offered.</summary>
    public static IReadOnlyList<MethodTerms> All => Table;

    /// <summary>The terms of a method.</summary>
    public static MethodTerms Terms(this PaymentMethod method) => Table.Single(terms => terms.Method == method);
}

/// <summary>When money is good.</summary>
public static class GoodFunds
{
    /// <summary>The day on which money received on <paramref name="receivedOn"/> is good. Money that the client has is good at once.</summary>
    public static DateOnly On(PaymentMethod method, ReceivedBy by, DateOnly receivedOn) => receivedOn.AddDays(by == ReceivedBy.Client ? 0 : method.Terms().GoodFundsDays);
}
