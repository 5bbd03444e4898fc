using Agency.Domain.Common;

namespace Agency.Domain.Banking;

/// <summary>A statement of the bank as it was read from a file. It is never changed: what became of its lines stands on the lines.</summary>
public sealed class ImportedStatement : Entity
{
    private readonly List<BankLine> lines = [];

    private ImportedStatement()
    {
    }

    /// <summary>Public number, <c>BS-000012</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Whose account it is of.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The file it came in.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What kind of file that was.</summary>
    public BankFileFormat Format { get; private set; }

    /// <summary>The bank's own id of it; with account and days it is unique.</summary>
    public string BankNumber { get; private set; } = "";

    /// <summary>The first day of it.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of it.</summary>
    public DateOnly Through { get; private set; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; private set; } = null!;

    /// <summary>Booked balance before its first line; null for a file that tells of entries alone.</summary>
    public decimal? Opening { get; private set; }

    /// <summary>Booked balance after its last line; null for a file that tells of entries alone.</summary>
    public decimal? Closing { get; private set; }

    /// <summary>How many lines it had.</summary>
    public int LineCount { get; private set; }

    /// <summary>How many of them stood on an earlier statement and were left out.</summary>
    public int KnownLineCount { get; private set; }

    /// <summary>It tells what happened to payments, and not what was booked on the account: that stands on a statement of its own.</summary>
    public bool IsNotice => Format == BankFileFormat.Nacha;

    /// <summary>When it was read, UTC.</summary>
    public DateTime ImportedAt { get; private set; }

    /// <summary>Who read it.</summary>
    public string ImportedBy { get; private set; } = "";

    /// <summary>Its lines, less those that were known.</summary>
    public IReadOnlyList<BankLine> Lines => lines;

    /// <summary>Keeps a statement; <see cref="LinesOf"/> are kept beside it.</summary>
    /// <param name="number">Public number.</param>
    /// <param name="account">Whose.</param>
    /// <param name="file">The file it came in.</param>
    /// <param name="read">What the file says.</param>
    /// <param name="known">Identities of lines of the account that are kept already.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">UTC.</param>
    public static ImportedStatement Keep(
        string number, AgencyAccount account, BankFileReading file, BankStatement read, IReadOnlySet<string> known, string by, DateTime at) => new()
        {
            Number = number,
            AccountId = account.Id,
            FileName = file.FileName,
            Format = file.Format,
            BankNumber = read.Id,
            From = read.From,
            Through = read.Through,
            Currency = account.Currency,
            Opening = read.Opening?.Amount,
            Closing = read.Closing?.Amount,
            LineCount = read.Lines.Count,
            KnownLineCount = read.Lines.Count(line => known.Contains(line.Identity)),
            ImportedAt = at,
            ImportedBy = by,
        };

    /// <summary>The lines of it that are not known yet, made as they are asked for: a statement may have tens of thousands.</summary>
    /// <param name="read">What the file says.</param>
    /// <param name="known">Identities of lines of the account that are kept already.</param>
    public IEnumerable<BankLine> LinesOf(BankStatement read, IReadOnlySet<string> known) =>
        read.Lines.Select((line, index) => (line, index)).Where(each => !known.Contains(each.line.Identity)).Select(each => BankLine.Of(this, each.index + 1, each.line));
}
