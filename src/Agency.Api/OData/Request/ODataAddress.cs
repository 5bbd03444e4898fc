using System.Linq.Expressions;
using Agency.Application.Common.Reads;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>What an address below the service root names.</summary>
internal enum AddressKind
{
    Rows = 1,
    Row,
    Property,
    Value,
    Count,
}

/// <summary>A way that an address goes: to a list, from there over a link, perhaps to one row by its key.</summary>
internal sealed record AddressStep(ReadSet Set, ReadLink? Link, object? Key);

/// <summary>An address below the service root: <c>Cases</c>, <c>Cases('C-1')</c>, <c>Cases('C-1')/claims/$count</c>, <c>Cases('C-1')/client/name/$value</c>.</summary>
internal sealed record ODataAddress(IReadOnlyList<AddressStep> Steps, AddressKind Kind, RowProperty? Property)
{
    private static readonly Uri Root = new("http://agency/odata/");

    /// <summary>As it was written.</summary>
    public string Path { get; private init; } = Steps[^1].Set.Name;

    /// <summary>The list that is asked in the end.</summary>
    public ReadSet Set => Steps[^1].Set;

    /// <summary>Whether the address leads over a link to one row that need not be there.</summary>
    public bool IsOptional => Steps[^1] is { Link.IsMany: false, Key: null };

    /// <summary>Reads an address. 404 when it names nothing, 501 when it names what this service does not have.</summary>
    public static ODataAddress Parse(string path, ODataModel model)
    {
        ODataPath segments;
        try
        {
            segments = new ODataUriParser(model.Model, Root, new Uri(path, UriKind.Relative)).ParsePath();
        }
        catch (Exception exception) when (exception is ODataException or UriFormatException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new ODataRefusal(StatusCodes.Status404NotFound, "NotFound", exception.Message.StartsWith("Bad Request", StringComparison.Ordinal) ? $"{path} cannot be read: a key has another form here." : exception.Message, target: null);
        }

        var steps = new List<AddressStep>();
        var (kind, property) = (AddressKind.Rows, (RowProperty?)null);
        foreach (var segment in segments)
        {
            switch (segment)
            {
                case EntitySetSegment set:
                    steps.Add(new AddressStep(model.SetOf(set.EntitySet.Name), null, null));
                    break;
                case NavigationPropertySegment way when kind == AddressKind.Row || steps.Count == 0:
                    var link = ODataModel.LinkOf(steps[^1].Set, way.NavigationProperty.Name);
                    steps.Add(new AddressStep(model.SetOf(link.Target), link, null));
                    kind = link.IsMany ? AddressKind.Rows : AddressKind.Row;
                    break;
                case KeySegment key:
                    var shape = model.ShapeOf(steps[^1].Set);
                    steps[^1] = steps[^1] with { Key = Values.Coerce(key.Keys.Single().Value, literal: null, shape.Key.Type, "the key") };
                    kind = AddressKind.Row;
                    break;
                case PropertySegment named when kind == AddressKind.Row:
                    (kind, property) = (AddressKind.Property, model.ShapeOf(steps[^1].Set).Find(named.Property.Name));
                    break;
                case ValueSegment when kind == AddressKind.Property:
                    kind = AddressKind.Value;
                    break;
                case CountSegment when kind == AddressKind.Rows:
                    kind = AddressKind.Count;
                    break;
                default:
                    throw ODataRefusal.Unsupported("the address", "Addresses are lists, rows by key, links of a row, its properties, $value and $count.");
            }
        }

        return steps.Count > 0 ? new ODataAddress(steps, kind, property) { Path = path } : throw ODataRefusal.NotFound("list");
    }

    /// <summary>The condition that a row of the last list meets; null when every row does.</summary>
    public Expression? Condition(ODataModel model, IRowSource source, Expression row) => Condition(model, source, row, Steps.Count - 1);

    /// <summary>The address of what the last link begins at.</summary>
    public ODataAddress Parent => new([.. Steps.SkipLast(1)], AddressKind.Row, null);

    private Expression? Condition(ODataModel model, IRowSource source, Expression row, int index)
    {
        var step = Steps[index];
        var shape = model.ShapeOf(step.Set);
        var isKey = step.Key is null ? null : Comparisons.Of(BinaryOperatorKind.Equal, Expression.Property(row, shape.Key.Info), Values.Parameter(step.Key, shape.Key.Info.PropertyType));
        if (step.Link is not { } link)
        {
            return isKey;
        }

        var before = Steps[index - 1].Set;
        var from = Expression.Parameter(before.RowType, $"step{index - 1}");
        var meets = Comparisons.Of(
            BinaryOperatorKind.Equal, Expression.Property(from, model.ShapeOf(before).Of(link.From).Info), Expression.Property(row, shape.Of(link.To).Info));
        var whole = Condition(model, source, from, index - 1) is { } earlier ? Expression.AndAlso(earlier, meets) : meets;
        var linked = RowCalls.Any(source.Rows(before), from, whole);
        return isKey is null ? linked : Expression.AndAlso(isKey, linked);
    }
}
