using System.Globalization;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests.Topics;

/// <summary>Regulation F: how often and when. The gate is asked about each call that the vector makes, and must refuse those that the vector calls violations.</summary>
internal static class ContactTopics
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly DateOnly Monday = new(2026, 9, 7);

    private static readonly Dictionary<string, CallOutcome> Outcomes = new()
    {
        ["busy_signal"] = CallOutcome.Busy,
        ["not_in_service"] = CallOutcome.Busy,
        ["rings_unanswered"] = CallOutcome.NoAnswer,
        ["voicemail_no_message"] = CallOutcome.Voicemail,
        ["answered_then_dropped"] = CallOutcome.WrongParty,
        ["recorded_message"] = CallOutcome.Voicemail,
    };

    public static void SevenInSeven(Vector vector)
    {
        if (vector.Has("collector_calls"))
        {
            var calls = Dates(vector, "collector_calls");
            var refused = Refused(calls, Dates(vector, "conversations"));
            refused.Select(index => calls[index]).ShouldBe(vector.Expected.GetProperty("flagged").EnumerateArray().Select(JsonValues.AsDate));
        }
        else if (vector.Has("calls"))
        {
            var count = vector.Inputs.GetProperty("calls").EnumerateObject().Sum(number => number.Value.GetInt32());
            vector.Compare("count", count);
            IsRefused(count).ShouldBe(vector.Expected.GetProperty("presumed_violation").GetBoolean(), "whichever number was called");
        }
        else if (vector.Has("calls_per_debt_in_7_days"))
        {
            IsRefused((int)vector.Number("calls_per_debt_in_7_days")).ShouldBe(!vector.Expected.GetProperty("presumed_compliant").GetBoolean());
            vector.Compare("total_calls", vector.Number("calls_per_debt_in_7_days") * vector.Number("debts_same_consumer"));
        }
        else if (vector.Has("collector_X_calls"))
        {
            IsRefused((int)vector.Number("collector_X_calls")).ShouldBe(vector.Expected.GetProperty("presumed_violation_X").GetBoolean());
            IsRefused((int)vector.Number("collector_Y_calls")).ShouldBe(vector.Expected.GetProperty("presumed_violation_Y").GetBoolean());
        }
        else if (vector.Has("conversation_mentions_debts"))
        {
            var debts = vector.Inputs.GetProperty("conversation_mentions_debts").EnumerateArray().Select(debt => debt.GetString()!).ToList();
            debts.Where(_ => !Ask(Utc(Monday, 12), Chicago, [new CallAttempt(Utc(Monday.AddDays(-1), 12), true)]).IsAllowed)
                .ShouldBe(vector.Expected.GetProperty("cooldown_started_for").EnumerateArray().Select(debt => debt.GetString()!), "the gate is asked per debt, and the call is an attempt on each");
        }
        else if (vector.Has("outcomes"))
        {
            foreach (var counts in vector.Expected.GetProperty("counts").EnumerateObject())
            {
                Outcomes[counts.Name].Counts().ShouldBe(counts.Value.GetBoolean(), counts.Name);
            }
        }
        else
        {
            IsRefused((int)vector.Number("calls_to_consumer")).ShouldBe(vector.Expected.GetProperty("presumed_violation_7in7").GetBoolean());
        }
    }

    public static void Hours(Vector vector)
    {
        if (vector.Has("local_times"))
        {
            vector.Inputs.GetProperty("local_times").EnumerateArray()
                .Select(time => MayCall(Monday.ToDateTime(TimeOnly.ParseExact(time.GetString()!, "HH:mm", CultureInfo.InvariantCulture)), Chicago, Chicago))
                .ShouldBe(vector.Expected.GetProperty("allowed").EnumerateArray().Select(allowed => allowed.GetBoolean()));
            return;
        }

        // "21:39 America/New_York" to "Valley, Alabama (America/Chicago)".
        var placed = vector.Say("call_placed").Split(' ');
        var residence = vector.Say("consumer_residence");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(residence[(residence.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')'));
        var at = Monday.ToDateTime(TimeOnly.ParseExact(placed[0], "HH:mm", CultureInfo.InvariantCulture));
        var callers = TimeZoneInfo.FindSystemTimeZoneById(placed[1]);

        TimeZoneInfo.ConvertTime(at, callers, zone).ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(vector.Expected.GetProperty("consumer_local").GetString());
        MayCall(at, callers, zone).ShouldBe(vector.Expected.GetProperty("allowed").GetBoolean());
    }

    private static bool MayCall(DateTime local, TimeZoneInfo callers, TimeZoneInfo debtors) =>
        Ask(TimeZoneInfo.ConvertTimeToUtc(local, callers), debtors, []).IsAllowed;

    /// <summary>Whether one of this many calls in seven days would have been refused.</summary>
    public static bool IsRefused(int calls, string? state = null) => Refused([.. Enumerable.Range(0, calls).Select(index => Monday.AddDays(index * 7 / calls))], [], state).Count > 0;

    /// <summary>What the gate says on a plain afternoon while holds stand.</summary>
    public static ContactAnswer AskWith(IReadOnlyCollection<HoldKind> holds) => ContactGate.Ask(new ContactQuestion(
        Regime.UsConsumer, Channel.Call, Utc(Monday, 12), Chicago, holds, HasContactPoint: true, HasConsent: true, [], DeliveredNumbers.All));

    private static List<int> Refused(List<DateOnly> calls, List<DateOnly> conversations, string? state = null)
    {
        var before = conversations.Select(day => new CallAttempt(Utc(day, 9), true)).ToList();
        var refused = new List<int>();
        for (var index = 0; index < calls.Count; index++)
        {
            if (!Ask(Utc(calls[index], 12), Chicago, before, state).IsAllowed)
            {
                refused.Add(index);
            }

            before.Add(new CallAttempt(Utc(calls[index], 12), false));
        }

        return refused;
    }

    private static ContactAnswer Ask(DateTime at, TimeZoneInfo zone, IEnumerable<CallAttempt> before, string? state = null) => ContactGate.Ask(new ContactQuestion(
        Regime.UsConsumer, Channel.Call, at, zone, [], HasContactPoint: true, HasConsent: true, [.. before.Where(call => call.At <= at)], DeliveredNumbers.All, state));

    private static DateTime Utc(DateOnly day, int hour) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), Chicago);

    private static List<DateOnly> Dates(Vector vector, string name) => [.. vector.Inputs.GetProperty(name).EnumerateArray().Select(JsonValues.AsDate)];
}
