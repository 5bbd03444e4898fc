using System.Globalization;
using Agency.Application.Common.Reads;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Agency.Api.OData;

/// <summary>The options of one query, read and checked against the limits. Nothing has been asked of the database yet.</summary>
internal sealed class ODataOptions
{
    private static readonly string[] Known = ["$filter", "$orderby", "$select", "$top", "$skiptoken", "$count", "$search", "$format"];
    private static readonly string[] NotYet = ["$expand", "$apply", "$compute", "$skip", "$index", "$levels", "$deltatoken", "$schemaversion", "$id"];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public ODataOptions(IQueryCollection query, ReadSet set, ODataModel model)
    {
        foreach (var (name, value) in query)
        {
            Take(name, [.. value]);
        }

        var shape = model.ShapeOf(set);
        Filter = values.ContainsKey("$filter") ? Parse("$filter", () => Parser(set, model).ParseFilter()) : null;
        Search = values.ContainsKey("$search") ? Parse("$search", () => Parser(set, model).ParseSearch()) : null;
        Order = Ordered(Parse("$orderby", () => Parser(set, model).ParseOrderBy()), shape);
        Select = Selected(values.GetValueOrDefault("$select"), shape);
        Top = TopOf(values.GetValueOrDefault("$top"));
        HasCount = values.GetValueOrDefault("$count", "false") switch
        {
            "true" => true,
            "false" => false,
            _ => throw ODataRefusal.Malformed("$count", "$count is true or false."),
        };
    }

    public FilterClause? Filter { get; }

    public SearchClause? Search { get; }

    public IReadOnlyList<OrderTerm> Order { get; }

    public IReadOnlyList<RowProperty> Select { get; }

    public int Top { get; }

    public bool HasCount { get; }

    public string? SkipToken => values.GetValueOrDefault("$skiptoken");

    /// <summary>What a token of this query belongs to.</summary>
    public IReadOnlyList<string> Identity => [values.GetValueOrDefault("$filter", ""), values.GetValueOrDefault("$orderby", ""), values.GetValueOrDefault("$search", "")];

    private void Take(string name, string?[] given)
    {
        if (!Known.Contains(name, StringComparer.Ordinal))
        {
            RefuseUnknown(name);
            return;
        }

        var text = given.Length == 1 ? given[0] ?? "" : throw ODataRefusal.Malformed(name, $"{name} stands once in a query.");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ODataRefusal.Malformed(name, $"{name} needs a value.");
        }

        values[name] = text.Length <= ODataLimits.OptionLengthMax && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : throw ODataRefusal.TooMuch(name, $"{name} has at most {ODataLimits.OptionLengthMax} characters, and no null character.");
    }

    private ODataQueryOptionParser Parser(ReadSet set, ODataModel model)
    {
        var options = values.Where(option => option.Key is "$filter" or "$orderby" or "$search").ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal);
        options.TryAdd("$orderby", set.Order);
        return new ODataQueryOptionParser(model.Model, model.TypeOf(set), model.SetOf(set), options);
    }

    private static T Parse<T>(string option, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception exception) when (exception is ODataException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            throw ODataRefusal.Malformed(option, exception.Message);
        }
    }

    private static List<OrderTerm> Ordered(OrderByClause? clause, RowShape shape)
    {
        var terms = new List<OrderTerm>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            var property = clause.Expression is SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } access ? shape.Find(access.Property.Name) : null;
            terms.Add(new OrderTerm(property ?? throw ODataRefusal.Unsupported("$orderby", "Order by properties of the row."), clause.Direction == OrderByDirection.Descending));
        }

        if (terms.Count > ODataLimits.OrderTermsMax)
        {
            throw ODataRefusal.TooMuch("$orderby", $"At most {ODataLimits.OrderTermsMax} properties order a list.");
        }

        // The key makes the order total; what stands behind it orders nothing.
        var key = terms.FindIndex(term => term.Property == shape.Key);
        return key < 0 ? [.. terms.DistinctBy(term => term.Property), new OrderTerm(shape.Key, IsDescending: false)] : [.. terms.Take(key + 1).DistinctBy(term => term.Property)];
    }

    private static IReadOnlyList<RowProperty> Selected(string? select, RowShape shape) => select is null or "*"
        ? shape.Properties
        : [.. select.Split(',').Select(name => shape.Find(name.Trim()) ?? throw ODataRefusal.Malformed("$select", $"There is no property '{name.Trim()}'.")).Distinct()];

    private static int TopOf(string? top) => top is null ? ODataLimits.RowsDefault
        : int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= ODataLimits.RowsMax ? count
        : throw ODataRefusal.Malformed("$top", $"$top is a whole number up to {ODataLimits.RowsMax}.");

    private static void RefuseUnknown(string name)
    {
        if (NotYet.Contains(name, StringComparer.Ordinal))
        {
            throw ODataRefusal.Unsupported(name, $"{name} is not supported by this service.");
        }

        if (name.StartsWith('$') || Known.Contains("$" + name, StringComparer.OrdinalIgnoreCase))
        {
            throw ODataRefusal.Malformed(name, $"There is no option {name}. The options are {string.Join(", ", Known)}.");
        }
    }
}
