using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>The fields of an entry (6) and of what comes back with one (7).</summary>
internal static class NachaEntry
{
    private const string International = "IAT";

    private static readonly string[] CountsAddenda = ["CTX", "ENR"];

    /// <summary>The second digit says the direction: below 5 money goes to the receiver.</summary>
    public static bool IsCredit(string transactionCode) => transactionCode[1] < '5';

    /// <summary>Whether it is a letter and two digits.</summary>
    public static bool IsCode(string text, char letter) => text[0] == letter && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]);

    public static AchEntry Of(NachaRecord record, string entryClass, int number, NachaReader file)
    {
        var code = record.Raw(2, 3);
        if (!(code[0] is >= '2' and <= '5' && char.IsAsciiDigit(code[1])))
        {
            file.Refuse(BankFileCodes.DirectionUnknown, $"Record {number}: '{code}' is not a transaction code.");
        }

        var routing = record.Raw(4, 12);
        if (!RoutingNumber.IsValid(routing))
        {
            file.Refuse(BankFileCodes.RoutingNumberInvalid, $"Record {number}: the check digit of routing number '{routing}' is wrong.");
        }

        var cents = record.Number(30, 39);
        if (cents is null)
        {
            file.Refuse(BankFileCodes.AmountUnreadable, $"Record {number}: '{record.Raw(30, 39)}' is not an amount.");
        }

        var trace = record.Raw(80, 94);
        if (!trace.All(char.IsAsciiDigit))
        {
            file.Refuse(BankFileCodes.RecordUnreadable, $"Record {number}: '{trace}' is not a trace number.");
        }

        var isInternational = entryClass == International;
        return new AchEntry
        {
            TransactionCode = code,
            RoutingNumber = routing,
            AccountNumber = (isInternational ? record.Text(40, 74) : record.Text(13, 29)) ?? string.Empty,
            Amount = NachaReader.Dollars(IsCredit(code) ? cents ?? 0m : -(cents ?? 0m)),
            IndividualId = isInternational ? null : record.Text(40, 54),
            Name = isInternational ? null : CountsAddenda.Contains(entryClass, StringComparer.Ordinal) ? record.Text(59, 74) : record.Text(55, 76),
            TraceNumber = trace,
        };
    }

    // R61 to R70 answer a return, R71 to R77 answer that answer. The rest are returns, unknown codes too: the money came back whatever the reason.
    public static AchReturn ReturnOf(NachaRecord record, AchEntry entry)
    {
        var code = record.Raw(4, 6);
        var kind = string.CompareOrdinal(code, "R61") >= 0 && string.CompareOrdinal(code, "R70") <= 0 ? AchReturnKind.Dishonored
            : string.CompareOrdinal(code, "R71") >= 0 && string.CompareOrdinal(code, "R77") <= 0 ? AchReturnKind.Contested
            : AchReturnKind.Return;
        var information = BankText.Tidy(record.Raw(22, 27) + " " + record.Raw(36, 79));
        return new AchReturn(code, kind, record.Raw(7, 21), record.Raw(28, 35), information, entry.Amount);
    }
}
