using System.Globalization;
using System.Text;
using System.Xml;
using Agency.Application.Banking;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Writes SEPA credit transfers in pain.001.001.09: one message, one block of payments, with count and control sum at both levels. A remittance text that is a
/// creditor reference (ISO 11649) goes into its own field, where the creditor's bank can check it.
/// </summary>
internal sealed class Pain001Writer : IPaymentFileWriter
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    // SEPA Credit Transfer Rulebook, AT-T002.
    private const decimal AmountMax = 999_999_999.99m;
    private const int NameLength = 70;
    private const int RemittanceLength = 140;
    private const string NeedsIban = "one with an IBAN";

    /// <inheritdoc />
    public PaymentFileFormat Format => PaymentFileFormat.Pain001;

    /// <inheritdoc />
    public byte[] Write(PaymentBatch batch)
    {
        PaymentChecks.Check(batch, Currency.Euro, AmountMax);
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(memory, settings))
        {
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("CstmrCdtTrfInitn");
            WriteHeader(xml, batch);
            WritePayments(xml, batch);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    private static void WriteHeader(XmlWriter xml, PaymentBatch batch)
    {
        xml.WriteStartElement("GrpHdr");
        xml.WriteElementString("MsgId", PaymentText.SepaReference("The batch's number", batch.Id));
        xml.WriteElementString("CreDtTm", batch.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteTotals(xml, batch);
        WritePath(xml, "InitgPty/Nm", Payer(batch));
        xml.WriteEndElement();
    }

    private static void WritePayments(XmlWriter xml, PaymentBatch batch)
    {
        var account = PaymentChecks.AccountOf<IbanAccount>("the payer", batch.Payer.Account, NeedsIban);
        xml.WriteStartElement("PmtInf");
        xml.WriteElementString("PmtInfId", PaymentText.SepaReference("The batch's number", batch.Id));
        xml.WriteElementString("PmtMtd", "TRF");
        WriteTotals(xml, batch);
        WritePath(xml, "PmtTpInf/SvcLvl/Cd", "SEPA");
        WritePath(xml, "ReqdExctnDt/Dt", batch.ExecuteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WritePath(xml, "Dbtr/Nm", Payer(batch));
        WritePath(xml, "DbtrAcct/Id/IBAN", Iban.Of(account.Iban));
        WritePath(xml, account.Bic is null ? "DbtrAgt/FinInstnId/Othr/Id" : "DbtrAgt/FinInstnId/BICFI", account.Bic is null ? "NOTPROVIDED" : Bic.Of(account.Bic));
        xml.WriteElementString("ChrgBr", "SLEV");
        foreach (var payment in batch.Payments)
        {
            WritePayment(xml, payment);
        }

        xml.WriteEndElement();
    }

    private static void WritePayment(XmlWriter xml, PaymentInstruction payment)
    {
        var whose = $"payment {payment.EndToEndId}";
        var account = PaymentChecks.AccountOf<IbanAccount>(whose, payment.CreditorAccount, NeedsIban);
        xml.WriteStartElement("CdtTrfTxInf");
        WritePath(xml, "PmtId/EndToEndId", PaymentText.SepaReference("The payment's number", payment.EndToEndId));
        xml.WriteStartElement("Amt");
        xml.WriteStartElement("InstdAmt");
        xml.WriteAttributeString("Ccy", payment.Amount.Currency.Code);
        xml.WriteString(payment.Amount.Plain);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (account.Bic is { } bic)
        {
            WritePath(xml, "CdtrAgt/FinInstnId/BICFI", Bic.Of(bic));
        }

        WritePath(xml, "Cdtr/Nm", PaymentText.Sepa($"The creditor of {whose}", payment.CreditorName, least: 1, NameLength, shorten: true));
        WritePath(xml, "CdtrAcct/Id/IBAN", Iban.Of(account.Iban));
        WriteRemittance(xml, PaymentText.Sepa($"The text of {whose}", payment.RemittanceText, least: 0, RemittanceLength));
        xml.WriteEndElement();
    }

    private static void WriteRemittance(XmlWriter xml, string text)
    {
        if (CreditorReference.IsValid(text))
        {
            xml.WriteStartElement("RmtInf");
            xml.WriteStartElement("Strd");
            xml.WriteStartElement("CdtrRefInf");
            WritePath(xml, "Tp/CdOrPrtry/Cd", "SCOR");
            xml.WriteElementString("Ref", CreditorReference.Of(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (text.Length > 0)
        {
            WritePath(xml, "RmtInf/Ustrd", text);
        }
    }

    private static void WriteTotals(XmlWriter xml, PaymentBatch batch)
    {
        xml.WriteElementString("NbOfTxs", batch.Payments.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", Money.Sum(batch.Payments.Select(payment => payment.Amount), Currency.Euro).Plain);
    }

    private static string Payer(PaymentBatch batch) => PaymentText.Sepa("The payer's name", batch.Payer.Name, least: 1, NameLength, shorten: true);

    private static void WritePath(XmlWriter xml, string path, string text)
    {
        var steps = path.Split('/');
        foreach (var step in steps[..^1])
        {
            xml.WriteStartElement(step);
        }

        xml.WriteElementString(steps[^1], text);
        foreach (var _ in steps[..^1])
        {
            xml.WriteEndElement();
        }
    }
}
