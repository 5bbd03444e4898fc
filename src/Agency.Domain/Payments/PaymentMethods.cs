using Agency.Domain.Legal;
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

/// <summary>What is to be known of a method, on a day.</summary>
/// <param name="Method">Which.</param>
/// <param name="GoodFundsDays">Days after receipt from which the money counts as good.</param>
/// <param name="ReturnDays">Calendar days within which it usually comes back; zero when it cannot. After them the preview of a reversal warns.</param>
/// <param name="ReturnReasons">By which of the reasons the other side can take it back. A refund and a posting in error are ours, and always possible.</param>
/// <param name="CanReturnInPart">Whether the other side can take back a part of an item, or only the whole of it.</param>
/// <param name="Source">Where the return window comes from.</param>
/// <param name="IsOffered">Whether it is offered for new payments; what is not stays readable, and a program may still send it.</param>
/// <param name="OnlyIn">The one currency that its scheme carries, ISO 4217; null when it carries any.</param>
public sealed record MethodTerms(
    PaymentMethod Method, int GoodFundsDays, int ReturnDays, IReadOnlyList<ReversalReason> ReturnReasons, bool CanReturnInPart, string Source, bool IsOffered = true, string? OnlyIn = null);

/// <summary>What a method is, whatever the day. Its days are dated numbers (<see cref="GoodFunds"/>, <see cref="ReturnWindow"/>).</summary>
/// <param name="Method">Which.</param>
/// <param name="ReturnReasons">By which of the reasons the other side can take it back.</param>
/// <param name="CanReturnInPart">Whether the other side can take back a part of an item.</param>
/// <param name="IsOffered">Whether it is offered for new payments.</param>
/// <param name="Jurisdiction">Whose scheme it is; null when it has none of its own.</param>
/// <param name="OnlyIn">The one currency that its scheme carries, ISO 4217; null when it carries any.</param>
public sealed record MethodScheme(
    PaymentMethod Method, IReadOnlyList<ReversalReason> ReturnReasons, bool CanReturnInPart, bool IsOffered = true, string? Jurisdiction = null, string? OnlyIn = null);

/// <summary>Every method: why its money can come back, and whether in part.</summary>
public static class PaymentMethods
{
    private const string Union = "EU";
    private const string UnitedStates = "US";

    private static readonly MethodScheme[] Table =
    [
        new(SepaTransfer, [Recalled], true, Jurisdiction: Union, OnlyIn: "EUR"),
        new(SepaDirectDebit, [InsufficientFunds, Chargeback, Recalled], false, Jurisdiction: Union, OnlyIn: "EUR"),
        new(Card, [Chargeback, Recalled], true),
        new(Wire, [Recalled], true),
        new(AchDebit, [InsufficientFunds, Chargeback, Recalled], false, Jurisdiction: UnitedStates, OnlyIn: "USD"),
        new(AchCredit, [Recalled], false, Jurisdiction: UnitedStates, OnlyIn: "USD"),
        new(Cheque, [InsufficientFunds, Recalled], false),
        new(Cash, [], true),
        new(BankTransfer, [InsufficientFunds, Chargeback, Recalled], true, IsOffered: false),
        new(DirectDebit, [InsufficientFunds, Chargeback, Recalled], true, IsOffered: false),
    ];

    /// <summary>All methods as they are on a day, in the order in which they are offered.</summary>
    public static IReadOnlyList<MethodTerms> On(LegalNumbers law, DateOnly day) =>
    [
        .. from scheme in Table
           let window = ReturnWindow.Of(law, scheme.Method, day)
           select new MethodTerms(
               scheme.Method, GoodFunds.Days(law, scheme.Method, day), (int)window.Value, scheme.ReturnReasons, scheme.CanReturnInPart, window.Source, scheme.IsOffered, scheme.OnlyIn),
    ];

    /// <summary>What a method is.</summary>
    public static MethodScheme Scheme(this PaymentMethod method) => Table.Single(scheme => scheme.Method == method);

    /// <summary>The number of a method on a day: that of its scheme's jurisdiction, else the one that holds everywhere. Throws when there is none.</summary>
    internal static LegalNumber NumberOf(this PaymentMethod method, LegalNumbers law, string subject, DateOnly day) =>
        (method.Scheme().Jurisdiction is { } jurisdiction ? law.On(subject, jurisdiction, day) : null)
        ?? law.On(subject, LegalNumbers.Everywhere, day)
        ?? throw new InvalidOperationException($"No {subject} holds on {day:yyyy-MM-dd}.");
}

/// <summary>When money is good: a payment keeps the day that it was given when it was recorded.</summary>
public static class GoodFunds
{
    /// <summary>The day on which money received on <paramref name="receivedOn"/> is good. Money that the client has is good at once.</summary>
    public static DateOnly On(LegalNumbers law, PaymentMethod method, ReceivedBy by, DateOnly receivedOn) =>
        receivedOn.AddDays(by == ReceivedBy.Client ? 0 : Days(law, method, receivedOn));

    /// <summary>Days after receipt.</summary>
    internal static int Days(LegalNumbers law, PaymentMethod method, DateOnly day) => (int)method.NumberOf(law, LegalSubject.GoodFunds(method), day).Value;
}

/// <summary>Until when money usually comes back.</summary>
public static class ReturnWindow
{
    /// <summary>The last day on which money received on a day usually comes back: that day itself when it cannot.</summary>
    public static DateOnly LastDay(LegalNumbers law, PaymentMethod method, DateOnly receivedOn) => receivedOn.AddDays((int)Of(law, method, receivedOn).Value);

    /// <summary>Calendar days, and where they stand.</summary>
    internal static LegalNumber Of(LegalNumbers law, PaymentMethod method, DateOnly day) => method.NumberOf(law, LegalSubject.Returns(method), day);
}
