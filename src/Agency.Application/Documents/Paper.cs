namespace Agency.Application.Documents;

/// <summary>A document that somebody outside is given: a heading, facts, one table with sums, a total. Frozen figures in, a file out.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Title">For example <c>Remittance RM-2026-0007</c>.</param>
/// <param name="IssuedOn">The day of issue; also the file's own date, so that the same document gives the same file.</param>
/// <param name="Currency">ISO 4217, of all amounts.</param>
/// <param name="MinorUnits">The currency's decimals.</param>
/// <param name="Facts">What stands under the title: label and value.</param>
/// <param name="Columns">Of the table; the last one has the amounts that make the total.</param>
/// <param name="Rows">Cells in the order of the columns.</param>
/// <param name="Sums">Between the table and the total.</param>
/// <param name="TotalLabel">What the total is called.</param>
/// <param name="Total">The last column's amounts and the sums that are added to them.</param>
/// <param name="Notes">Under the total, each a paragraph.</param>
/// <param name="Words">In whose language it is: the writer has words and marks of its own.</param>
public sealed record Paper(
    string Number,
    string Title,
    DateOnly IssuedOn,
    string Currency,
    int MinorUnits,
    IReadOnlyList<PaperFact> Facts,
    IReadOnlyList<PaperColumn> Columns,
    IReadOnlyList<IReadOnlyList<PaperCell>> Rows,
    IReadOnlyList<PaperSum> Sums,
    string TotalLabel,
    decimal Total,
    IReadOnlyList<string> Notes,
    DocumentWords Words);

/// <summary>A label and its value.</summary>
public sealed record PaperFact(string Label, string Value);

/// <summary>A column of the table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsAmount">Whether it stands right.</param>
public sealed record PaperColumn(string Header, int Width, bool IsAmount = false);

/// <summary>A cell: one of the three is there.</summary>
public sealed record PaperCell(string? Text = null, DateOnly? Day = null, decimal? Amount = null);

/// <summary>A line between the table and the total.</summary>
/// <param name="Label">What it is. With <paramref name="OfColumn"/>, the rows that have this text there.</param>
/// <param name="Amount">How much.</param>
/// <param name="OfColumn">The column by whose text the rows are summed; null for what is added to the rows, such as a balance brought forward.</param>
public sealed record PaperSum(string Label, decimal Amount, int? OfColumn = null);

/// <summary>The kinds of file that a paper can be.</summary>
public enum PaperFormat
{
    /// <summary>A text document, to be read and printed.</summary>
    Docx = 1,

    /// <summary>A spreadsheet whose sums are formulas.</summary>
    Xlsx,
}

/// <summary>Writes a paper as a file.</summary>
public interface IPaperWriter
{
    /// <summary>What it writes.</summary>
    PaperFormat Format { get; }

    /// <summary>The bytes of the file. Throws <see cref="InvalidOperationException"/> when rows and sums do not make the total: such a paper is given to nobody.</summary>
    byte[] Write(Paper paper);
}
