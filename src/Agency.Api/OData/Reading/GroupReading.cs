using System.Linq.Expressions;
using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>What is asked of the groups.</summary>
internal sealed record GroupOptions(ODataModel Model, IRowSource Source, ReadSet Set, FilterClause? Filter, OrderByClause? Order, IDictionary<string, SingleValueNode> Aliases, ODataOptions Options, DateTime Now, Caller Caller);

/// <summary>Filters, orders and reads groups, in one SQL statement.</summary>
internal static class GroupReading
{
    public static async Task<ODataGroups> Read<TRow>(
        IQueryable<IGrouping<GroupKey, TRow>> groups, ParameterExpression group, IReadOnlyList<AggregateColumn> columns, GroupOptions asked, CancellationToken cancellationToken)
    {
        var named = columns.ToDictionary(column => column.Name, column => column.Value, StringComparer.Ordinal);
        if (asked.Filter is { } filter)
        {
            var condition = new FilterTranslator(asked.Model, asked.Source, asked.Set, group) { Named = named, Now = asked.Now, Aliases = asked.Aliases, IsAggregated = true }.Condition(filter);
            groups = groups.Where(Expression.Lambda<Func<IGrouping<GroupKey, TRow>, bool>>(condition, group));
        }

        var count = asked.Options.HasCount ? (await UnaskedJoins.LeftOut(groups.Select(each => 1), asked.Caller).CountAsync(cancellationToken)) : (long?)null;
        groups = Ordered(groups, group, columns, named, asked.Order);
        groups = asked.Options.Skip is { } skip ? groups.Skip((int)Math.Min(skip, ODataLimits.SkipMax)) : groups;
        var take = (int)Math.Min(asked.Options.Top ?? ODataLimits.GroupsMax + 1, ODataLimits.GroupsMax + 1);
        var values = Expression.NewArrayInit(typeof(object), columns.Select(column => Expression.Convert(column.Value, typeof(object))));
        var read = groups.Take(take).Select(Expression.Lambda<Func<IGrouping<GroupKey, TRow>, object?[]>>(values, group));
        var rows = await UnaskedJoins.LeftOut(read, asked.Caller).ToListAsync(cancellationToken);
        if (rows.Count == 0 && asked.Filter is null && !columns.Any(column => column.Value is MemberExpression))
        {
            // Without groupby there is one row always: nothing has no sum, and is none.
            rows.Add([.. columns.Select(column => column.Value is MethodCallExpression { Method.Name: nameof(Enumerable.LongCount) } ? 0L : (object?)null)]);
        }

        return rows.Count <= ODataLimits.GroupsMax
            ? new ODataGroups([.. columns.Select(column => column.Name)], rows, count)
            : throw new ODataRefusal(StatusCodes.Status422UnprocessableEntity, "LimitExceeded", $"An aggregation has at most {ODataLimits.GroupsMax} rows: group by less, or filter more narrowly.", "$apply");
    }

    private static IQueryable<IGrouping<GroupKey, TRow>> Ordered<TRow>(
        IQueryable<IGrouping<GroupKey, TRow>> groups, ParameterExpression group, IReadOnlyList<AggregateColumn> columns, Dictionary<string, Expression> named, OrderByClause? order)
    {
        var terms = new List<(Expression Value, bool IsDescending)>();
        for (; order is not null; order = order.ThenBy)
        {
            var name = order.Expression switch
            {
                SingleValueOpenPropertyAccessNode open => open.Name,
                SingleValuePropertyAccessNode property => property.Property.Name,
                _ => throw ODataRefusal.Unsupported("$orderby", "Order groups by the names of their columns."),
            };
            terms.Add((named.TryGetValue(name, out var value) ? value : throw ODataRefusal.Malformed("$orderby", $"The groups have no column '{name}'."), order.Direction == OrderByDirection.Descending));
        }

        // What is not ordered by name is ordered by the key, so that the same query gives the same order.
        terms.AddRange(columns.Where(column => column.Value is MemberExpression).Select(column => (column.Value, false)));
        var query = groups.Expression;
        foreach (var (index, (value, isDescending)) in terms.Index())
        {
            var method = (index, isDescending) switch
            {
                (0, false) => nameof(Queryable.OrderBy),
                (0, true) => nameof(Queryable.OrderByDescending),
                (_, false) => nameof(Queryable.ThenBy),
                _ => nameof(Queryable.ThenByDescending),
            };
            query = Expression.Call(typeof(Queryable), method, [group.Type, value.Type], query, Expression.Quote(Expression.Lambda(value, group)));
        }

        return groups.Provider.CreateQuery<IGrouping<GroupKey, TRow>>(query);
    }
}
