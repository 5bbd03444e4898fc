using System.Linq.Expressions;
using Agency.Domain.Common;
using Agency.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>
/// Whose rows somebody sees, applied to every query of every entity: what carries <c>AffiliateId</c> or <c>ClientId</c> (and affiliates and clients themselves)
/// is seen by its own, and a part that carries neither is seen when the row it belongs to is. Staff and the system see all; for them the
/// condition is one parameter that is true.
/// </summary>
internal static class RowScope
{
    public const string AffiliateScope = nameof(AffiliateScope);
    public const string ClientScope = nameof(ClientScope);
    public const string ParentScope = nameof(ParentScope);

    public static void Add(ModelBuilder builder, AgencyDbContext db)
    {
        var affiliate = Scope(db, nameof(db.ScopedAffiliateId));
        var client = Scope(db, nameof(db.ScopedClientId));
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.BaseType is null).ToList())
        {
            if (HasOwner(entity))
            {
                AddOwner(builder, entity, AffiliateScope, "Affiliate", affiliate);
                AddOwner(builder, entity, ClientScope, "Client", client);
            }
            else if (ParentKey(entity) is { } key)
            {
                AddParent(builder, entity, key, db, Expression.AndAlso(IsAll(affiliate), IsAll(client)));
            }
        }
    }

    private static MemberExpression Scope(AgencyDbContext db, string property) => Expression.Property(Expression.Constant(db, typeof(AgencyDbContext)), property);

    private static BinaryExpression IsAll(Expression scope) => Expression.Equal(scope, Expression.Constant(null, typeof(Guid?)));

    private static IMutableProperty? OwnerOf(IMutableEntityType entity, string owner) => entity.FindProperty(entity.ClrType.Name == owner ? "Id" : owner + "Id");

    private static bool HasOwner(IMutableEntityType entity) => OwnerOf(entity, "Affiliate") is not null || OwnerOf(entity, "Client") is not null;

    /// <summary>A row of one kind of owner alone is nobody's of the other kind.</summary>
    private static void AddOwner(ModelBuilder builder, IMutableEntityType entity, string filter, string owner, Expression scope)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var condition = OwnerOf(entity, owner) is { } property ? Expression.OrElse(IsAll(scope), Expression.Equal(Value(row, property), scope)) : IsAll(scope);
        builder.Entity(entity.ClrType).HasQueryFilter(filter, Expression.Lambda(condition, row));
    }

    /// <summary>The key by which a record of the domain belongs to another one that is scoped.</summary>
    private static IMutableForeignKey? ParentKey(IMutableEntityType entity) => entity.ClrType.Assembly == typeof(Entity).Assembly
        ? entity.GetForeignKeys().FirstOrDefault(key => key.IsRequired && key.PrincipalEntityType != entity && IsScoped(key.PrincipalEntityType))
        : null;

    private static bool IsScoped(IMutableEntityType entity) => entity.ClrType == typeof(Debtor) || HasOwner(entity) || ParentKey(entity) is not null;

    /// <summary>The row's parent is in the set of its own entity, whose filters apply in turn.</summary>
    private static void AddParent(ModelBuilder builder, IMutableEntityType entity, IMutableForeignKey key, AgencyDbContext db, Expression isAll)
    {
        var parentType = key.PrincipalEntityType.ClrType;
        var row = Expression.Parameter(entity.ClrType, "row");
        var parent = Expression.Parameter(parentType, "parent");
        var parents = Expression.Call(Expression.Constant(db, typeof(AgencyDbContext)), nameof(DbContext.Set), [parentType]);
        var isParent = Expression.Lambda(Expression.Equal(Value(parent, key.PrincipalKey.Properties[0]), Value(row, key.Properties[0])), parent);
        var exists = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [parentType], parents, Expression.Quote(isParent));
        builder.Entity(entity.ClrType).HasQueryFilter(ParentScope, Expression.Lambda(Expression.OrElse(isAll, exists), row));
    }

    private static MethodCallExpression Value(ParameterExpression row, IReadOnlyPropertyBase property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid?)], row, Expression.Constant(property.Name));
}
