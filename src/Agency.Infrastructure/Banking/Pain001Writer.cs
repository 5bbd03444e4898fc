using System.Globalization;
using System.Text;
using System.Xml;
using Agency.Application.Banking;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Writes credit transfers in pain.001.001.09, in euros by SEPA and in pounds beside it: one message, one block of payments, with count and control sum at both levels. A
/// remittance text that is a creditor reference (ISO 11649) goes into its own field, where the creditor's bank can check it.
/// </summary>
internal sealed class Pain001Writer : IPaymentFileWriter
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static readonly Currency Pound = Currency.Of("GBP");

    /// <summary>Which currencies it pays, and how. A plain table.</summary>
    private static readonly Dictionary<Currency, Scheme> Schemes = new()
    {
        // SEPA Credit Transfer Rulebook: AT-T002, AT-T005; the IBAN names the bank.
        [Currency.Euro] = new("SEPA", "SLEV", 999_999_999.99m, NeedsBank: false),

        // No scheme of the euro: not urgent, each side bears its own charges (ISO 20022 NURG, SHAR); ISO 20022 has eighteen digits, of which five behind the point.
        [Pound] = new("NURG", "SHAR", 9_999_999_999_999.99m, NeedsBank: true),
    };

    // A British IBAN: country, check digits, four letters of the bank, six digits of the sort code, the account.
    private const string Britain = "GB";
    private const int SortCodeAt = 8;
    private const int SortCodeLength = 6;
    private const int NameLength = 70;
    private const int RemittanceLength = 140;
    private const string NeedsIban = "one with an IBAN";

    /// <inheritdoc />
    public PaymentFileFormat Format => PaymentFileFormat.Pain001;

    /// <inheritdoc />
    public byte[] Write(PaymentBatch batch)
    {
        var currency = batch.Payments.Count > 0 && Schemes.ContainsKey(batch.Payments[0].Amount.Currency) ? batch.Payments[0].Amount.Currency : Currency.Euro;
        var scheme = Schemes[currency];
        PaymentChecks.Check(batch, currency, scheme.AmountMax);
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(memory, settings))
        {
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("CstmrCdtTrfInitn");
            WriteHeader(xml, batch);
            WritePayments(xml, batch, scheme);
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

    private static void WritePayments(XmlWriter xml, PaymentBatch batch, Scheme scheme)
    {
        var account = PaymentChecks.AccountOf<IbanAccount>("the payer", batch.Payer.Account, NeedsIban);
        xml.WriteStartElement("PmtInf");
        xml.WriteElementString("PmtInfId", PaymentText.SepaReference("The batch's number", batch.Id));
        xml.WriteElementString("PmtMtd", "TRF");
        WriteTotals(xml, batch);
        WritePath(xml, "PmtTpInf/SvcLvl/Cd", scheme.ServiceLevel);
        WritePath(xml, "ReqdExctnDt/Dt", batch.ExecuteOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WritePath(xml, "Dbtr/Nm", Payer(batch));
        WritePath(xml, "DbtrAcct/Id/IBAN", Iban.Of(account.Iban));
        if (!WriteBank(xml, "DbtrAgt", "the payer", account, scheme))
        {
            WritePath(xml, "DbtrAgt/FinInstnId/Othr/Id", "NOTPROVIDED");
        }

        xml.WriteElementString("ChrgBr", scheme.ChargeBearer);
        foreach (var payment in batch.Payments)
        {
            WritePayment(xml, payment, scheme);
        }

        xml.WriteEndElement();
    }

    private static void WritePayment(XmlWriter xml, PaymentInstruction payment, Scheme scheme)
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
        WriteBank(xml, "CdtrAgt", whose, account, scheme);
        WritePath(xml, "Cdtr/Nm", PaymentText.Sepa($"The creditor of {whose}", payment.CreditorName, least: 1, NameLength, shorten: true));
        WritePath(xml, "CdtrAcct/Id/IBAN", Iban.Of(account.Iban));
        WriteRemittance(xml, PaymentText.Sepa($"The text of {whose}", payment.RemittanceText, least: 0, RemittanceLength));
        xml.WriteEndElement();
    }

    /// <summary>By its BIC, or in Britain by the sort code that the IBAN has.</summary>
    /// <returns>Whether there was something to name it by; SEPA asks for nothing.</returns>
    private static bool WriteBank(XmlWriter xml, string agent, string whose, IbanAccount account, Scheme scheme)
    {
        var isBritish = Iban.Of(account.Iban).StartsWith(Britain, StringComparison.Ordinal);
        BusinessRule.Check(new BankMustBeNamedOutsideSepa(whose, account.Bic is not null || isBritish || !scheme.NeedsBank));
        if (account.Bic is { } bic)
        {
            WritePath(xml, $"{agent}/FinInstnId/BICFI", Bic.Of(bic));
            return true;
        }

        if (!scheme.NeedsBank)
        {
            return false;
        }

        xml.WriteStartElement(agent);
        xml.WriteStartElement("FinInstnId");
        xml.WriteStartElement("ClrSysMmbId");
        WritePath(xml, "ClrSysId/Cd", "GBDSC");
        xml.WriteElementString("MmbId", Iban.Of(account.Iban).Substring(SortCodeAt, SortCodeLength));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        return true;
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
        xml.WriteElementString("CtrlSum", Money.Sum(batch.Payments.Select(payment => payment.Amount), batch.Payments[0].Amount.Currency).Plain);
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

    /// <param name="ServiceLevel">ISO 20022 ExternalServiceLevel1Code.</param>
    /// <param name="ChargeBearer">ISO 20022 ChargeBearerType1Code.</param>
    /// <param name="AmountMax">The most that one payment may be.</param>
    /// <param name="NeedsBank">Whether an IBAN alone does not do.</param>
    private sealed record Scheme(string ServiceLevel, string ChargeBearer, decimal AmountMax, bool NeedsBank);
}
