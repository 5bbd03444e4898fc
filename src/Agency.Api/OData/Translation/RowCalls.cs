using System.Linq.Expressions;
using Agency.Application.Common;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>The rows of any list, as the caller may see them. Throws <see cref="ForbiddenException"/> for a list that they may not read.</summary>
internal interface IRowSource
{
    IQueryable Rows(ReadSet set);
}

/// <summary>Calls of <see cref="Queryable"/> over rows whose type is known at run time alone: each becomes part of the one SQL statement.</summary>
internal static class RowCalls
{
    /// <summary>Whether there is a row that meets the condition.</summary>
    public static Expression Any(IQueryable rows, ParameterExpression row, Expression condition) => Call(nameof(Queryable.Any), rows.Expression, [row.Type], Lambda(row, condition));

    /// <summary>How many rows meet it.</summary>
    public static Expression Count(IQueryable rows, ParameterExpression row, Expression condition) => Call(nameof(Queryable.LongCount), rows.Expression, [row.Type], Lambda(row, condition));

    /// <summary>A value of the one row that meets it; null when there is none.</summary>
    public static Expression Value(IQueryable rows, ParameterExpression row, Expression condition, Expression value)
    {
        var type = Values.Lifted(value.Type);
        var where = Call(nameof(Queryable.Where), rows.Expression, [row.Type], Lambda(row, condition));
        var select = Call(nameof(Queryable.Select), where, [row.Type, type], Lambda(row, value.Type == type ? value : Expression.Convert(value, type)));
        return Call(nameof(Queryable.FirstOrDefault), select, [type]);
    }

    /// <summary>A value of each row.</summary>
    public static Expression Select(IQueryable rows, ParameterExpression row, Expression value) => Call(nameof(Queryable.Select), rows.Expression, [row.Type, value.Type], Lambda(row, value));

    private static MethodCallExpression Call(string method, Expression rows, Type[] types, params Expression[] arguments) => Expression.Call(typeof(Queryable), method, types, [rows, .. arguments]);

    private static UnaryExpression Lambda(ParameterExpression row, Expression body) => Expression.Quote(Expression.Lambda(body, row));
}
