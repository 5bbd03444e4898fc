using System.Linq.Expressions;
using System.Reflection;

namespace Agency.Api.OData;

/// <summary>Which members of which types the later steps of a query look at.</summary>
internal sealed class UsedMembers
{
    private readonly HashSet<(Type Type, string Name)> members;
    private readonly HashSet<Type> wholes;

    public UsedMembers()
        : this([], [])
    {
    }

    private UsedMembers(HashSet<(Type Type, string Name)> members, HashSet<Type> wholes) => (this.members, this.wholes) = (members, wholes);

    public void AddWhole(Type type) => wholes.Add(type);

    public bool IsWhole(Type type) => wholes.Contains(type);

    public bool Has(MemberInfo member) => members.Contains((member.DeclaringType!, member.Name));

    /// <summary>With what some expressions look at.</summary>
    public UsedMembers And(IEnumerable<Expression?> expressions)
    {
        var more = new UsedMembers([.. members], [.. wholes]);
        var collector = new Collector(more);
        foreach (var expression in expressions)
        {
            collector.Visit(expression);
        }

        return more;
    }

    /// <summary>What the steps before a row is made here have to give: what makes it, and what later steps reach through it.</summary>
    public UsedMembers Before(LambdaExpression result)
    {
        var made = result.Body is MemberInitExpression or NewExpression { Members: not null } ? result.ReturnType : null;
        var before = new UsedMembers([.. members.Where(member => member.Type != made)], [.. wholes.Where(type => type != made)]);
        var collector = new Collector(before);
        switch (result.Body)
        {
            case MemberInitExpression row:
                foreach (var binding in row.Bindings)
                {
                    collector.Passed(binding is MemberAssignment assignment ? assignment.Expression : row);
                }

                break;
            case NewExpression { Members: not null } row:
                foreach (var argument in row.Arguments)
                {
                    collector.Passed(argument);
                }

                break;
            default:
                collector.Visit(result.Body);
                break;
        }

        return before;
    }

    private sealed class Collector(UsedMembers used) : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> others = [];

        /// <summary>A row that is only handed on is looked at where its members are.</summary>
        public void Passed(Expression? value)
        {
            switch (value)
            {
                case ParameterExpression:
                    break;
                case MemberExpression member:
                    used.members.Add((member.Member.DeclaringType!, member.Member.Name));
                    Passed(member.Expression);
                    break;
                default:
                    Visit(value);
                    break;
            }
        }

        // Rows of a query inside of this one are none of its rows, though they may be of the same type.
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Queryable))
            {
                others.UnionWith(node.Arguments.OfType<UnaryExpression>().Select(argument => argument.Operand).OfType<LambdaExpression>().SelectMany(lambda => lambda.Parameters));
            }

            return base.VisitMethodCall(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (RootOf(node) is not ParameterExpression parameter || !others.Contains(parameter))
            {
                used.wholes.Add(node.Type);
                Passed(node);
            }

            return node;
        }

        // Taken as it is: everything of it is.
        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (!others.Contains(node))
            {
                used.wholes.Add(node.Type);
            }

            return node;
        }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            Visit(node.Body);
            return node;
        }

        private static Expression? RootOf(Expression? node) => node is MemberExpression member ? RootOf(member.Expression) : node;
    }
}
