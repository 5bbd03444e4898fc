using Agency.Application.Common;

namespace Agency.Application.Documents;

/// <summary>A paper in the format that was asked for, under its number.</summary>
internal static class PaperFiles
{
    /// <summary>Writes it.</summary>
    public static DownloadedFile File(this IEnumerable<IPaperWriter> writers, Paper paper, PaperFormat format)
    {
        var content = writers.Single(writer => writer.Format == format).Write(paper);
        return format == PaperFormat.Docx
            ? new DownloadedFile($"{paper.Number}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", content)
            : new DownloadedFile($"{paper.Number}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }
}
