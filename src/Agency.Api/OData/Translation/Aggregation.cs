using System.Linq.Expressions;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Agency.Api.OData;

/// <summary>A column of an aggregation: its name, and what computes it from a group.</summary>
internal sealed record AggregateColumn(string Name, Expression Value);

/// <summary>
/// <c>$apply</c>: filter and compute, then one groupby or aggregate, then filter and order again. All of it becomes one SQL statement with GROUP BY; what does not fit
/// into one is refused.
/// </summary>
internal sealed class Aggregation<TRow>(FilterTranslator rows, ParameterExpression row)
    where TRow : class
{
    private const string Option = "$apply";
    private IQueryable<TRow> source = null!;
    private bool isGrouped;

    /// <summary>The groups, and the columns of the answer in terms of <see cref="Group"/>.</summary>
    public (IQueryable<IGrouping<GroupKey, TRow>> Groups, IReadOnlyList<AggregateColumn> Columns) Of(IQueryable<TRow> of, ApplyClause apply)
    {
        source = of;
        IReadOnlyList<AggregateColumn> columns = [];
        var keys = new List<(string Name, Expression Value)>();
        foreach (var transformation in apply.Transformations)
        {
            columns = Take(transformation, keys, columns);
        }

        if (!isGrouped)
        {
            throw ODataRefusal.Unsupported(Option, "$apply ends in groupby or aggregate; to filter alone there is $filter.");
        }

        if (columns.DistinctBy(column => column.Name, StringComparer.Ordinal).Count() != columns.Count)
        {
            throw ODataRefusal.Malformed(Option, "Two columns of the result have one name.");
        }

        var lambda = Expression.Lambda<Func<TRow, GroupKey>>(GroupKey.Make(keys.Select(key => key.Value)), row);
        return (source.GroupBy(lambda), columns);
    }

    /// <summary>Stands for a group in the columns.</summary>
    public ParameterExpression Group { get; } = Expression.Parameter(typeof(IGrouping<GroupKey, TRow>), "group");

    private IReadOnlyList<AggregateColumn> Take(TransformationNode transformation, List<(string Name, Expression Value)> keys, IReadOnlyList<AggregateColumn> columns)
    {
        if (isGrouped)
        {
            throw ODataRefusal.Unsupported(Option, "After groupby or aggregate nothing follows in $apply: filter and order the result with $filter and $orderby.");
        }

        switch (transformation)
        {
            case FilterTransformationNode filter:
                source = source.Where(Expression.Lambda<Func<TRow, bool>>(rows.Condition(filter.FilterClause), row));
                return columns;
            case ComputeTransformationNode compute:
                foreach (var expression in compute.Expressions)
                {
                    rows.Named[expression.Alias] = rows.Value(expression.Expression);
                }

                return columns;
            case AggregateTransformationNode aggregate:
                isGrouped = true;
                return [.. aggregate.AggregateExpressions.Select(Column)];
            case GroupByTransformationNode groupBy:
                return Grouped(groupBy, keys);
            default:
                throw ODataRefusal.Unsupported(Option, $"{transformation.Kind} is not supported in $apply.");
        }
    }

    private List<AggregateColumn> Grouped(GroupByTransformationNode groupBy, List<(string Name, Expression Value)> keys)
    {
        foreach (var property in groupBy.GroupingProperties)
        {
            var value = property.Expression is { } node ? rows.Value(node)
                : throw ODataRefusal.Unsupported(Option, "Group by properties of the row, or by what was computed.");
            keys.Add((property.Name, value));
        }

        if (keys.Count > GroupKey.Max)
        {
            throw ODataRefusal.TooMuch(Option, $"At most {GroupKey.Max} properties make a group.");
        }

        isGrouped = true;
        var key = Expression.Property(Group, nameof(IGrouping<GroupKey, TRow>.Key));
        var columns = keys.Select((each, index) => new AggregateColumn(each.Name, GroupKey.Part(key, index, each.Value.Type))).ToList();
        switch (groupBy.ChildTransformations)
        {
            case null:
                break;
            case AggregateTransformationNode aggregate:
                columns.AddRange(aggregate.AggregateExpressions.Select(Column));
                break;
            default:
                throw ODataRefusal.Unsupported(Option, "Inside groupby there is aggregate alone.");
        }

        return columns;
    }

    private AggregateColumn Column(AggregateExpressionBase expression) => expression switch
    {
        AggregateExpression { Method: AggregationMethod.VirtualPropertyCount, Expression: CountVirtualPropertyNode } counted => new AggregateColumn(counted.Alias, Call(nameof(Enumerable.LongCount), [typeof(TRow)])),

        // links/$count is parsed as a count, too, but of other rows than those of the group.
        AggregateExpression { Method: not AggregationMethod.VirtualPropertyCount } valued => new AggregateColumn(valued.Alias, Value(valued.Expression, valued.Method)),
        _ => throw ODataRefusal.Unsupported(Option, "Aggregate properties of the row, or what was computed. Rows of a link are aggregated in their own list."),
    };

    private MethodCallExpression Value(QueryNode of, AggregationMethod method)
    {
        var value = rows.Value(of);
        var isNumber = Comparisons.IsNumber(value.Type);
        if (method is AggregationMethod.Sum or AggregationMethod.Average && !isNumber)
        {
            throw ODataRefusal.Malformed(Option, "Only numbers have a sum and an average.");
        }

        return method switch
        {
            AggregationMethod.Sum => Over(nameof(Enumerable.Sum), Wide(value)),
            AggregationMethod.Average => Over(nameof(Enumerable.Average), Comparisons.As(value, typeof(decimal))),
            AggregationMethod.Min => Ordered(nameof(Enumerable.Min), value),
            AggregationMethod.Max => Ordered(nameof(Enumerable.Max), value),
            AggregationMethod.CountDistinct => Distinct(value),
            _ => throw ODataRefusal.Unsupported(Option, "The methods are sum, average, min, max, countdistinct and $count."),
        };
    }

    private static Expression Wide(Expression value) => (Nullable.GetUnderlyingType(value.Type) ?? value.Type) == typeof(int) ? Comparisons.As(value, typeof(long)) : value;

    private MethodCallExpression Over(string method, Expression value) => Call(method, [typeof(TRow)], Expression.Lambda(value, row));

    private MethodCallExpression Ordered(string method, Expression value) => Comparisons.IsEnum(value) || (Nullable.GetUnderlyingType(value.Type) ?? value.Type) is var plain && (plain == typeof(bool) || plain == typeof(Guid))
        ? throw ODataRefusal.Malformed(Option, "These values have no least and no greatest.")
        : Call(method, [typeof(TRow), value.Type], Expression.Lambda(value, row));

    private MethodCallExpression Distinct(Expression value)
    {
        var values = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TRow), value.Type], Group, Expression.Lambda(value, row));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.LongCount), [value.Type], Expression.Call(typeof(Enumerable), nameof(Enumerable.Distinct), [value.Type], values));
    }

    private MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) => Expression.Call(typeof(Enumerable), method, types, [Group, .. arguments]);
}
