using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests.Topics;

/// <summary>Validation notice, dispute, retention and what states add.</summary>
internal static class ComplianceTopics
{
    public static void Validation(Vector vector)
    {
        if (vector.Has("owed"))
        {
            Money Dollars(string input) => new(vector.Number(input), Currency.Of("USD"));
            vector.Compare("total_now", new Itemization(Dollars("owed"), Dollars("interest"), Dollars("fees"), Dollars("paid_or_credited")).Total.Amount);
            return;
        }

        var period = new ValidationPeriod(vector.Date("validation_notice_sent"));
        period.AssumedReceipt.ShouldBe(vector.Expected.GetProperty("assumed_receipt").AsDate());
        period.EndsOn.ShouldBe(vector.Expected.GetProperty("validation_period_end").AsDate());
    }

    /// <summary>A letter within the period lays a hold over the case, and every contact is refused while it stands.</summary>
    public static void Dispute(Vector vector)
    {
        var period = new ValidationPeriod(new DateOnly(2026, 3, 6));
        var isInTime = vector.Inputs.GetProperty("within_30_days").GetBoolean();
        period.MustCeaseAfter(isInTime ? period.EndsOn : period.EndsOn.AddDays(1)).ShouldBe(vector.Expected.GetProperty("must_cease_until_provided").GetBoolean());
        ContactTopics.AskWith([HoldKind.Dispute]).IsAllowed.ShouldBe(!vector.Expected.GetProperty("further_calls_are_violations").GetBoolean());
    }

    public static void Retention(Vector vector)
    {
        Domain.Compliance.Retention.RecordsUntil(vector.Date("last_collection_activity")).ShouldBe(vector.Expected.GetProperty("records_keep_until").AsDate());
        Domain.Compliance.Retention.RecordingUntil(vector.Date("call_recorded")).ShouldBe(vector.Expected.GetProperty("recording_keep_until").AsDate());
    }

    /// <summary>The gate refuses the last of the calls when the state is known, and allows it by the federal rule alone.</summary>
    public static void State(Vector vector)
    {
        var calls = (int)vector.Number("calls_to_residence_cell_7_days");
        ContactTopics.IsRefused(calls, vector.Say("state")).ShouldBe(vector.Expected.GetProperty("violates_940_CMR_7_04_1_f").GetBoolean());
        ContactTopics.IsRefused(calls).ShouldBe(!vector.Expected.GetProperty("federal_7in7_ok").GetBoolean());
    }
}
