using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Agency.Infrastructure.Exports;

/// <summary>
/// Rows as XLSX, written part by part into a zip that is never kept in memory: the packaging library buffers what it writes, and 200,000 rows do not fit into
/// what a request may take. The stream need not seek, and is only ever written to without blocking.
/// </summary>
public static class XlsxExport
{
    /// <summary>Rows that one sheet has room for, its header left out.</summary>
    public const int RowsMax = 1_048_575;

    private const int FlushBytes = 65_536;

    /// <summary>Writes row by row.</summary>
    public static async Task Write(Stream output, string name, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var unblocked = new NeverBlocking(output);
        await Zip(unblocked, name, columns, rows, cancellationToken);
        await unblocked.FlushAsync(cancellationToken);
    }

    private static async Task Zip(Stream output, string name, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        foreach (var (path, text) in XlsxParts.Fixed(name))
        {
            await using var part = await zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
            await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await Write(sheet, columns, rows, cancellationToken);
    }

    private static async Task Write(Stream sheet, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        var cells = new XlsxCells(xml, columns);
        cells.Begin();
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (++count > RowsMax)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"A sheet has room for {RowsMax} rows: narrow the filter, or take CSV."));
            }

            cells.Row(row);
            if (buffer.Length > FlushBytes)
            {
                await Empty();
            }
        }

        cells.End();
        await Empty();

        async Task Empty()
        {
            xml.Flush();
            await sheet.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }
    }
}
