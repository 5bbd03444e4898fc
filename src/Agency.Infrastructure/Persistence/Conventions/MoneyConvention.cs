using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>Names the members of money that are stored: it has no setters, so nothing is found by itself.</summary>
internal sealed class MoneyConvention : IComplexPropertyAddedConvention
{
    public void ProcessComplexPropertyAdded(IConventionComplexPropertyBuilder propertyBuilder, IConventionContext<IConventionComplexPropertyBuilder> context)
    {
        if (propertyBuilder.Metadata.ClrType == typeof(Money))
        {
            var money = propertyBuilder.Metadata.ComplexType.Builder;
            money.Property(typeof(decimal), nameof(Money.Amount));
            money.Property(typeof(Currency), nameof(Money.Currency));
        }
    }
}
