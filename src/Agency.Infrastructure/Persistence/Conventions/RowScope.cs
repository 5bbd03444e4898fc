using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>
/// Whose rows somebody sees, applied to every query of an entity that carries <c>AffiliateId</c> or <c>ClientId</c>, and to affiliates and clients themselves.
/// Staff and the system have neither and see all.
/// </summary>
internal static class RowScope
{
    public const string AffiliateScope = nameof(AffiliateScope);
    public const string ClientScope = nameof(ClientScope);

    public static void Add(ModelBuilder builder, AgencyDbContext db)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.BaseType is null && !entity.IsOwned()).ToList())
        {
            Add(builder, entity, AffiliateScope, "Affiliate", Expression.Property(Expression.Constant(db, typeof(AgencyDbContext)), nameof(db.ScopedAffiliateId)));
            Add(builder, entity, ClientScope, "Client", Expression.Property(Expression.Constant(db, typeof(AgencyDbContext)), nameof(db.ScopedClientId)));
        }
    }

    private static void Add(ModelBuilder builder, IMutableEntityType entity, string filter, string owner, Expression scope)
    {
        var property = entity.FindProperty(entity.ClrType.Name == owner ? "Id" : owner + "Id");
        if (property is null)
        {
            return;
        }

        var row = Expression.Parameter(entity.ClrType, "row");
        var owned = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid?)], row, Expression.Constant(property.Name));
        var seesAll = Expression.Equal(scope, Expression.Constant(null, typeof(Guid?)));
        builder.Entity(entity.ClrType).HasQueryFilter(filter, Expression.Lambda(Expression.OrElse(seesAll, Expression.Equal(owned, scope)), row));
    }
}
