using Agency.Application.Common.Reads;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>What is asked of the rows of one list: of the page itself, or of the rows that <c>$expand</c> brings.</summary>
internal sealed record RowQuery(
    ReadSet Set,
    RowShape Shape,
    FilterClause? Filter,
    SearchClause? Search,
    IReadOnlyList<OrderTerm> Order,
    IReadOnlyList<RowProperty> Select,
    IReadOnlyList<Expand> Expands,
    long? Top,
    long Skip,
    bool HasCount)
{
    /// <summary>What <c>@name</c> in a filter means.</summary>
    public IDictionary<string, SingleValueNode> Aliases { get; init; } = new Dictionary<string, SingleValueNode>(StringComparer.Ordinal);

    /// <summary>The columns that are needed: those that are shown, those that order, and those that lead to other lists.</summary>
    public IEnumerable<RowProperty> Columns => Select.Concat(Order.Select(term => term.Property)).Concat(Expands.Select(expand => Shape.Of(expand.Link.From))).Distinct();

    public static RowQuery Of(ODataModel model, ReadSet set, ExpandedNavigationSelectItem item, int depth) => Of(
        model, set, item.SelectAndExpand, item.FilterOption, item.OrderByOption, item.SearchOption, item.TopOption, item.SkipOption, item.CountOption == true, depth);

    public static RowQuery Of(
        ODataModel model, ReadSet set, SelectExpandClause? select, FilterClause? filter, OrderByClause? order, SearchClause? search, long? top, long? skip, bool hasCount, int depth = 1)
    {
        var shape = model.ShapeOf(set);
        return new RowQuery(
            set, shape, filter, search, OrderTerm.Of(order, shape), Selected(select, shape), Expanded(model, set, select, depth), top, Bounded(skip ?? 0), hasCount);
    }

    private static long Bounded(long skip) => skip is >= 0 and <= ODataLimits.SkipMax ? skip
        : throw ODataRefusal.TooMuch("$skip", $"$skip is at most {ODataLimits.SkipMax}. Follow @odata.nextLink instead: it costs the same on every page.");

    private static IReadOnlyList<RowProperty> Selected(SelectExpandClause? clause, RowShape shape)
    {
        if (clause is null || clause.AllSelected)
        {
            return shape.Properties;
        }

        var selected = new List<RowProperty>();
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case WildcardSelectItem:
                    return shape.Properties;
                case PathSelectItem { SelectedPath.FirstSegment: PropertySegment segment } path when path.SelectedPath.Count == 1:
                    selected.Add(shape.Find(segment.Property.Name)!);
                    break;
                case PathSelectItem { SelectedPath.FirstSegment: NavigationPropertySegment }:
                    break;
                case ExpandedNavigationSelectItem:
                    break;
                default:
                    throw ODataRefusal.Unsupported("$select", "Select properties of the row by name.");
            }
        }

        return [.. selected.Distinct()];
    }

    private static IReadOnlyList<Expand> Expanded(ODataModel model, ReadSet set, SelectExpandClause? clause, int depth)
    {
        var items = clause?.SelectedItems.Where(item => item is ExpandedReferenceSelectItem).ToList() ?? [];
        if (items.Count > 0 && depth > ODataLimits.ExpandDepthMax)
        {
            throw ODataRefusal.TooMuch("$expand", $"$expand goes at most {ODataLimits.ExpandDepthMax} levels deep.");
        }

        return [.. items.Select(item => Expanded(model, set, item, depth))];
    }

    private static Expand Expanded(ODataModel model, ReadSet set, SelectItem item, int depth)
    {
        if (item is not ExpandedNavigationSelectItem { PathToNavigationProperty.Count: 1, LevelsOption: null, ApplyOption: null, ComputeOption: null } expanded)
        {
            throw ODataRefusal.Unsupported("$expand", "Expand by name, with $select, $filter, $search, $orderby, $top, $skip, $count and $expand inside.");
        }

        var name = ((NavigationPropertySegment)expanded.PathToNavigationProperty.FirstSegment).NavigationProperty.Name;
        var link = ODataModel.LinkOf(set, name);
        var target = model.SetOf(link.Target);
        return new Expand(link, model.ShapeOf(set).Of(link.From), model.ShapeOf(target).Of(link.To), Of(model, target, expanded, depth + 1));
    }
}

/// <summary>Rows of another list that are brought along.</summary>
/// <param name="Link">The way there.</param>
/// <param name="From">Its property on this side.</param>
/// <param name="To">Its property on the other.</param>
/// <param name="Query">What is asked of them.</param>
internal sealed record Expand(ReadLink Link, RowProperty From, RowProperty To, RowQuery Query);

/// <summary>One term of an order.</summary>
internal sealed record OrderTerm(RowProperty Property, bool IsDescending)
{
    /// <summary>The terms of <c>$orderby</c>, or the list's own order; the key makes it total, and what stands behind the key orders nothing.</summary>
    public static IReadOnlyList<OrderTerm> Of(OrderByClause? clause, RowShape shape)
    {
        var terms = clause is null ? [.. shape.Order] : new List<OrderTerm>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            var property = clause.Expression is SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } access ? shape.Find(access.Property.Name) : null;
            property = property ?? throw ODataRefusal.Unsupported("$orderby", "Order by properties of the row.");
            terms.Add(new OrderTerm(WholeValues.Has(property.Info) ? throw WholeValues.Refusal("$orderby", property.Info) : property, clause.Direction == OrderByDirection.Descending));
        }

        if (terms.Count > ODataLimits.OrderTermsMax)
        {
            throw ODataRefusal.TooMuch("$orderby", $"At most {ODataLimits.OrderTermsMax} properties order a list.");
        }

        var key = terms.FindIndex(term => term.Property == shape.Key);
        return key < 0 ? [.. terms.DistinctBy(term => term.Property), new OrderTerm(shape.Key, IsDescending: false)] : [.. terms.Take(key + 1).DistinctBy(term => term.Property)];
    }
}
