using Agency.Domain.Common;
using Agency.Domain.Ledger;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Ledger;

public sealed class CourtCostsAccountTests
{
    private static readonly Guid Payment = Guid.NewGuid();

    [Theory]
    [InlineData(100, 0, 60, 60)]
    [InlineData(100, 0, 150, 100)]
    [InlineData(40, 60, 100, 40)]
    [InlineData(0, 100, 30, -70)]
    [InlineData(500, 100, 100, 0)]
    [InlineData(500, 100, 0, -100)]
    public void Given_WhatAPaymentRecovered_When_ItPaysMoreOrLessOfTheCosts_Then_TheDifferenceIsRecovered_AtMostWhatIsAdvanced(
        decimal advanced, decimal recovered, decimal paid, decimal more) =>
        new CourtCostsAccount(Eur(0), Eur(advanced), new Dictionary<Guid, Money> { [Payment] = Eur(recovered) }).Recovery(Payment, Eur(paid)).ShouldBe(Eur(more));

    [Fact]
    public void Given_ADeposit_When_MoreIsSpentThanIsThere_Then_ItIsRefusedByName_AndTheMirrorGivesItBack()
    {
        var account = CourtCostsAccount.None(Currency.Euro).After(LedgerEvent.CourtCostsPrepaid, Eur(100)).After(LedgerEvent.CourtCostsSpent, Eur(70));

        account.Deposit.ShouldBe(Eur(30));
        Should.Throw<BusinessRuleException>(() => account.After(LedgerEvent.CostDepositRefunded, Eur(30.01m))).Rule.Name.ShouldBe("CostDepositMustNotGoBelowZero");
        account.After(LedgerEvent.CourtCostsSpent, Eur(-70)).Deposit.ShouldBe(Eur(100));
        Should.Throw<BusinessRuleException>(() => account.After(LedgerEvent.CourtCostsAdvanced, Eur(-1))).Rule.Name.ShouldBe("CostsAdvancedMustNotGoBelowZero");
    }
}
