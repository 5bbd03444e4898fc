using Agency.Api.OData;
using Agency.Application.Common.Reads;
using Agency.Infrastructure.Exports;

namespace Agency.Api.Exports;

/// <summary>The rows of a list as an export takes them: filter, search, order and columns as in the list's own address.</summary>
internal sealed class ExportRows(ODataReader reader)
{
    public ExportTable Open(ReadSet set, IQueryCollection query)
    {
        var opener = new Opener(reader, query);
        set.Accept(opener);
        return opener.Table!;
    }

    private sealed class Opener(ODataReader reader, IQueryCollection query) : IReadSetVisitor
    {
        public ExportTable? Table { get; private set; }

        public void Visit<TRow>(ReadSet<TRow> set)
            where TRow : class
        {
            var (columns, rows, computes) = reader.Stream(set, query);
            var titles = query["title"];
            Table = new ExportTable(
                [.. columns.Select((column, index) => new ExportColumn(column.Name, titles.ElementAtOrDefault(index) ?? column.Name, ExportColumn.KindOf(column.Name, column.Type)))],
                Cells(columns, rows),
                computes);
        }

        private static async IAsyncEnumerable<object?[]> Cells(IReadOnlyList<RowProperty> columns, IAsyncEnumerable<object> rows)
        {
            await foreach (var row in rows)
            {
                yield return [.. columns.Select(column => column.Get(row))];
            }
        }
    }
}

/// <summary>What is exported.</summary>
/// <param name="Columns">As they stand in the file.</param>
/// <param name="Rows">One after another, as the database gives them.</param>
/// <param name="Computes">Whether the filter computes something: then the database may find that a result does not fit.</param>
internal sealed record ExportTable(IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<object?[]> Rows, bool Computes);
