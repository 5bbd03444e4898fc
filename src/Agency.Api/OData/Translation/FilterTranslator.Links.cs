using System.Linq.Expressions;
using Agency.Application.Common.Reads;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Filters over links: <c>case/client/name</c>, <c>payments/any(p: …)</c>, <c>claims/$count</c>. Each becomes a subquery of the one statement.</summary>
internal sealed partial class FilterTranslator
{
    private Expression Linked(SingleNavigationNode way, string name)
    {
        var (target, at, meets) = Way(way.Source, way.NavigationProperty.Name);
        return RowCalls.Value(source.Rows(target), at, meets, Expression.Property(at, model.ShapeOf(target).Find(name)!.Info));
    }

    // all(x) is: there is none for which x is false.
    private Expression Any(LambdaNode node, QueryNode? body, bool isAll)
    {
        var (target, at, meets) = Way(node.Source);
        if (body is not null && node.CurrentRangeVariable is { } range)
        {
            ranges[range.Name] = (target, at);
            var condition = Truth(Translate(body));
            meets = Expression.AndAlso(meets, isAll ? Expression.Not(condition) : condition);
        }

        return RowCalls.Any(source.Rows(target), at, meets);
    }

    private Expression Count(CountNode node)
    {
        var (target, at, meets) = Way(node.Source);
        return RowCalls.Count(source.Rows(target), at, meets);
    }

    private (ReadSet Target, ParameterExpression At, Expression Meets) Way(CollectionNode node) => node is CollectionNavigationNode way
        ? Way(way.Source, way.NavigationProperty.Name)
        : throw ODataRefusal.Unsupported(Option, "any, all and $count are asked of a link to many rows.");

    private (ReadSet Target, ParameterExpression At, Expression Meets) Way(SingleResourceNode from, string name)
    {
        var link = ODataModel.LinkOf(SetOf(from), name);
        var target = model.SetOf(link.Target);
        var at = Expression.Parameter(target.RowType, $"{name}{nodes}");
        var start = Property(from, model.ShapeOf(SetOf(from)).Of(link.From).Name);
        return (target, at, Comparisons.Of(BinaryOperatorKind.Equal, Expression.Property(at, model.ShapeOf(target).Of(link.To).Info), start));
    }

    private ReadSet SetOf(SingleResourceNode node) => node switch
    {
        ResourceRangeVariableReferenceNode reference => ranges.TryGetValue(reference.Name, out var inner) ? inner.Set : set,
        SingleNavigationNode way => model.SetOf(ODataModel.LinkOf(SetOf(way.Source), way.NavigationProperty.Name).Target),
        _ => throw ODataRefusal.Unsupported(Option, "This cannot be reached in a filter."),
    };
}
