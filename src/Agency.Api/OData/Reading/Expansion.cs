using Agency.Application.Common.Reads;

namespace Agency.Api.OData;

/// <summary>The rows that a link brings to the rows of a page, and what those bring in turn.</summary>
internal sealed record Expansion(Expand Expand, ILookup<object, object> Rows, IReadOnlyList<Expansion> Inner)
{
    /// <summary>Reads every level, one SQL statement each.</summary>
    public static async Task<IReadOnlyList<Expansion>> Of(ODataReader reader, IReadOnlyList<Expand> expands, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        var read = new List<Expansion>();
        foreach (var expand in expands)
        {
            var keys = rows.Select(expand.From.Get).OfType<object>().Distinct().ToList();
            var visitor = new Visitor(reader, expand, keys, cancellationToken);
            expand.Query.Set.Accept(visitor);
            var found = keys.Count == 0 ? [] : await visitor.Rows!();
            read.Add(new Expansion(expand, found.ToLookup(row => expand.To.Get(row)!), await Of(reader, expand.Query.Expands, found, cancellationToken)));
        }

        return read;
    }

    /// <summary>Those of one row: how many there are, and those that were asked for.</summary>
    public (long Count, IReadOnlyList<object> Rows) For(object row)
    {
        var all = Expand.From.Get(row) is { } key ? Rows[key].ToList() : [];
        var shown = all.Skip((int)Expand.Query.Skip);
        return (all.Count, [.. Expand.Query.Top is { } top ? shown.Take((int)top) : shown]);
    }

    private sealed class Visitor(ODataReader reader, Expand expand, IReadOnlyCollection<object> keys, CancellationToken cancellationToken) : IReadSetVisitor
    {
        public Func<Task<IReadOnlyList<object>>>? Rows { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class => Rows = () => reader.Linked(set, expand, keys, cancellationToken);
    }
}
