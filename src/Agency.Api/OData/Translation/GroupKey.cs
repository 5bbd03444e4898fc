using System.Linq.Expressions;
using System.Reflection;

namespace Agency.Api.OData;

/// <summary>
/// What a group has in common, of types that are known at run time alone: a slot per type of value. Only the slots that are used reach SQL, and each is a column there.
/// </summary>
internal sealed class GroupKey
{
    /// <summary>How many properties a group can have.</summary>
    public const int Max = 4;

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(string)] = "Text",
        [typeof(long?)] = "Whole",
        [typeof(decimal?)] = "Number",
        [typeof(DateOnly?)] = "Date",
        [typeof(DateTime?)] = "Instant",
        [typeof(Guid?)] = "Id",
        [typeof(bool?)] = "Truth",
    };

    public string? Text0 { get; init; }
    public string? Text1 { get; init; }
    public string? Text2 { get; init; }
    public string? Text3 { get; init; }
    public long? Whole0 { get; init; }
    public long? Whole1 { get; init; }
    public long? Whole2 { get; init; }
    public long? Whole3 { get; init; }
    public decimal? Number0 { get; init; }
    public decimal? Number1 { get; init; }
    public decimal? Number2 { get; init; }
    public decimal? Number3 { get; init; }
    public DateOnly? Date0 { get; init; }
    public DateOnly? Date1 { get; init; }
    public DateOnly? Date2 { get; init; }
    public DateOnly? Date3 { get; init; }
    public DateTime? Instant0 { get; init; }
    public DateTime? Instant1 { get; init; }
    public DateTime? Instant2 { get; init; }
    public DateTime? Instant3 { get; init; }
    public Guid? Id0 { get; init; }
    public Guid? Id1 { get; init; }
    public Guid? Id2 { get; init; }
    public Guid? Id3 { get; init; }
    public bool? Truth0 { get; init; }
    public bool? Truth1 { get; init; }
    public bool? Truth2 { get; init; }
    public bool? Truth3 { get; init; }

    /// <summary>The key of a row. Without values all rows are one group.</summary>
    public static MemberInitExpression Make(IEnumerable<Expression> values)
    {
        var bound = values.Select((value, index) => (MemberBinding)Expression.Bind(Slot(value.Type, index), Slotted(value))).ToList();
        return Expression.MemberInit(Expression.New(typeof(GroupKey)), bound.Count > 0 ? bound : [Expression.Bind(typeof(GroupKey).GetProperty(nameof(Whole0))!, Expression.Constant(0L, typeof(long?)))]);
    }

    /// <summary>A part of the key.</summary>
    public static Expression Part(Expression key, int index, Type type) => Expression.Property(key, Slot(type, index));

    private static PropertyInfo Slot(Type type, int index) => typeof(GroupKey).GetProperty(Kinds[SlotType(type)] + index)!;

    private static Type SlotType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || plain == typeof(string) ? typeof(string) : plain == typeof(int) ? typeof(long?) : Values.Lifted(plain);
    }

    // An enumeration is its stored name.
    private static Expression Slotted(Expression value)
    {
        var slot = SlotType(value.Type);
        return value.Type == slot ? value
            : slot == typeof(string) ? Comparisons.Name(value)
            : Expression.Convert(value, slot);
    }
}
