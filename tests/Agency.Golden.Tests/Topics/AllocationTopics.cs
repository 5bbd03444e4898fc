using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Payments;

namespace Agency.Golden.Tests.Topics;

/// <summary>How a payment goes over costs, interest and principal.</summary>
internal static class AllocationTopics
{
    /// <summary>Art. 6:44 BW: the amounts of the vector stand on a case account, and each payment is allocated and written.</summary>
    public static void Dutch(Vector vector)
    {
        var on = Cases.Open(Regime.Other, vector.Number("principal"));
        Charge(on, Component.CollectionCosts, vector.Number("costs"));
        Charge(on, Component.Interest, vector.Number("interest"));
        if (!vector.Has("payments"))
        {
            var (costs, interest, principal) = Pay(on, vector.Number("payment"));
            vector.Compare("to_costs", costs);
            vector.Compare("to_interest", interest);
            vector.Compare("to_principal", principal);
            vector.Compare("overpayment", vector.Number("payment") - costs - interest - principal);
            return;
        }

        var payments = vector.Inputs.GetProperty("payments").AsNumbers();
        for (var index = 0; index < payments.Length; index++)
        {
            var (costs, interest, principal) = Pay(on, payments[index]);
            new[] { costs, interest, principal }.ShouldBe(vector.Expected.GetProperty($"{index + 1}").AsNumbers());
        }

        vector.Compare("remaining", new CaseAccount(on, RateTable.Empty).On(Cases.Today).Total.Amount);
    }

    private static void Charge(Domain.Cases.Case on, Component component, decimal amount) =>
        on.Write([new EntryDraft(EntryKind.Charged, component, new Money(amount, Currency.Euro), Cases.Today, on.Claims[0].Id)], Cases.Now);

    private static (decimal Costs, decimal Interest, decimal Principal) Pay(Domain.Cases.Case on, decimal amount)
    {
        var parts = Allocation.Of(new Money(amount, Currency.Euro), AllocationPolicy.CostsInterestPrincipal, new CaseAccount(on, RateTable.Empty), Cases.Today);
        on.Write(parts.Select(part => new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, Cases.Today, part.ClaimId, Guid.NewGuid())), Cases.Now);
        decimal To(Component component) => parts.Where(part => part.Component == component).Sum(part => part.Amount.Amount);
        return (To(Component.CollectionCosts), To(Component.Interest), To(Component.Principal));
    }
}
