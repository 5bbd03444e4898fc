using System.Globalization;
using System.Linq.Expressions;
using Microsoft.OData.Edm;

namespace Agency.Api.OData;

/// <summary>Values between OData, C# and SQL. Every value reaches the database as a parameter, never as text of the command.</summary>
internal static class Values
{
    /// <summary>A value as something the query provider makes a parameter of: the member of an object, like a captured variable.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }

    /// <summary>A constant of a filter as the C# type that the other side has.</summary>
    public static object? Coerce(object? value, string? literal, Type type, string option)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return value switch
            {
                null => null,
                string name when type.IsEnum => Enum.GetNames(type).Contains(name, StringComparer.Ordinal) ? Enum.Parse(type, name)
                    : throw ODataRefusal.Malformed(option, $"'{name}' is none of {string.Join(", ", Enum.GetNames(type))}."),
                Date date when type == typeof(DateOnly) => new DateOnly(date.Year, date.Month, date.Day),
                Date date when type == typeof(DateTime) => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc),
                DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
                // The digits as they were written: the parser may have made a binary fraction of them.
                float or double when type == typeof(decimal) && literal is not null => decimal.Parse(literal.TrimEnd('m', 'M', 'd', 'D', 'f', 'F'), NumberStyles.Float, CultureInfo.InvariantCulture),
                IConvertible number when type == typeof(decimal) || type == typeof(long) || type == typeof(int) => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
                _ when type.IsInstanceOfType(value) => value,
                _ => throw ODataRefusal.Malformed(option, $"'{literal ?? value}' is not a value that can stand here."),
            };
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw ODataRefusal.Malformed(option, $"'{literal ?? value}' is not a value that can stand here.");
        }
    }

    /// <summary>Whether a value is one of some. Null is left out where the value cannot be null.</summary>
    public static Expression IsAmong(Expression value, IEnumerable<object?> values)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(value.Type))!;
        foreach (var each in values)
        {
            if (each is not null || Lifted(value.Type) == value.Type)
            {
                list.Add(each);
            }
        }

        return Expression.Call(Parameter(list, list.GetType()), list.GetType().GetMethod("Contains", [value.Type])!, value);
    }

    /// <summary>The C# type of a type of the model. Floating types are decimal here: no query computes with binary fractions.</summary>
    public static Type ClrType(IEdmTypeReference? type, string option) => type?.PrimitiveKind() switch
    {
        EdmPrimitiveTypeKind.String => typeof(string),
        EdmPrimitiveTypeKind.Boolean => typeof(bool),
        EdmPrimitiveTypeKind.Byte or EdmPrimitiveTypeKind.SByte or EdmPrimitiveTypeKind.Int16 or EdmPrimitiveTypeKind.Int32 => typeof(int),
        EdmPrimitiveTypeKind.Int64 => typeof(long),
        EdmPrimitiveTypeKind.Decimal or EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single => typeof(decimal),
        EdmPrimitiveTypeKind.Date => typeof(DateOnly),
        EdmPrimitiveTypeKind.DateTimeOffset => typeof(DateTime),
        EdmPrimitiveTypeKind.Guid => typeof(Guid),
        _ => throw ODataRefusal.Unsupported(option, $"Values of type {type?.FullName() ?? "null"} are not supported here."),
    };

    /// <summary>As the type itself, or as its nullable form.</summary>
    public static Type Lifted(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
