using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests.Topics;

/// <summary>Cases for vectors that need one.</summary>
internal static class Cases
{
    public static readonly DateOnly Today = new(2026, 1, 5);
    public static readonly DateTime Now = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    public static Domain.Cases.Case Open(Regime regime, params decimal[] principals) => Domain.Cases.Case.Open(
        "C-2026-00001",
        new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
        new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), regime.Rules().Allocation, regime),
        [.. principals.Select((open, index) => new ClaimTerms($"INV-{index}", Today.AddDays(-60), Today.AddDays(-30), new Money(open, Currency.Euro), Money.Zero(Currency.Euro)))],
        DeliveredNumbers.All,
        Today,
        Now);
}
