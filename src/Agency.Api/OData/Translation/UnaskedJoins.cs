using System.Linq.Expressions;
using System.Reflection;
using Agency.Application.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Agency.Api.OData;

/// <summary>
/// Leaves out of a query what nobody asks for: columns of a row that are neither shown, filtered nor ordered by, and then the joins that brought only those. Counting a
/// million cases need not look up a million debtors. A join is left out where it can neither drop nor double a row: along a required foreign key, to a whole table.
/// For a caller with a row scope that does not hold, as the other table may be narrower to them: they keep every join.
/// </summary>
internal static class UnaskedJoins
{
    private static readonly string[] Steps =
    [
        nameof(Queryable.Where), nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending),
        nameof(Queryable.Take), nameof(Queryable.Skip), nameof(Queryable.GroupBy),
    ];

    private static readonly string[] Shapings = [nameof(Queryable.Select), nameof(Queryable.Join), nameof(Queryable.GroupJoin), nameof(Queryable.SelectMany)];

    /// <summary>Whether a caller sees every row, so that no join narrows what they see.</summary>
    public static bool AreFor(Caller caller) => caller is { AffiliateId: null, ClientId: null };

    /// <summary>The same rows, from fewer tables.</summary>
    public static IQueryable<T> LeftOut<T>(IQueryable<T> query, Caller caller) => query.Provider.CreateQuery<T>(LeftOut(query.Expression, typeof(T), caller));

    /// <summary>The same for a query inside of another one.</summary>
    public static Expression LeftOut(Expression query, Type row, Caller caller)
    {
        if (!AreFor(caller))
        {
            return query;
        }

        var used = new UsedMembers();
        used.AddWhole(row);
        return Narrow(query, used);
    }

    /// <summary>Whether a row is made of more than one table.</summary>
    public static bool IsJoined(Expression query) => query is MethodCallExpression call && call.Method.DeclaringType == typeof(Queryable)
        && (call.Method.Name is nameof(Queryable.Join) or nameof(Queryable.GroupJoin) || IsJoined(call.Arguments[0]));

    private static Expression Narrow(Expression query, UsedMembers used)
    {
        if (query is not MethodCallExpression call || call.Method.DeclaringType != typeof(Queryable))
        {
            return query;
        }

        // What is not known here stays as it is, with all that stands before it.
        var lambdas = call.Arguments.Skip(1).Select(argument => (argument as UnaryExpression)?.Operand as LambdaExpression).ToArray();
        if (lambdas.Length == 1 && Steps.Contains(call.Method.Name, StringComparer.Ordinal))
        {
            return call.Update(null, [Narrow(call.Arguments[0], used.And(lambdas.Select(lambda => lambda?.Body))), .. call.Arguments.Skip(1)]);
        }

        return lambdas is [.., { } result] && Shapings.Contains(call.Method.Name, StringComparer.Ordinal) ? Shaped(call, lambdas, Narrowed(result, used), used) : query;
    }

    private static MethodCallExpression Shaped(MethodCallExpression call, LambdaExpression?[] lambdas, LambdaExpression result, UsedMembers used)
    {
        used = used.Before(result);
        if (call.Method.Name == nameof(Queryable.Join) && IsUnasked(call, lambdas, result))
        {
            // The inner row's place stays, empty: nobody looks there.
            var outer = Narrow(call.Arguments[0], used);
            var alone = Expression.Lambda(new Emptied(result.Parameters[1]).Visit(result.Body), result.Parameters[0]);
            return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [result.Parameters[0].Type, result.ReturnType], outer, Expression.Quote(alone));
        }

        used = used.And(lambdas.SkipLast(1).Select(lambda => lambda?.Body));
        return call.Update(null, [Narrow(call.Arguments[0], used), .. call.Arguments.Skip(1).SkipLast(1), Expression.Quote(result)]);
    }

    /// <summary>Only what is used stays in a row that is made here. A member of an anonymous type cannot be left out: it becomes empty.</summary>
    private static LambdaExpression Narrowed(LambdaExpression result, UsedMembers used) => result.Body switch
    {
        MemberInitExpression made when !used.IsWhole(made.Type) =>
            Expression.Lambda(result.Type, made.Update(made.NewExpression, made.Bindings.Where(binding => used.Has(binding.Member))), result.Parameters),
        NewExpression { Members: { } members } made when !used.IsWhole(made.Type) =>
            Expression.Lambda(result.Type, made.Update(made.Arguments.Select((argument, index) => used.Has(members[index]) ? argument : Empty(argument.Type))), result.Parameters),
        _ => result,
    };

    private static bool IsUnasked(MethodCallExpression join, LambdaExpression?[] lambdas, LambdaExpression result) =>
        join.Arguments[1] is EntityQueryRootExpression inner && lambdas is [_, { Body: MemberExpression from }, { Body: MemberExpression to }, _]
        && IsRequired(inner.EntityType, from.Member, to.Member) && IsPlain(join.Arguments[0]) && !Emptied.IsIn(result.Body, result.Parameters[1]);

    private static bool IsRequired(IEntityType inner, MemberInfo from, MemberInfo to) => inner.GetReferencingForeignKeys().Any(key =>
        key is { IsRequired: true, Properties: [var property], PrincipalKey.Properties: [var principal] }
        && key.DeclaringEntityType.ClrType == from.DeclaringType && property.Name == from.Name && principal.Name == to.Name);

    // After a left join the row that the key is read from may be missing: then a join drops it.
    private static bool IsPlain(Expression query) => query is EntityQueryRootExpression
        || (query is MethodCallExpression { Method: { Name: nameof(Queryable.Join) or nameof(Queryable.Select) or nameof(Queryable.Where) } method } call && method.DeclaringType == typeof(Queryable) && IsPlain(call.Arguments[0]));

    private static Expression Empty(Type type) => type.IsValueType ? Expression.Default(type) : Expression.Constant(null, type);

    private sealed class Emptied(ParameterExpression parameter) : ExpressionVisitor
    {
        private bool isThere;

        public static bool IsIn(Expression body, ParameterExpression parameter)
        {
            var visitor = new Emptied(parameter);
            visitor.Visit(body);
            return visitor.isThere;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            isThere |= node == parameter;
            return node == parameter ? Empty(node.Type) : node;
        }
    }
}
