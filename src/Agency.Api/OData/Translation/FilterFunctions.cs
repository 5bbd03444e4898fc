using System.Linq.Expressions;

namespace Agency.Api.OData;

/// <summary>The functions of a filter, each as what all three databases can run. A plain table.</summary>
internal static class FilterFunctions
{
    private static readonly Dictionary<string, Func<Expression[], Expression>> Table = new(StringComparer.Ordinal)
    {
        ["contains"] = text => Text(text, nameof(string.Contains), typeof(string)),
        ["startswith"] = text => Text(text, nameof(string.StartsWith), typeof(string)),
        ["endswith"] = text => Text(text, nameof(string.EndsWith), typeof(string)),
        ["indexof"] = text => Text(text, nameof(string.IndexOf), typeof(string)),
        ["tolower"] = text => Text(text, nameof(string.ToLower)),
        ["toupper"] = text => Text(text, nameof(string.ToUpper)),
        ["trim"] = text => Text(text, nameof(string.Trim)),
        ["length"] = text => Part(Text(text[0]), nameof(string.Length), typeof(string)),
        ["substring"] = Substring,
        ["concat"] = text => Expression.Add(Text(text[0]), Text(text[1]), typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])),
        ["year"] = date => Part(date[0], nameof(DateTime.Year), typeof(DateOnly), typeof(DateTime)),
        ["month"] = date => Part(date[0], nameof(DateTime.Month), typeof(DateOnly), typeof(DateTime)),
        ["day"] = date => Part(date[0], nameof(DateTime.Day), typeof(DateOnly), typeof(DateTime)),
        ["hour"] = instant => Part(instant[0], nameof(DateTime.Hour), typeof(DateTime)),
        ["minute"] = instant => Part(instant[0], nameof(DateTime.Minute), typeof(DateTime)),
        ["date"] = Date,
        ["round"] = number => Rounding(number[0], nameof(Math.Round)),
        ["floor"] = number => Rounding(number[0], nameof(Math.Floor)),
        ["ceiling"] = number => Rounding(number[0], nameof(Math.Ceiling)),
        ["second"] = instant => Part(instant[0], nameof(DateTime.Second), typeof(DateTime)),

        // Every instant is kept and shown in UTC.
        ["totaloffsetminutes"] = instant => (Nullable.GetUnderlyingType(instant[0].Type) ?? instant[0].Type) == typeof(DateTime) ? Expression.Constant(0)
            : throw ODataRefusal.Malformed("$filter", "totaloffsetminutes takes an instant."),
        ["mindatetime"] = _ => Values.Parameter(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), typeof(DateTime)),
        ["maxdatetime"] = _ => Values.Parameter(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc), typeof(DateTime)),
    };

    /// <summary>Which there are; <c>now</c> beside them.</summary>
    public static IEnumerable<string> Names => Table.Keys.Append("now").Order(StringComparer.Ordinal);

    public static Expression Call(string name, Expression[] arguments) => Table.TryGetValue(name, out var function)
        ? function(arguments)
        : throw ODataRefusal.Unsupported("$filter", $"The function {name} is not supported.");

    private static MethodCallExpression Text(Expression[] arguments, string method, params Type[] parameters) =>
        Expression.Call(Text(arguments[0]), typeof(string).GetMethod(method, parameters)!, arguments[1..].Select(Text));

    private static Expression Text(Expression argument) => argument.Type == typeof(string) ? argument
        : Comparisons.IsEnum(argument) ? Comparisons.Name(argument)
        : throw ODataRefusal.Malformed("$filter", "This function takes texts.");

    private static MethodCallExpression Substring(Expression[] arguments)
    {
        var numbers = arguments[1..].Select(argument => argument.Type == typeof(int) ? argument : throw ODataRefusal.Malformed("$filter", "substring takes whole numbers.")).ToArray();
        var parameters = numbers.Select(_ => typeof(int)).ToArray();
        return Expression.Call(Text(arguments[0]), typeof(string).GetMethod(nameof(string.Substring), parameters)!, numbers);
    }

    private static Expression Date(Expression[] arguments)
    {
        var whole = arguments[0];
        if ((Nullable.GetUnderlyingType(whole.Type) ?? whole.Type) != typeof(DateTime))
        {
            throw ODataRefusal.Malformed("$filter", "date takes an instant.");
        }

        var isNullable = whole.Type == typeof(DateTime?);
        var date = Expression.Call(typeof(DateOnly).GetMethod(nameof(DateOnly.FromDateTime), [typeof(DateTime)])!, isNullable ? Expression.Property(whole, "Value") : whole);
        return isNullable ? Expression.Convert(date, typeof(DateOnly?)) : date;
    }

    // Whole numbers are round already. The column is decimal to the database, whatever it is made of.
    private static Expression Rounding(Expression number, string method)
    {
        if (!Comparisons.IsNumber(number.Type))
        {
            throw ODataRefusal.Malformed("$filter", "The function takes a number.");
        }

        var plain = Nullable.GetUnderlyingType(number.Type) ?? number.Type;
        if (plain != typeof(decimal))
        {
            return number;
        }

        var isNullable = plain != number.Type;
        var rounded = Expression.Call(typeof(Math).GetMethod(method, [typeof(decimal)])!, isNullable ? Expression.Property(number, "Value") : number);
        return isNullable ? Expression.Convert(rounded, number.Type) : rounded;
    }

    // The part of a date that is null is null.
    private static Expression Part(Expression whole, string part, params Type[] allowed)
    {
        var isNullable = Nullable.GetUnderlyingType(whole.Type) is not null;
        if (!allowed.Contains(Nullable.GetUnderlyingType(whole.Type) ?? whole.Type))
        {
            throw ODataRefusal.Malformed("$filter", "The function does not take a value of this type.");
        }

        var value = Expression.Property(isNullable ? Expression.Property(whole, "Value") : whole, part);
        return isNullable ? Expression.Convert(value, typeof(int?)) : value;
    }
}
