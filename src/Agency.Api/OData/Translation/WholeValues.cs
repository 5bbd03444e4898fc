using System.Linq.Expressions;
using System.Reflection;
using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>Refuses what the database cannot do with a column that it keeps encrypted (<see cref="WholeAttribute"/>): it would not fail, it would find the wrong rows.</summary>
internal sealed class WholeValues : ExpressionVisitor
{
    private static readonly WholeValues Instance = new();

    public static bool Has(MemberInfo property) => property.IsDefined(typeof(WholeAttribute));

    /// <summary>The expression, when it asks no more than whether such a column equals something.</summary>
    public static Expression Checked(Expression expression) => Instance.Visit(expression);

    public static ODataRefusal Refusal(string option, MemberInfo property) => ODataRefusal.Unsupported(
        option, $"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)} is kept encrypted: it can be asked for with eq, ne, in and $search, as a whole.");

    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && ((IsWhole(node.Left) && IsValue(node.Right)) || (IsWhole(node.Right) && IsValue(node.Left)))
            ? node
            : base.VisitBinary(node);

    /// <summary><c>in</c>: whether a list of values has it.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node is { Method.Name: nameof(List<>.Contains), Object: { } list, Arguments: [var item] } && typeof(System.Collections.IList).IsAssignableFrom(list.Type) && IsWhole(item)
            ? node
            : base.VisitMethodCall(node);

    protected override Expression VisitMember(MemberExpression node) => IsWhole(node) ? throw Refusal("$filter", node.Member) : base.VisitMember(node);

    private static bool IsWhole(Expression node) => node is MemberExpression member && Has(member.Member);

    // A constant, or a parameter: the member of an object that holds it.
    private static bool IsValue(Expression node) => node is ConstantExpression or MemberExpression { Expression: ConstantExpression };
}
