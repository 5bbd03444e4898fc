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
                Cells(columns, rows, WordsOf(columns, query)),
                computes);
        }

        private static async IAsyncEnumerable<object?[]> Cells(IReadOnlyList<RowProperty> columns, IAsyncEnumerable<object> rows, Dictionary<string, string>?[] words)
        {
            await foreach (var row in rows)
            {
                yield return [.. columns.Select((column, index) => words[index]?.GetValueOrDefault(column.Get(row)?.ToString() ?? "") is { } word ? word : column.Get(row))];
            }
        }

        /// <summary>What the values of each column are called in the reader's language: <c>word=state.Held=vastgehouden</c>; where there is none, <c>word=caseNumber.=about no case</c>. A value without one stands as it is.</summary>
        private static Dictionary<string, string>?[] WordsOf(IReadOnlyList<RowProperty> columns, IQueryCollection query)
        {
            var words = query["word"].OfType<string>().Select(text => text.Split('=', 2)).Where(pair => pair.Length == 2)
                .Select(pair => (Name: pair[0].Split('.', 2), Word: pair[1])).Where(row => row.Name.Length == 2)
                .GroupBy(row => row.Name[0], StringComparer.Ordinal)
                .ToDictionary(of => of.Key, of => of.GroupBy(row => row.Name[1], StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Word, StringComparer.Ordinal), StringComparer.Ordinal);
            return [.. columns.Select(column => words.GetValueOrDefault(column.Name))];
        }
    }
}

/// <summary>What is exported.</summary>
/// <param name="Columns">As they stand in the file.</param>
/// <param name="Rows">One after another, as the database gives them.</param>
/// <param name="Computes">Whether the filter computes something: then the database may find that a result does not fit.</param>
internal sealed record ExportTable(IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<object?[]> Rows, bool Computes);
