using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>
/// Money is two columns, <c>FeeAmount</c> and <c>FeeCurrency</c> for a property Fee; a property that is called Amount already is not called so twice.
/// Money has no setters, which is why its members are named here.
/// </summary>
internal sealed class MoneyConvention : IComplexPropertyAddedConvention
{
    public void ProcessComplexPropertyAdded(IConventionComplexPropertyBuilder propertyBuilder, IConventionContext<IConventionComplexPropertyBuilder> context)
    {
        var property = propertyBuilder.Metadata;
        if (property.ClrType != typeof(Money))
        {
            return;
        }

        var name = Path(property);
        var money = property.ComplexType.Builder;
        money.Property(typeof(decimal), nameof(Money.Amount))!
            .HasColumnName(name.EndsWith("Amount", StringComparison.Ordinal) ? name : name + "Amount");
        money.Property(typeof(Currency), nameof(Money.Currency))!.HasColumnName(name + "Currency");
    }

    private static string Path(IConventionComplexProperty property) =>
        property.DeclaringType is IConventionComplexType outer ? Path(outer.ComplexProperty) + property.Name : property.Name;
}
