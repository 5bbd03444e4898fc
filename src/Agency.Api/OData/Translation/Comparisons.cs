using System.Linq.Expressions;
using System.Reflection;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Comparing two values, whatever their types and whether they may be null.</summary>
internal static class Comparisons
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static Expression Of(BinaryOperatorKind kind, Expression left, Expression right)
    {
        (left, right) = Aligned(left, right);
        return kind switch
        {
            BinaryOperatorKind.Equal => Expression.Equal(left, right),
            BinaryOperatorKind.NotEqual => Expression.NotEqual(left, right),
            BinaryOperatorKind.GreaterThan => Ordered(ExpressionType.GreaterThan, left, right),
            BinaryOperatorKind.GreaterThanOrEqual => Ordered(ExpressionType.GreaterThanOrEqual, left, right),
            BinaryOperatorKind.LessThan => Ordered(ExpressionType.LessThan, left, right),
            BinaryOperatorKind.LessThanOrEqual => Ordered(ExpressionType.LessThanOrEqual, left, right),
            _ => throw ODataRefusal.Unsupported("$filter", $"The operator {kind} is not supported."),
        };
    }

    /// <summary>Which comes first. Text compares by the database's collation, which is also the one that it sorts by.</summary>
    public static Expression Ordered(ExpressionType type, Expression left, Expression right)
    {
        if (left.Type == typeof(string))
        {
            return Expression.MakeBinary(type, Expression.Call(CompareText, left, right), Expression.Constant(0));
        }

        return (Nullable.GetUnderlyingType(left.Type) ?? left.Type) == typeof(bool)
            ? throw ODataRefusal.Malformed("$filter", "These values are equal or not: neither is the greater one.")
            : Expression.MakeBinary(type, left, right);
    }

    /// <summary>The stored name of an enumeration's value: a text to the model, and to the database.</summary>
    public static Expression Name(Expression value) => Expression.Convert(Expression.Convert(value, typeof(object)), typeof(string));

    public static bool IsEnum(Expression expression) => (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type).IsEnum;

    public static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(int) || plain == typeof(long) || plain == typeof(decimal));

    /// <summary>The same number in a wider type; null stays null.</summary>
    public static Expression As(Expression number, Type type)
    {
        var target = Nullable.GetUnderlyingType(number.Type) is null ? type : Values.Lifted(type);
        return number.Type == target ? number : Expression.Convert(number, target);
    }

    /// <summary>Both sides in one type: the wider number, and nullable as soon as one of them is.</summary>
    public static (Expression Left, Expression Right) Aligned(Expression left, Expression right)
    {
        if (IsNull(left) || IsNull(right))
        {
            var type = Values.Lifted(IsNull(left) ? right.Type : left.Type);
            return (Null(left, type), Null(right, type));
        }

        if (IsNumber(left.Type) && IsNumber(right.Type))
        {
            var plain = new[] { left.Type, right.Type }.Select(type => Nullable.GetUnderlyingType(type) ?? type).ToList();
            var widest = plain.Contains(typeof(decimal)) ? typeof(decimal) : plain.Contains(typeof(long)) ? typeof(long) : typeof(int);
            (left, right) = (As(left, widest), As(right, widest));
        }

        if (left.Type == right.Type)
        {
            return (left, right);
        }

        return Values.Lifted(left.Type) == Values.Lifted(right.Type)
            ? (Expression.Convert(left, Values.Lifted(left.Type)), Expression.Convert(right, Values.Lifted(right.Type)))
            : throw ODataRefusal.Malformed("$filter", "Values of these types cannot be compared.");
    }

    private static bool IsNull(Expression expression) => expression is ConstantExpression { Value: null };

    private static Expression Null(Expression side, Type type) =>
        IsNull(side) ? Expression.Constant(null, type) : side.Type == type ? side : Expression.Convert(side, type);
}
