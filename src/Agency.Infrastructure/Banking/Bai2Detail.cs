using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// One booking (16). Its type says the direction: 100 to 399 and 920 to 959 credits, 400 to 699 and 960 to 999 debits, 890 no money at all; others are refused.
/// </summary>
internal static partial class Bai2Detail
{
    private const string NoMoney = "890";

    // What comes back: checks, ACH items, wires and deposited items, of both directions.
    private static readonly HashSet<string> ReturnTypes = new(
        "252 255 257 258 261 266 268 552 555 557 558 561 566 568".Split(' '), StringComparer.Ordinal);

    public static (decimal Units, bool IsCredit) Read(Bai2Record record, StatementDraft draft, DateOnly? day)
    {
        var where = $"Booking {draft.Entries}";
        var (type, amount) = (record.Next(), record.Next());
        var valuedOn = Bai2Funds.Skip(record) ?? day;
        var (bankReference, ownReference) = (record.Next(), record.Next());
        var text = record.Text();
        var units = amount.Length == 0 ? 0m : Bai2Totals.Units(amount);
        if (type == NoMoney)
        {
            return (units ?? 0m, true);
        }

        var isCredit = IsCredit(type);
        if (units is null or < 0m)
        {
            draft.Refuse(BankFileCodes.AmountUnreadable, $"{where}: '{amount}' is not a whole number of smallest units.");
        }
        else if (isCredit is null)
        {
            draft.Refuse(BankFileCodes.DirectionUnknown, $"{where} has type '{type}', which does not say whether money came or went.");
        }

        var signed = units is >= 0m && isCredit is not null && draft.Currency is { } currency ? units * currency.SmallestUnit * (isCredit.Value ? 1 : -1) : null;
        if (draft.Count(signed, where) is { } money && day is { } bookedOn)
        {
            draft.Add(Line(type, money, bookedOn, valuedOn ?? bookedOn, text) with
            {
                BankReference = BankText.Reference(bankReference),
                OwnReference = BankText.Reference(ownReference),
            });
        }

        return (units ?? 0m, isCredit ?? true);
    }

    private static bool? IsCredit(string type) => type.Length == 3 && type.All(char.IsAsciiDigit)
        ? string.CompareOrdinal(type, "100") >= 0 && string.CompareOrdinal(type, "399") <= 0 ? true
            : string.CompareOrdinal(type, "400") >= 0 && string.CompareOrdinal(type, "699") <= 0 ? false
            : string.CompareOrdinal(type, "920") >= 0 && string.CompareOrdinal(type, "959") <= 0 ? true
            : string.CompareOrdinal(type, "960") >= 0 ? false
            : null
        : null;

    private static BankStatementLine Line(string type, Domain.Common.Money money, DateOnly bookedOn, DateOnly valuedOn, IReadOnlyList<string> text)
    {
        var words = text.Select(line => Word().Match(line)).Where(match => match.Success)
            .GroupBy(match => match.Groups["word"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Groups["text"].Value, StringComparer.Ordinal);
        var whole = BankText.Tidy(string.Join(' ', text)) ?? string.Empty;
        var isReversal = ReturnTypes.Contains(type) || ReturnWords().IsMatch(whole);
        var other = money.IsPositive != isReversal ? 'D' : 'C';
        return new BankStatementLine
        {
            Identity = string.Empty,
            BookedOn = bookedOn,
            ValuedOn = valuedOn,
            Amount = money,
            EndToEndId = BankText.Reference(words.GetValueOrDefault("EREF")),
            RemittanceText = BankText.Tidy(words.GetValueOrDefault("REMI")) ?? whole,
            CounterpartyName = BankText.Tidy(words.GetValueOrDefault(other == 'D' ? "DBNM" : "CRNM")),
            CounterpartyAccount = BankText.Account(words.GetValueOrDefault($"{other}ACT")),
            CounterpartyBank = BankText.Tidy(words.GetValueOrDefault($"{other}ABA") ?? words.GetValueOrDefault($"{other}BIC")),
            TransactionCode = type,
            IsReversal = isReversal,
            ReversalReason = isReversal && ReturnCode().Match(whole) is { Success: true } reason ? reason.Value : null,
        };
    }

    // Some banks write continuation lines as words with a colon: EREF: 1111.
    [GeneratedRegex(@"^(?<word>[A-Z]{4}):\s*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    // Banks that book under the general types 108 and 409 say in words that a check came back. Their charge for it is none: RTD CHQ SERVICE CHRG.
    [GeneratedRegex(@"^(RETURNED |RTN[- ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReturnWords();

    [GeneratedRegex(@"\bR[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ReturnCode();
}
