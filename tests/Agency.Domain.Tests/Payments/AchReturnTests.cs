using Agency.Domain.Legal;
using Agency.Domain.Payments;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Payments;

public sealed class AchReturnTests
{
    [Theory]
    [InlineData("R01", "2026-03-03", "2026-03-05")]
    [InlineData("R01", "2026-03-05", "2026-03-09")]
    [InlineData("R02", "2026-02-13", "2026-02-18")]
    [InlineData("R29", "2026-11-25", "2026-11-30")]
    [InlineData("R03", "2026-07-02", "2026-07-06")]
    [InlineData("R10", "2026-03-02", "2026-05-01")]
    [InlineData("R05", "2025-12-20", "2026-02-18")]
    [InlineData("R06", "2026-03-03", null)]
    [InlineData("R31", "2026-03-03", null)]
    [InlineData("R61", "2026-03-03", null)]
    [InlineData("AM04", "2026-03-03", null)]
    public void Given_ACode_When_AnEntrySettled_Then_ItComesBackByItsDeadline_WhichNoWeekendOrBankHolidayCountsTo(string code, string settledOn, string? deadline) =>
        AchReturns.Deadline(DeliveredNumbers.All, code, Day(settledOn)).ShouldBe(deadline is null ? null : Day(deadline));

    [Fact]
    public void Given_AnotherNumberFromADayOn_When_AnEntrySettled_Then_TheNumberOfItsDayHolds()
    {
        var law = new LegalNumbers(
        [
            .. DeliveredNumbers.All.All,
            new LegalNumber("payments.returns.AchDebit", "US", Day("2026-06-01"), 90, "a new rule"),
            new LegalNumber("payments.returns.ach-banking-days", "US", Day("2026-06-01"), 1, "a new rule"),
            new LegalNumber("payments.good-funds.AchDebit", "US", Day("2026-06-01"), 7, "a new rule"),
        ]);

        AchReturns.Deadline(law, "R10", Day("2026-05-31")).ShouldBe(Day("2026-07-30"));
        AchReturns.Deadline(law, "R10", Day("2026-06-01")).ShouldBe(Day("2026-08-30"));
        AchReturns.Deadline(law, "R01", Day("2026-06-01")).ShouldBe(Day("2026-06-02"));
        ReturnWindow.LastDay(law, PaymentMethod.AchDebit, Day("2026-06-01")).ShouldBe(Day("2026-08-30"));
        GoodFunds.On(law, PaymentMethod.AchDebit, ReceivedBy.Agency, Day("2026-05-31")).ShouldBe(Day("2026-06-05"));
        GoodFunds.On(law, PaymentMethod.AchDebit, ReceivedBy.Agency, Day("2026-06-01")).ShouldBe(Day("2026-06-08"), "the scheme's own number goes before the one for everywhere");
        GoodFunds.On(law, PaymentMethod.Card, ReceivedBy.Agency, Day("2026-06-01")).ShouldBe(Day("2026-06-11"));
    }
}
