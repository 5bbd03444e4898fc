using Agency.Application.Commissions;
using Agency.Infrastructure.Workbooks;

namespace Agency.Infrastructure.Documents;

/// <summary>
/// The statement as a workbook of two sheets: what is paid, and how each line was computed. Sums and checks are formulas, so that the reader's own program proves them.
/// </summary>
internal sealed class StatementWorkbook : IStatementWorkbook
{
    /// <inheritdoc />
    public void Write(StatementDocument statement, Stream output)
    {
        var lines = statement.Lines.Sum(line => line.Commission);
        if (statement.BroughtForward + lines != statement.Total)
        {
            throw new InvalidOperationException($"Statement {statement.Number}: {statement.BroughtForward} brought forward and lines of {lines} are not {statement.Total}.");
        }

        // The package needs a stream that can seek; a response cannot.
        using var buffer = new MemoryStream();
        using (var file = new WorkbookFile(buffer, statement.Words.Of("statement.title", statement.Number), statement.IssuedOn, statement.MinorUnits))
        {
            StatementSheet.Write(file, statement);
            ComputationSheet.Write(file, statement);
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }
}
