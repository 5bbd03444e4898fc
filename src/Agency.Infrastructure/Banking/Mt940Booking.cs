using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>One booking: the line :61: and what :86: says of it.</summary>
internal static partial class Mt940Booking
{
    private const string ReturnedItem = "NRTI";
    private const int MonthsInHalfAYear = 6;

    public static void Read(Mt940Tag tag, Mt940Tag? description, StatementDraft draft)
    {
        var text = tag.Lines[0];
        var where = $"Booking {draft.Entries}";
        var match = BookingForm().Match(text);
        var amount = match.Success ? Mt940Statement.Amount(match.Groups["amount"].Value.Replace(" ", string.Empty, StringComparison.Ordinal)) : null;
        if (amount is null)
        {
            draft.Refuse(BankFileCodes.RecordUnreadable, $"{where}: ':61:{text}' is not a booking.");
        }

        // RC takes a credit back, so that the balance falls; RD the reverse.
        var mark = match.Groups["mark"].Value;
        var isCredit = mark is "C" or "RD" or "EC";
        if (draft.Count(isCredit ? amount : -amount, where) is not { } money)
        {
            return;
        }

        var valuedOn = BankText.ShortDate(match.Groups["valued"].Value);
        var bookedOn = valuedOn is { } day && match.Groups["booked"].Success ? Near(day, match.Groups["booked"].Value) : valuedOn;
        if (valuedOn is null || bookedOn is null)
        {
            draft.Refuse(BankFileCodes.DateUnreadable, $"{where}: ':61:{text}' has no date that there is.");
            return;
        }

        var details = Mt940Details.Of(description);
        var references = match.Groups["references"].Value.Split("//", 2);
        var code = match.Groups["type"].Value;
        var supplement = BankText.Tidy(string.Join(' ', tag.Lines.Skip(1)));
        var bankCode = details.Code ?? (supplement is not null && BankCode().Match(supplement) is { Success: true } stated ? stated.Groups["code"].Value : null);
        var isReversal = mark is "RC" or "RD" || code == ReturnedItem || details.IsReversal;
        draft.Add(new BankStatementLine
        {
            Identity = string.Empty,
            BookedOn = bookedOn.Value,
            ValuedOn = valuedOn.Value,
            Amount = money,
            EndToEndId = details.EndToEndId,
            StructuredReference = details.StructuredReference,
            RemittanceText = details.Text ?? (supplement?.StartsWith('/') == true ? null : supplement) ?? string.Empty,
            CounterpartyName = details.Name,
            CounterpartyAccount = details.Account,
            CounterpartyBank = details.Bank,
            BankReference = BankText.Reference(references.ElementAtOrDefault(1)),
            OwnReference = BankText.Reference(references[0]) ?? details.BatchReference,
            TransactionCode = bankCode is null ? code : $"{code}-{bankCode}",
            MandateId = details.MandateId,
            IsReversal = isReversal,
            ReversalReason = isReversal ? details.Reason : null,
        });
    }

    // The booking date has no year: it is the one that is nearest to the value date, since one of them may lie in December and the other in January.
    private static DateOnly? Near(DateOnly valuedOn, string monthDay)
    {
        var year = valuedOn.Year;
        var month = (monthDay[0] - '0') * 10 + (monthDay[1] - '0');
        year += month - valuedOn.Month > MonthsInHalfAYear ? -1 : valuedOn.Month - month > MonthsInHalfAYear ? 1 : 0;
        return BankText.LongDate($"{year:0000}{monthDay}");
    }

    [GeneratedRegex(@"/TRCD/(?<code>[^/]+)/", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BankCode();

    [GeneratedRegex(
        @"^(?<valued>[0-9]{6})(?<booked>[0-9]{4})?(?<mark>RC|RD|EC|ED|C|D)(?<funds>[A-Z])?(?<amount>[0-9]+ ?,[0-9]*)(?<type>[NSF][A-Z0-9]{3})(?<references>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BookingForm();
}
