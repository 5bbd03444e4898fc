using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>The version of an aggregate guards every change of it; identities come from the domain, not from the database; what refers to a row keeps it.</summary>
internal sealed class AggregateConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Aggregate.Version))?.Builder.IsConcurrencyToken(true);
            }

            if (typeof(Entity).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Entity.Id))?.Builder.ValueGenerated(ValueGenerated.Never);
            }
        }
    }
}
