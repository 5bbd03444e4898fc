using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>
/// Names the columns of a value that lies in its owner's row: <c>DebtorName</c>, <c>FeeAmount</c>, <c>FeeCurrency</c>. Money that is called Amount already is
/// not called so twice.
/// </summary>
internal sealed class ComplexColumnConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var complex in modelBuilder.Metadata.GetEntityTypes().SelectMany(entity => entity.GetDeclaredComplexProperties()))
        {
            Name(complex, "");
        }
    }

    private static void Name(IConventionComplexProperty complex, string prefix)
    {
        var path = prefix + complex.Name;
        var amountPath = complex.ClrType == typeof(Money) && path.EndsWith(nameof(Money.Amount), StringComparison.Ordinal) ? path : path + nameof(Money.Amount);
        foreach (var property in complex.ComplexType.GetDeclaredProperties())
        {
            property.Builder.HasColumnName(complex.ClrType == typeof(Money) && property.Name == nameof(Money.Amount) ? amountPath : path + property.Name);
        }

        foreach (var inner in complex.ComplexType.GetDeclaredComplexProperties())
        {
            Name(inner, path);
        }
    }
}
