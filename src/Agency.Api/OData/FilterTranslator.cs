using System.Linq.Expressions;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Turns a parsed filter into an expression over a row that the database can run. What it does not know, it refuses: nothing runs in memory.</summary>
internal sealed class FilterTranslator(RowShape shape, ParameterExpression row)
{
    private const string Option = "$filter";
    private int nodes;
    private int depth;

    /// <summary>Whether the filter computes something: then the database may find that a result does not fit.</summary>
    public bool Computes { get; private set; }

    public Expression Condition(FilterClause filter)
    {
        try
        {
            return Truth(Translate(filter.Expression));
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
            SingleValuePropertyAccessNode property => Property(property),
            BinaryOperatorNode binary => Binary(binary),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Expression.Not(Truth(Translate(not.Operand))),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negate => Expression.Negate(Translate(negate.Operand)),
            SingleValueFunctionCallNode call => Call(call),
            InNode membership => In(membership),
            _ => throw ODataRefusal.Unsupported(Option, $"{node.Kind} is not supported in a filter."),
        };
        depth--;
        return result;
    }

    private Expression Call(SingleValueFunctionCallNode call)
    {
        Computes = true;
        return FilterFunctions.Call(call.Name, [.. call.Parameters.Select(Translate)]);
    }

    private MemberExpression Property(SingleValuePropertyAccessNode node)
    {
        var property = node.Source is ResourceRangeVariableReferenceNode ? shape.Find(node.Property.Name) : null;
        return property is null
            ? throw ODataRefusal.Unsupported(Option, $"{node.Property.Name} cannot be reached from here.")
            : Expression.Property(row, property.Info);
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

        var source = Translate(node.Source);
        return (Nullable.GetUnderlyingType(source.Type) ?? source.Type) == type || Comparisons.IsEnum(source) ? source
            : Comparisons.IsNumber(source.Type) && Comparisons.IsNumber(type) ? Comparisons.As(source, type)
            : throw ODataRefusal.Malformed(Option, $"A {source.Type.Name} cannot be used as a {type.Name}.");
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
        if (Comparisons.IsEnum(left) && Literal(node.Right) is { } rightName)
        {
            right = Constant(rightName, Nullable.GetUnderlyingType(left.Type) ?? left.Type);
        }
        else if (Comparisons.IsEnum(right) && Literal(node.Left) is { } leftName)
        {
            left = Constant(leftName, Nullable.GetUnderlyingType(right.Type) ?? right.Type);
        }

        return Comparisons.Of(node.OperatorKind, left, right);
    }

    private MethodCallExpression In(InNode node)
    {
        var left = Translate(node.Left);
        var values = node.Right as CollectionConstantNode ?? throw ODataRefusal.Unsupported(Option, "The right side of 'in' is a list of values.");
        if (values.Collection.Count > ODataLimits.InValuesMax)
        {
            throw ODataRefusal.TooMuch(Option, $"'in' takes at most {ODataLimits.InValuesMax} values.");
        }

        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(left.Type))!;
        foreach (var value in values.Collection)
        {
            var coerced = Values.Coerce(value.Value, value.LiteralText, left.Type, Option);
            if (coerced is not null || Values.Lifted(left.Type) == left.Type)
            {
                list.Add(coerced);
            }
        }

        return Expression.Call(Values.Parameter(list, list.GetType()), list.GetType().GetMethod("Contains", [left.Type])!, left);
    }

    private static ConstantNode? Literal(QueryNode node) => node as ConstantNode ?? (node as ConvertNode)?.Source as ConstantNode;

    // Null is not true.
    private static Expression Truth(Expression expression) =>
        expression.Type == typeof(bool) ? expression
        : expression.Type == typeof(bool?) ? Expression.Equal(expression, Expression.Constant(true, typeof(bool?)))
        : throw ODataRefusal.Malformed(Option, "A filter is a condition: it is true or false for each row.");
}
