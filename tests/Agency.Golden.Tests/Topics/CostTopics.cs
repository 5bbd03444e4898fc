using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests.Topics;

/// <summary>Collection costs.</summary>
internal static class CostTopics
{
    public static void Wik(Vector vector)
    {
        if (vector.Has("principals_eur"))
        {
            var principals = vector.Inputs.GetProperty("principals_eur").AsNumbers();
            vector.Compare("base", principals.Sum());
            vector.Compare("collection_costs_eur", Charged(principals));
        }
        else if (vector.Expected.TryGetProperty("min_compensation_eur", out var minimum))
        {
            Charged([vector.Number("principal_eur")]).ShouldBe(minimum.AsNumber(), "due at placement, without a reminder");
        }
        else
        {
            CollectionCosts.Wik(new Money(vector.Number("principal_eur"), Currency.Euro)).Amount.ShouldBe(vector.Want("collection_costs_eur"));
        }
    }

    /// <summary>What a Dutch business is charged when a case of these claims opens.</summary>
    private static decimal Charged(decimal[] principals)
    {
        var opened = Cases.Open(Regime.NlCommercial, principals);
        return opened.Entries.Where(entry => entry.Component == Component.CollectionCosts).Sum(entry => entry.Amount.Amount);
    }
}
