using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Agency.Application.Common.Reads;
using Microsoft.OData.Edm;

namespace Agency.Api.OData;

/// <summary>The properties of a row type, as the database, the model and the JSON writer need them. Made once per list.</summary>
internal sealed class RowShape
{
    private static readonly Dictionary<Type, EdmPrimitiveTypeKind> Kinds = new()
    {
        [typeof(string)] = EdmPrimitiveTypeKind.String,
        [typeof(bool)] = EdmPrimitiveTypeKind.Boolean,
        [typeof(int)] = EdmPrimitiveTypeKind.Int32,
        [typeof(long)] = EdmPrimitiveTypeKind.Int64,
        [typeof(decimal)] = EdmPrimitiveTypeKind.Decimal,
        [typeof(DateOnly)] = EdmPrimitiveTypeKind.Date,
        [typeof(DateTime)] = EdmPrimitiveTypeKind.DateTimeOffset,
        [typeof(Guid)] = EdmPrimitiveTypeKind.Guid,
    };

    public RowShape(ReadSet set)
    {
        if (set.RowType.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new InvalidOperationException($"{set.RowType.Name} needs init properties instead of a constructor: no database can filter on what a constructor took.");
        }

        var nullability = new NullabilityInfoContext();
        Properties = [.. set.RowType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => Of(property, nullability))];
        Key = Properties.Single(property => property.Info.Name == set.Key);
        Order =
        [
            .. set.Order.Split(',', StringSplitOptions.TrimEntries).Select(term => term.Split(' '))
                .Select(term => new OrderTerm(Find(term[0]) ?? throw new InvalidOperationException($"{set.Name} is ordered by {term[0]}, which it does not have."), term is [_, "desc"])),
        ];
        Search = [.. set.Search.Select(name => Properties.Single(property => property.Info.Name == name))];
    }

    public IReadOnlyList<RowProperty> Properties { get; }

    public RowProperty Key { get; }

    public IReadOnlyList<RowProperty> Search { get; }

    /// <summary>The order of the list when none is asked for.</summary>
    public IReadOnlyList<OrderTerm> Order { get; }

    /// <summary>A property by its name in C#.</summary>
    public RowProperty Of(string name) => Properties.Single(property => property.Info.Name == name);

    /// <summary>A property by its name in the address; null when there is none.</summary>
    public RowProperty? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);

    private static RowProperty Of(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = type.IsEnum ? EdmPrimitiveTypeKind.String
            : Kinds.TryGetValue(type, out var known) ? known
            : throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name}: a row has no properties of type {type.Name}.");
        var isNullable = type != property.PropertyType || (!type.IsValueType && nullability.Create(property).ReadState != NullabilityState.NotNull);
        return new RowProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property, type, kind, isNullable, Getter(property))
        {
            JsonName = JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(property.Name), JsonValues.Encoder),
            Write = JsonValues.WriterOf(property),
        };
    }

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}

/// <summary>One property of a row.</summary>
/// <param name="Name">As in the address and in JSON.</param>
/// <param name="Info">As in C#.</param>
/// <param name="Type">Its type, without the question mark.</param>
/// <param name="Kind">Its type in the model; an enumeration is a string there.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Get">Reads it from a row.</param>
internal sealed record RowProperty(string Name, PropertyInfo Info, Type Type, EdmPrimitiveTypeKind Kind, bool IsNullable, Func<object, object?> Get)
{
    /// <summary>The name as it stands in JSON.</summary>
    public required JsonEncodedText JsonName { get; init; }

    /// <summary>Writes it from a row as JSON, as text where exactness asks for it.</summary>
    public required Action<Utf8JsonWriter, bool, object> Write { get; init; }
}
