using System.Linq.Expressions;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Adding and the like. Whole numbers are widened to 64 bits; dividing by zero gives null instead of a failed query.</summary>
internal static class Arithmetic
{
    public static Expression Of(BinaryOperatorKind kind, Expression left, Expression right)
    {
        (left, right) = Comparisons.Aligned(left, right);
        if (!Comparisons.IsNumber(left.Type))
        {
            throw ODataRefusal.Unsupported("$filter", "Only numbers can be computed with.");
        }

        if ((Nullable.GetUnderlyingType(left.Type) ?? left.Type) == typeof(int))
        {
            (left, right) = (Comparisons.As(left, typeof(long)), Comparisons.As(right, typeof(long)));
        }

        return kind switch
        {
            BinaryOperatorKind.Add => Expression.Add(left, right),
            BinaryOperatorKind.Subtract => Expression.Subtract(left, right),
            BinaryOperatorKind.Multiply => Expression.Multiply(left, right),
            BinaryOperatorKind.Divide => Guarded(ExpressionType.Divide, left, right),
            _ => Guarded(ExpressionType.Modulo, left, right),
        };
    }

    private static ConditionalExpression Guarded(ExpressionType operation, Expression left, Expression right)
    {
        var type = Values.Lifted(left.Type);
        (left, right) = (Expression.Convert(left, type), Expression.Convert(right, type));
        var zero = Expression.Convert(Expression.Convert(Expression.Constant(0), Nullable.GetUnderlyingType(type)!), type);
        return Expression.Condition(Expression.Equal(right, zero), Expression.Constant(null, type), Expression.MakeBinary(operation, left, right));
    }
}
