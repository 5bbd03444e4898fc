using System.Linq.Expressions;
using Agency.Application.Common.Reads;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Turns a parsed filter into an expression over a row that the database can run. What it does not know, it refuses: nothing runs in memory.</summary>
internal sealed partial class FilterTranslator(ODataModel model, IRowSource source, ReadSet set, ParameterExpression row)
{
    private const string Option = "$filter";
    private readonly Dictionary<string, (ReadSet Set, ParameterExpression Row)> ranges = new(StringComparer.Ordinal);
    private int nodes;
    private int depth;

    /// <summary>Whether the filter computes something: then the database may find that a result does not fit.</summary>
    public bool Computes { get; private set; }

    /// <summary>What <c>@name</c> means.</summary>
    public IDictionary<string, SingleValueNode> Aliases { get; init; } = new Dictionary<string, SingleValueNode>(StringComparer.Ordinal);

    /// <summary>Whether names mean the columns of an aggregation alone.</summary>
    public bool IsAggregated { get; init; }

    /// <summary>The instant that <c>now()</c> means.</summary>
    public DateTime Now { get; init; }

    /// <summary>What was computed and named before, by its name: <c>compute(year(at) as y)</c>, or a column of an aggregation.</summary>
    public IDictionary<string, Expression> Named { get; init; } = new Dictionary<string, Expression>(StringComparer.Ordinal);

    public Expression Condition(FilterClause filter) => Checked(() => Truth(Translate(filter.Expression)));

    /// <summary>A value, for what is computed or aggregated.</summary>
    public Expression Value(QueryNode node) => Checked(() => Translate(node));

    private static Expression Checked(Func<Expression> translate)
    {
        try
        {
            return WholeValues.Checked(translate());
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser let types meet for which there is no operation: null with null, for one.
            throw ODataRefusal.Malformed(Option, "The filter joins values that do not go together.");
        }
    }

    private Expression Translate(QueryNode node)
    {
        if (++nodes > ODataLimits.FilterNodesMax || ++depth > ODataLimits.FilterDepthMax)
        {
            throw ODataRefusal.TooMuch(Option, $"A filter has at most {ODataLimits.FilterNodesMax} parts and {ODataLimits.FilterDepthMax} levels.");
        }

        var result = node switch
        {
            ConstantNode { Value: null } => Expression.Constant(null, typeof(object)),
            ConstantNode constant => Constant(constant, Values.ClrType(constant.TypeReference, Option)),
            ConvertNode convert => Convert(convert),
            SingleValuePropertyAccessNode property => Property(property.Source, property.Property.Name),
            SingleValueOpenPropertyAccessNode open => Named.TryGetValue(open.Name, out var named) ? named : throw ODataRefusal.Malformed(Option, $"There is no property '{open.Name}'."),
            AnyNode any => Any(any, any.Body is ConstantNode { Value: true } ? null : any.Body, isAll: false),
            AllNode all => Expression.Not(Any(all, all.Body, isAll: true)),
            CountNode count => Count(count),
            BinaryOperatorNode binary => Binary(binary),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Expression.Not(Truth(Translate(not.Operand))),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negate => Expression.Negate(Translate(negate.Operand)),
            SingleValueFunctionCallNode call => Call(call),
            InNode membership => In(membership),
            ParameterAliasNode alias => Translate(Aliases.TryGetValue(alias.Alias, out var meant) && meant is not null ? meant : throw ODataRefusal.Malformed(Option, $"{alias.Alias} is not given.")),
            _ => throw ODataRefusal.Unsupported(Option, $"{node.Kind} is not supported in a filter."),
        };
        depth--;
        return result;
    }

    private Expression Call(SingleValueFunctionCallNode call)
    {
        Computes = true;
        return call.Name == "now" ? Values.Parameter(Now, typeof(DateTime)) : FilterFunctions.Call(call.Name, [.. call.Parameters.Select(Translate)]);
    }

    private Expression Property(SingleValueNode of, string name) => of switch
    {
        ResourceRangeVariableReferenceNode reference => Own(reference, name),
        SingleNavigationNode way => Linked(way, name),
        _ => throw ODataRefusal.Unsupported(Option, $"{name} cannot be reached from here."),
    };

    private Expression Own(ResourceRangeVariableReferenceNode reference, string name)
    {
        if (IsAggregated)
        {
            return Named.TryGetValue(name, out var named) ? named : throw ODataRefusal.Malformed(Option, $"The groups have no column '{name}'.");
        }

        var (of, at) = ranges.TryGetValue(reference.Name, out var inner) ? inner : (set, row);
        return Expression.Property(at, model.ShapeOf(of).Find(name)?.Info ?? throw ODataRefusal.Malformed(Option, $"There is no property '{name}'."));
    }

    private static Expression Constant(ConstantNode node, Type type)
    {
        var value = Values.Coerce(node.Value, node.LiteralText, type, Option);
        return value is null ? Expression.Constant(null, Values.Lifted(type)) : Values.Parameter(value, type);
    }

    private Expression Convert(ConvertNode node)
    {
        if (node.Source is ConstantNode { Value: null })
        {
            return Expression.Constant(null, typeof(object));
        }

        var type = Values.ClrType(node.TypeReference, Option);
        if (node.Source is ConstantNode constant)
        {
            return Constant(constant, type);
        }

        var value = Translate(node.Source);
        return (Nullable.GetUnderlyingType(value.Type) ?? value.Type) == type || Comparisons.IsEnum(value) ? value
            : Comparisons.IsNumber(value.Type) && Comparisons.IsNumber(type) ? Comparisons.As(value, type)
            : throw ODataRefusal.Malformed(
                Option, $"{node.Source.TypeReference?.FullName()} cannot be used as {node.TypeReference?.FullName()}.{(type == typeof(DateTime) ? " A date is written without a time: 2026-05-01." : "")}");
    }

    private Expression Binary(BinaryOperatorNode node)
    {
        switch (node.OperatorKind)
        {
            case BinaryOperatorKind.And:
                return Expression.AndAlso(Truth(Translate(node.Left)), Truth(Translate(node.Right)));
            case BinaryOperatorKind.Or:
                return Expression.OrElse(Truth(Translate(node.Left)), Truth(Translate(node.Right)));
            case BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Modulo:
                Computes = true;
                return Arithmetic.Of(node.OperatorKind, Translate(node.Left), Translate(node.Right));
            default:
                return Compare(node);
        }
    }

    // A name of an enumeration is a string to the parser: it becomes the value when the other side turns out to be the property.
    private Expression Compare(BinaryOperatorNode node)
    {
        var (left, right) = (Translate(node.Left), Translate(node.Right));
        var isEquality = node.OperatorKind is BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual;
        if (isEquality && Comparisons.IsEnum(left) && Literal(node.Right) is { } rightName)
        {
            right = Constant(rightName, Nullable.GetUnderlyingType(left.Type) ?? left.Type);
        }
        else if (isEquality && Comparisons.IsEnum(right) && Literal(node.Left) is { } leftName)
        {
            left = Constant(leftName, Nullable.GetUnderlyingType(right.Type) ?? right.Type);
        }
        else if (!isEquality || left.Type != right.Type)
        {
            // Which comes first, and what is beside another text, is a matter of the names.
            (left, right) = (Comparisons.IsEnum(left) ? Comparisons.Name(left) : left, Comparisons.IsEnum(right) ? Comparisons.Name(right) : right);
        }

        return Comparisons.Of(node.OperatorKind, left, right);
    }

    private Expression In(InNode node)
    {
        var left = Translate(node.Left);
        var values = node.Right as CollectionConstantNode ?? throw ODataRefusal.Unsupported(Option, "The right side of 'in' is a list of values.");
        return values.Collection.Count <= ODataLimits.InValuesMax
            ? Values.IsAmong(left, values.Collection.Select(value => Values.Coerce(value.Value, value.LiteralText, left.Type, Option)))
            : throw ODataRefusal.TooMuch(Option, $"'in' takes at most {ODataLimits.InValuesMax} values.");
    }

    private ConstantNode? Literal(QueryNode? node) => node switch
    {
        ConstantNode constant => constant,
        ConvertNode convert => Literal(convert.Source),
        ParameterAliasNode alias => Literal(Aliases.TryGetValue(alias.Alias, out var meant) ? meant : null),
        _ => null,
    };

    // Null is not true.
    private static Expression Truth(Expression expression) =>
        expression.Type == typeof(bool) ? expression
        : expression.Type == typeof(bool?) ? Expression.Equal(expression, Expression.Constant(true, typeof(bool?)))
        : throw ODataRefusal.Malformed(Option, "A filter is a condition: it is true or false for each row.");
}
