using System.Globalization;
using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>One message: its tags in their order, its balances and its bookings.</summary>
internal sealed partial class Mt940Statement
{
    // The order of the standard; 86 belongs to the 61 before it, or after the closing balance to the whole.
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["20"] = 0,
        ["21"] = 1,
        ["25"] = 2,
        ["28"] = 3,
        ["28C"] = 3,
        ["60F"] = 4,
        ["60M"] = 4,
        ["61"] = 5,
        ["62F"] = 6,
        ["62M"] = 6,
        ["64"] = 7,
        ["65"] = 8,
    };

    private readonly StatementDraft draft;
    private string? reference;
    private Mt940Tag? booking;

    private Mt940Statement(LineIdentities identities) => draft = new StatementDraft(identities);

    public static BankStatementReading Read(List<Mt940Tag> tags, LineIdentities identities, bool isLast)
    {
        var statement = new Mt940Statement(identities);
        statement.CheckOrder(tags);
        tags.ForEach(statement.Take);
        return statement.Finish(isCutOff: isLast && !tags.Exists(tag => tag.Name is "62F" or "62M"));
    }

    /// <summary>An amount with a comma for its decimals, which the standard demands even when none follow; null when it is none.</summary>
    public static decimal? Amount(string text) =>
        AmountForm().IsMatch(text) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    // Banks put the same words into :20: every day, and begin :28C: anew each year: together with the day they tell statements apart.
    private BankStatementReading Finish(bool isCutOff)
    {
        EndBooking(description: null);
        if (isCutOff)
        {
            draft.Refuse(BankFileCodes.Truncated, "The file ends before the closing balance.");
        }

        draft.Id = string.Join(' ', new[] { reference, draft.Number, draft.Through?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>());
        return draft.Finish();
    }

    private void CheckOrder(List<Mt940Tag> tags)
    {
        var (rank, last) = (-1, "");
        foreach (var tag in tags)
        {
            if (!Ranks.TryGetValue(tag.Name, out var own))
            {
                continue;
            }

            if (own < rank || (own == rank && tag.Name is not ("61" or "65")))
            {
                draft.Refuse(BankFileCodes.RecordOutOfOrder, $":{tag.Name}: stands after :{last}:.");
                return;
            }

            (rank, last) = (own, tag.Name);
        }
    }

    private void Take(Mt940Tag tag)
    {
        switch (tag.Name)
        {
            case "20":
                reference = BankText.Tidy(tag.Lines[0]);
                break;
            case "25":
                draft.Account ??= Account(tag.Lines[0]);
                break;
            case "28" or "28C":
                draft.Number ??= BankText.Tidy(tag.Lines[0]);
                break;
            case "60F" or "60M":
                (draft.Opening, draft.From) = Balance(tag);
                break;
            case "62F" or "62M":
                EndBooking(description: null);
                (draft.Closing, draft.Through) = Balance(tag);
                break;
            case "61":
                EndBooking(description: null);
                booking = tag;
                break;
            case "86" when booking is not null:
                EndBooking(tag);
                break;
        }
    }

    private void EndBooking(Mt940Tag? description)
    {
        if (booking is not null)
        {
            draft.Entries++;
            Mt940Booking.Read(booking, description, draft);
        }

        booking = null;
    }

    // Some banks put the currency behind the account, with a blank or without; the balances say it, too.
    private static string? Account(string text)
    {
        var tidy = BankText.Tidy(text);
        return tidy is not null && CurrencyBehind().Match(tidy) is { Success: true } match && (match.Groups["blank"].Length > 0 || Iban.IsValid(match.Groups["account"].Value))
            ? BankText.Account(match.Groups["account"].Value)
            : BankText.Account(tidy);
    }

    private (decimal? Amount, DateOnly? On) Balance(Mt940Tag tag)
    {
        var match = BalanceForm().Match(tag.Lines[0]);
        if (!match.Success || Amount(match.Groups["amount"].Value) is not { } amount)
        {
            draft.Refuse(BankFileCodes.AmountUnreadable, $":{tag.Name}:{tag.Lines[0]} is not a balance.");
            return (null, null);
        }

        draft.InCurrency(match.Groups["currency"].Value, $":{tag.Name}:");
        var on = BankText.ShortDate(match.Groups["date"].Value);
        if (on is null)
        {
            draft.Refuse(BankFileCodes.DateUnreadable, $":{tag.Name}: '{match.Groups["date"].Value}' is not a date.");
        }

        return (match.Groups["mark"].Value == "C" ? amount : -amount, on);
    }

    [GeneratedRegex(@"^(?<mark>[CD])(?<date>[0-9]{6})(?<currency>[A-Z]{3})(?<amount>[0-9, ]+)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BalanceForm();

    [GeneratedRegex(@"^(?<account>.+?)(?<blank> ?)[A-Z]{3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CurrencyBehind();

    [GeneratedRegex(@"^[0-9]{1,15},[0-9]{0,10}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AmountForm();
}
