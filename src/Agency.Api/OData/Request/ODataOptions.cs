using System.Globalization;
using System.Text.RegularExpressions;
using Agency.Application.Common.Reads;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Agency.Api.OData;

/// <summary>The options of one request, read and checked against the limits. Nothing has been asked of the database yet.</summary>
internal sealed partial class ODataOptions
{
    private static readonly string[] Known = ["$filter", "$orderby", "$select", "$expand", "$apply", "$top", "$skip", "$skiptoken", "$count", "$search", "$format"];
    private static readonly string[] NotYet = ["$compute", "$index", "$levels", "$deltatoken", "$schemaversion", "$id"];
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly ODataModel model;

    public ODataOptions(IQueryCollection query, ODataModel model)
    {
        this.model = model;
        foreach (var (name, value) in query)
        {
            Take(name, [.. value]);
        }

        HasCount = values.GetValueOrDefault("$count", "false") switch
        {
            "true" => true,
            "false" => false,
            _ => throw ODataRefusal.Malformed("$count", "$count is true or false."),
        };
        Top = Number("$top");
        Skip = Number("$skip");
    }

    public long? Top { get; }

    public long? Skip { get; }

    public bool HasCount { get; }

    public string? SkipToken => values.GetValueOrDefault("$skiptoken");

    public string? Format => values.GetValueOrDefault("$format");

    public bool HasApply => values.ContainsKey("$apply");

    /// <summary>What a token of this query belongs to.</summary>
    public IReadOnlyList<string> Identity =>
    [
        values.GetValueOrDefault("$filter", ""), values.GetValueOrDefault("$orderby", ""), values.GetValueOrDefault("$search", ""),
        .. values.Where(option => option.Key[0] == '@').OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => $"{option.Key}={option.Value}"),
    ];

    /// <summary>What is asked of the rows of a list.</summary>
    public RowQuery Of(ReadSet set)
    {
        var parser = Parser(set, "$filter", "$orderby", "$search", "$select", "$expand");
        var query = RowQuery.Of(
            model,
            set,
            Has("$select") || Has("$expand") ? Parse(Has("$expand") ? "$expand" : "$select", parser.ParseSelectAndExpand, SelectAlone(set)) : null,
            Has("$filter") ? Parse("$filter", parser.ParseFilter) : null,
            Has("$orderby") ? Parse("$orderby", parser.ParseOrderBy) : null,
            Has("$search") ? Parse("$search", parser.ParseSearch) : null,
            Top,
            Skip,
            HasCount);
        return query with { Aliases = parser.ParameterAliasNodes };
    }

    /// <summary>The transformations of an aggregation, and what filters and orders its result.</summary>
    public (ApplyClause Apply, FilterClause? Filter, OrderByClause? Order, IDictionary<string, SingleValueNode> Aliases) ApplyTo(ReadSet set)
    {
        foreach (var other in (string[])["$select", "$expand", "$search", "$skiptoken"])
        {
            if (Has(other))
            {
                throw ODataRefusal.Unsupported(other, $"{other} does not go together with $apply.");
            }
        }

        var parser = Parser(set, "$apply", "$filter", "$orderby");
        var apply = Parse("$apply", parser.ParseApply, RefuseOtherTransformations);
        var (filter, order) = (Has("$filter") ? Parse("$filter", parser.ParseFilter) : null, Has("$orderby") ? Parse("$orderby", parser.ParseOrderBy) : null);
        return (apply, filter, order, parser.ParameterAliasNodes);
    }

    /// <summary>Options that mean nothing here: a property, a value, a number.</summary>
    public void AllowOnly(params string[] allowed)
    {
        if (values.Keys.FirstOrDefault(name => name != "$format" && name[0] != '@' && !allowed.Contains(name, StringComparer.Ordinal)) is { } other)
        {
            throw ODataRefusal.Malformed(other, $"{other} has no meaning at this address.");
        }
    }

    private bool Has(string name) => values.ContainsKey(name);

    // $select and $expand are read together: which of them is to blame shows when the other is left out.
    private Action? SelectAlone(ReadSet set) => Has("$select") && Has("$expand") ? () => Parse("$select", Parser(set, "$select").ParseSelectAndExpand) : null;

    // The parser of the library takes what it does not know for a mistake of the caller's.
    private void RefuseOtherTransformations()
    {
        if (OtherTransformation().Match(values["$apply"]) is { Success: true } other)
        {
            throw ODataRefusal.Unsupported("$apply", $"{other.Value} is not supported in $apply.");
        }
    }

    [GeneratedRegex(@"((?<=^|/|\()(concat|search|topcount|topsum|toppercent|bottomcount|bottomsum|bottompercent|nest|join|outerjoin|ancestors|descendants|rollup)(?=\()|(?<=^|/)identity)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherTransformation();

    private ODataQueryOptionParser Parser(ReadSet set, params string[] names)
    {
        var options = values.Where(option => names.Contains(option.Key, StringComparer.Ordinal) || option.Key[0] == '@').ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal);
        return new ODataQueryOptionParser(model.Model, model.TypeOf(set), model.Model.EntityContainer.FindEntitySet(set.Name), options);
    }

    private static T Parse<T>(string option, Func<T> parse, Action? blame = null)
    {
        try
        {
            return parse();
        }
        catch (Exception exception) when (exception is ODataException or ArgumentException or FormatException or OverflowException or InvalidOperationException or NotSupportedException or NullReferenceException)
        {
            blame?.Invoke();

            throw ODataRefusal.Malformed(option, IsOfTheParserItself(exception) ? $"{option} cannot be read: an operator stands between values that it has no meaning for." : exception.Message);
        }
    }

    // The parser of the library falls over operands of a type that it does not expect, such as "has" on a text.
    private static bool IsOfTheParserItself(Exception exception) => exception is NullReferenceException or ArgumentNullException || exception.Message.StartsWith("An internal error", StringComparison.Ordinal);

    private void Take(string name, string?[] given)
    {
        if (!Known.Contains(name, StringComparer.Ordinal) && !name.StartsWith('@'))
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

    private long? Number(string name) => !values.TryGetValue(name, out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw ODataRefusal.Malformed(name, $"{name} is a whole number.");

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
