using System.Linq.Expressions;
using System.Reflection;
using Agency.Domain.Banking;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>Free search: each word must stand in one of the list's search properties, whatever its case.</summary>
internal sealed class SearchTranslator(RowShape shape, ParameterExpression row)
{
    private const string Option = "$search";
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), Type.EmptyTypes)!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private int terms;

    public Expression Condition(SearchClause search) => shape.Search.Count == 0
        ? throw ODataRefusal.Unsupported(Option, "This list has no free search.")
        : Translate(search.Expression);

    private Expression Translate(SingleValueNode node) => ++terms > ODataLimits.SearchTermsMax * 2
        ? throw ODataRefusal.TooMuch(Option, $"At most {ODataLimits.SearchTermsMax} words are searched for at once.")
        : node switch
        {
            SearchTermNode term => Word(term.Text),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Expression.AndAlso(Translate(and.Left), Translate(and.Right)),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Expression.OrElse(Translate(or.Left), Translate(or.Right)),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Expression.Not(Translate(not.Operand)),
            _ => throw ODataRefusal.Unsupported(Option, $"{node.Kind} is not supported in a search."),
        };

    private Expression Word(string text)
    {
#pragma warning disable CA1308 // Lower case is what the databases' lower() gives.
        var word = Values.Parameter(text.ToLowerInvariant(), typeof(string));
#pragma warning restore CA1308
        return shape.Search.Select(property => WholeValues.Has(property.Info) ? IsWhole(property, text) : Found(property, word)).Aggregate(Expression.OrElse);
    }

    /// <summary>An account as it is kept: capitals and digits.</summary>
    private BinaryExpression IsWhole(RowProperty property, string text) =>
        Expression.Equal(Expression.Property(row, property.Info), Values.Parameter(AgencyAccount.Compact(text), typeof(string)));

    private Expression Found(RowProperty property, Expression word)
    {
        var value = Expression.Property(row, property.Info);
        var found = Expression.Call(Expression.Call(value, ToLower), Contains, word);
        return property.IsNullable ? Expression.AndAlso(Expression.NotEqual(value, Expression.Constant(null, typeof(string))), found) : found;
    }
}
