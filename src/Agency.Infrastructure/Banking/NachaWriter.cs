using System.Globalization;
using System.Text;
using Agency.Application.Banking;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Writes credits in NACHA: a batch of PPD for persons and one of CCD for businesses, with counts, totals and hashes, filled up to blocks of ten records. The
/// payment's number is the individual identification, which comes back in a return; its text is an addendum (05).
/// </summary>
internal sealed class NachaWriter : IPaymentFileWriter
{
    // Ten digits of cents in an entry, twelve in the totals.
    private const decimal AmountMax = 99_999_999.99m;
    private const decimal TotalMax = 9_999_999_999.99m;
    private const string Modifiers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string NeedsRouting = "one with a routing number and an account number";

    /// <inheritdoc />
    public PaymentFileFormat Format => PaymentFileFormat.Nacha;

    /// <inheritdoc />
    public byte[] Write(PaymentBatch batch)
    {
        PaymentChecks.Check(batch, NachaReader.Dollar, AmountMax);
        var total = Money.Sum(batch.Payments.Select(payment => payment.Amount), NachaReader.Dollar);
        BusinessRule.Check(
            new InstructedAmountMustFitTheFormat("The batch", total, TotalMax),
            new CompanyIdMustBeGiven(batch.Payer.CompanyId),
            new FilesOfTheDayMustBeCounted(batch.FileOfTheDay, Modifiers.Length));
        var account = PaymentChecks.AccountOf<AbaAccount>("the payer", batch.Payer.Account, NeedsRouting);
        var bank = RoutingNumber.Of(account.RoutingNumber);

        var records = new List<string> { Header(batch, bank) };
        var totals = new NachaTotals();
        var batches = batch.Payments.GroupBy(payment => payment.ToBusiness ? "CCD" : "PPD").OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var sequence = 0;
        for (var number = 1; number <= batches.Count; number++)
        {
            totals.Add(WriteBatch(records, batch, bank, batches[number - 1], number, ref sequence));
        }

        var blocks = (records.Count + NachaRecord.PerBlock) / NachaRecord.PerBlock;
        records.Add($"9{Digits(batches.Count, 6)}{Digits(blocks, 6)}{Digits(totals.EntriesAndAddenda, 8)}{Sums(totals)}".PadRight(NachaRecord.Length));
        records.AddRange(Enumerable.Repeat(new string('9', NachaRecord.Length), (blocks * NachaRecord.PerBlock) - records.Count));
        return Encoding.ASCII.GetBytes(string.Concat(records.Select(record => record + "\r\n")));
    }

    private static string Header(PaymentBatch batch, string bank)
    {
        var created = batch.CreatedAt.UtcDateTime.ToString("yyMMddHHmm", CultureInfo.InvariantCulture);
        return $"101 {bank}{batch.Payer.CompanyId}{created}{Modifiers[batch.FileOfTheDay]}094101{new string(' ', 23)}{Name(batch, 23)}".PadRight(NachaRecord.Length);
    }

    private static NachaTotals WriteBatch(List<string> records, PaymentBatch batch, string bank, IGrouping<string, PaymentInstruction> payments, int number, ref int sequence)
    {
        var totals = new NachaTotals();
        var day = batch.ExecuteOn.ToString("yyMMdd", CultureInfo.InvariantCulture);
        var id = PaymentText.Ascii("The batch's number", batch.Id, least: 1, 20).PadRight(20);
        var purpose = PaymentText.Ascii("The purpose", batch.Purpose, least: 1, 10).PadRight(10);
        var ending = $"{bank[..8]}{Digits(number, 7)}";
        records.Add($"5220{Name(batch, 16)}{id}{batch.Payer.CompanyId}{payments.Key}{purpose}{day}{day}   1{ending}");
        foreach (var payment in payments)
        {
            WriteEntry(records, payment, bank, ++sequence, totals);
        }

        records.Add($"8220{Digits(totals.EntriesAndAddenda, 6)}{Sums(totals)}{batch.Payer.CompanyId}{new string(' ', 25)}{ending}");
        return totals;
    }

    private static void WriteEntry(List<string> records, PaymentInstruction payment, string bank, int sequence, NachaTotals totals)
    {
        var whose = $"payment {payment.EndToEndId}";
        var account = PaymentChecks.AccountOf<AbaAccount>(whose, payment.CreditorAccount, NeedsRouting);
        var routing = RoutingNumber.Of(account.RoutingNumber);
        var cents = payment.Amount.Amount / NachaReader.Dollar.SmallestUnit;
        var number = PaymentText.Ascii($"The account of {whose}", account.AccountNumber, least: 1, 17).PadRight(17);
        var id = PaymentText.Ascii("The payment's number", payment.EndToEndId, least: 1, 15).PadRight(15);
        var name = PaymentText.Ascii($"The creditor of {whose}", payment.CreditorName, least: 1, 22, shorten: true).PadRight(22);
        var text = PaymentText.Ascii($"The text of {whose}", payment.RemittanceText, least: 0, 80);
        var hasText = text.Length > 0;
        records.Add($"6{(account.IsSavings ? "32" : "22")}{routing}{number}{Digits(cents, 10)}{id}{name}  {(hasText ? 1 : 0)}{bank[..8]}{Digits(sequence, 7)}");
        if (hasText)
        {
            records.Add($"705{text,-80}0001{Digits(sequence, 7)}");
        }

        totals.EntriesAndAddenda += hasText ? 2 : 1;
        totals.Hash += decimal.Parse(routing[..8], CultureInfo.InvariantCulture);
        totals.Credits += cents;
    }

    private static string Name(PaymentBatch batch, int length) => PaymentText.Ascii("The payer's name", batch.Payer.Name, least: 1, length, shorten: true).PadRight(length);

    private static string Sums(NachaTotals totals) => $"{Digits(totals.HashStated, 10)}{Digits(totals.Debits, 12)}{Digits(totals.Credits, 12)}";

    private static string Digits(decimal number, int length) => number.ToString("F0", CultureInfo.InvariantCulture).PadLeft(length, '0');
}
