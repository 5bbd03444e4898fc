using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Payouts.Rules;

namespace Agency.Application.Banking;

/// <summary>What payouts and remittances have in common when a bank is to pay them: which format pays which money, from whom, on which day.</summary>
internal static class PaymentFiles
{
    private static readonly Dictionary<string, PaymentFileFormat> Formats =
        new(StringComparer.Ordinal) { ["EUR"] = PaymentFileFormat.Pain001, ["GBP"] = PaymentFileFormat.Pain001, ["USD"] = PaymentFileFormat.Nacha };

    /// <summary>Whether there is a format for a currency.</summary>
    public static bool HasFormat(Currency currency) => Formats.ContainsKey(currency.Code);

    /// <summary>Which format pays a currency; refused by name when there is none.</summary>
    public static PaymentFileFormat FormatOf(Currency currency)
    {
        BusinessRule.Check(new PaymentFormatMustExist(currency.Code, HasFormat(currency)));
        return Formats[currency.Code];
    }

    /// <summary>An American bank settles on banking days alone.</summary>
    public static DateOnly PayOn(DateOnly day, PaymentFileFormat format) =>
        format == PaymentFileFormat.Nacha && !BankingDays.IsBankingDay(day) ? BankingDays.Add(day, 1) : day;

    /// <summary>The agency's account, as a format names it.</summary>
    public static PaymentPayer From(this PayoutPayer payer, AgencyAccount own, PaymentFileFormat format) => new(
        payer.Name,
        format == PaymentFileFormat.Pain001 ? new IbanAccount(own.Identifier, own.BankIdentifier) : new AbaAccount(own.BankIdentifier ?? "", own.Identifier),
        payer.CompanyId);

    /// <summary>The rule that forbids something of a file; null when none does.</summary>
    public static BusinessRule? Forbids(Action attempt)
    {
        try
        {
            attempt();
            return null;
        }
        catch (BusinessRuleException refused)
        {
            return refused.Rule;
        }
    }

    /// <summary>The file of a batch; the same batch gives the same bytes.</summary>
    public static DownloadedFile File(this IEnumerable<IPaymentFileWriter> writers, PaymentBatch batch, PaymentFileFormat format)
    {
        var content = writers.Single(writer => writer.Format == format).Write(batch);
        return format == PaymentFileFormat.Pain001
            ? new DownloadedFile($"{batch.Id}.xml", "application/xml", content)
            : new DownloadedFile($"{batch.Id}.ach", "text/plain", content);
    }
}
