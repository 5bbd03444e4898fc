using System.Linq.Expressions;

namespace Agency.Api.OData;

/// <summary>
/// Orders rows and continues after one of them: no row is seen twice or missed because others were added before it. Null comes before every value, on every
/// database, and after it when descending (OData 4.01, 11.2.6.2).
/// </summary>
internal static class Keyset
{
    public static IQueryable<TRow> Order<TRow>(IQueryable<TRow> rows, IReadOnlyList<OrderTerm> terms)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var query = rows.Expression;
        var isFirst = true;
        foreach (var (property, isDescending) in terms)
        {
            var value = Expression.Property(row, property.Info);
            var keys = property.IsNullable ? new[] { IsThere(value), Sortable(value, property) } : [Sortable(value, property)];
            foreach (var key in keys)
            {
                var method = (isFirst, isDescending) switch
                {
                    (true, false) => nameof(Queryable.OrderBy),
                    (true, true) => nameof(Queryable.OrderByDescending),
                    (false, false) => nameof(Queryable.ThenBy),
                    (false, true) => nameof(Queryable.ThenByDescending),
                };
                query = Expression.Call(typeof(Queryable), method, [typeof(TRow), key.Type], query, Expression.Quote(Expression.Lambda(key, row)));
                isFirst = false;
            }
        }

        return rows.Provider.CreateQuery<TRow>(query);
    }

    /// <summary>The rows that come after the one with these values.</summary>
    public static Expression<Func<TRow, bool>> After<TRow>(IReadOnlyList<OrderTerm> terms, IReadOnlyList<object?> values)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression after = Expression.Constant(false);
        for (var index = terms.Count - 1; index >= 0; index--)
        {
            var property = terms[index].Property;
            var column = Expression.Property(row, property.Info);
            var equal = values[index] is null
                ? Expression.Equal(column, Expression.Constant(null, column.Type))
                : Expression.Equal(column, Values.Parameter(values[index], column.Type));
            after = Expression.OrElse(Beyond(terms[index], column, values[index]), Expression.AndAlso(equal, after));
        }

        return Expression.Lambda<Func<TRow, bool>>(after, row);
    }

    private static Expression Beyond(OrderTerm term, MemberExpression column, object? value)
    {
        if (value is null)
        {
            return term.IsDescending ? Expression.Constant(false) : IsThere(column);
        }

        var sortable = Sortable(column, term.Property);
        var bound = Values.Parameter(Sortable(value, term.Property), sortable.Type);
        var beyond = Comparisons.Ordered(term.IsDescending ? ExpressionType.LessThan : ExpressionType.GreaterThan, sortable, bound);
        return term is { IsDescending: true, Property.IsNullable: true } ? Expression.OrElse(beyond, Expression.Not(IsThere(column))) : beyond;
    }

    private static BinaryExpression IsThere(MemberExpression column) => Expression.NotEqual(column, Expression.Constant(null, column.Type));

    // An enumeration sorts by its stored name, a truth value as 0 and 1: neither has an order in C#.
    private static Expression Sortable(MemberExpression column, RowProperty property)
    {
        Expression value = property.IsNullable && property.Type.IsValueType ? Expression.Property(column, "Value") : column;
        return property.Type.IsEnum ? Comparisons.Name(value)
            : property.Type == typeof(bool) ? Expression.Condition(value, Expression.Constant(1), Expression.Constant(0))
            : column;
    }

    private static object Sortable(object value, RowProperty property) => property.Type.IsEnum ? value.ToString()! : value is bool truth ? truth ? 1 : 0 : value;
}
