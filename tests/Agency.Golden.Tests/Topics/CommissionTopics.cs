using Agency.Domain.Commissions;
using Agency.Domain.Common;

namespace Agency.Golden.Tests.Topics;

/// <summary>Commission lines, and splitting.</summary>
internal static class CommissionTopics
{
    public static void Lines(Vector vector)
    {
        var plan = CommissionPlan.Create("PL-1", vector.Id).Publish(Cases.Today, CommissionBase.Collected, BandsOf(vector), 0, 0);
        var account = CommissionAccount.Open(Guid.NewGuid(), plan.Id, 2026, Currency.Euro);
        var lines = new List<decimal>();
        foreach (var payment in vector.Inputs.GetProperty("payments").AsNumbers())
        {
            var amount = new Money(payment, Currency.Euro);
            var earning = account.Quote(plan, amount, amount);
            account.Take(earning);
            lines.Add(earning.Amount.Amount);
        }

        if (vector.Expected.TryGetProperty("lines", out var expected))
        {
            lines.ShouldBe(expected.AsNumbers());
        }

        lines.Sum().ShouldBe(vector.Want("total"));
    }

    public static void LargestRemainder(Vector vector) =>
        Split.ByWeights(new Money(vector.Number("total"), Currency.Of(vector.Say("currency"))), vector.Inputs.GetProperty("weights").AsNumbers())
            .Select(part => part.Amount).ShouldBe(vector.Expected.GetProperty("parts").AsNumbers());

    public static Bands BandsOf(Vector vector) => new(
        vector.Say("mode") == "whole" ? BandMode.WholeBand : BandMode.Marginal,
        [.. vector.Inputs.GetProperty("bands").EnumerateArray().Select(row => new Band(row[0].AsNumber(), new Percentage(row[1].AsNumber())))]);
}
