using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;

namespace Agency.Application.Banking;

/// <summary>Posts the payment that a line of the bank is, for one line placed by hand and for thousands of a file.</summary>
internal sealed class BankPaymentWriter(PaymentWriter writer, RequestContext context, BusinessClock clock)
{
    /// <summary>Posts it and ties the line to it. Throws the rule that forbids it, and then nothing is changed.</summary>
    /// <param name="cases">With the case among them.</param>
    /// <param name="posted">What each reference is that is posted already.</param>
    /// <param name="line">The line.</param>
    /// <param name="account">The bank account that it is on.</param>
    /// <param name="match">The case, and how it was recognised.</param>
    /// <param name="facts">What the payment is entered with.</param>
    /// <param name="seen">The fingerprint of the preview that was seen; null when none was.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The payment's public number.</returns>
    public async Task<string> Write(
        CasesToPay cases, IDictionary<string, string> posted, BankLine line, AgencyAccount account, BankMatch match, PaymentFacts facts, string? seen, CancellationToken cancellationToken)
    {
        var reference = line.PostedReference();
        BusinessRule.Check(
            new BankLineMustBeUnplaced(line),
            new LineMustBeOfATrustAccount(account.Fund == Fund.Trust),
            new BankLineMustGoTheRightWay(line.Amount, BankLineUse.Payment),
            new Domain.Payments.Rules.ExternalReferenceMustBePostedOnce(reference, posted.TryGetValue(reference, out var known) ? known : null));
        var on = cases[match.CaseNumber!];
        var (payment, journalNumber) = await writer.Write(cases, on, facts, seen, cancellationToken);
        posted[reference] = payment.Number;
        line.PostedAs(BankLineUse.Payment, match.Basis, payment.Number, on.Number, payment.Number, journalNumber!, context.Caller.Name, clock.Now);
        return payment.Number;
    }
}

/// <summary>What a line of the bank says in the words of a payment.</summary>
internal static class BankLineFacts
{
    private const int DescriptionLengthMax = 500;
    private const int ReferenceLengthMax = 100;
    private const int IdentityShown = 12;

    /// <summary>The bank's reference and the line's own identity: the same line never posts twice, whatever file it came in.</summary>
    public static string PostedReference(this BankLine line)
    {
        var own = line.BankReference ?? line.Reference ?? line.StructuredReference ?? "";
        var tail = line.Identity[..IdentityShown];
        return own.Length + tail.Length + 1 > ReferenceLengthMax ? $"{own[..(ReferenceLengthMax - tail.Length - 1)]} {tail}" : $"{own} {tail}".Trim();
    }

    /// <summary>What stands with it, as long as a note may be.</summary>
    public static string? PostedText(this BankLine line) => line.Text is { Length: > DescriptionLengthMax } text ? text[..DescriptionLengthMax] : line.Text;

    /// <summary>What the payment that it is is entered with.</summary>
    public static PaymentFacts AsPayment(this BankLine line, bool acceptOverpayment) =>
        new(line.Amount, line.Method(), ReceivedBy.Agency, line.BookedOn, line.PostedReference(), line.PostedText(), acceptOverpayment);

    /// <summary>How the money came, by its currency.</summary>
    public static PaymentMethod Method(this BankLine line) => line.Amount.Currency.Code switch
    {
        "EUR" => PaymentMethod.SepaTransfer,
        "USD" => PaymentMethod.AchCredit,
        _ => PaymentMethod.BankTransfer,
    };
}
