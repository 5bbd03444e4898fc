namespace Agency.Domain.Banking;

/// <summary>The formats of bank files that are read.</summary>
public enum BankFileFormat
{
    /// <summary>None that is known.</summary>
    Unknown = 0,

    /// <summary>ISO 20022 camt.053, XML.</summary>
    Camt053 = 1,

    /// <summary>SWIFT MT940, text with tags.</summary>
    Mt940 = 2,

    /// <summary>BAI2 of the American banks, records of fields with commas.</summary>
    Bai2 = 3,

    /// <summary>NACHA: payments, and what comes back of them; no statement.</summary>
    Nacha = 4,
}

/// <summary>What a bank file says. Nothing of a file with a blocking problem is used; otherwise each statement stands or falls alone.</summary>
public sealed record BankFileReading
{
    /// <summary>The file that was read.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is.</summary>
    public required BankFileFormat Format { get; init; }

    /// <summary>A verdict for each statement that was found, in the file's order.</summary>
    public IReadOnlyList<BankStatementReading> Statements { get; init; } = [];

    /// <summary>What was found in a NACHA file; null for other formats.</summary>
    public AchFile? AchFound { get; init; }

    /// <summary>What is wrong with the file as a whole.</summary>
    public IReadOnlyList<BankFileProblem> Problems { get; init; } = [];

    /// <summary>Whether nothing of the file is to be used.</summary>
    public bool IsRefused => Problems.Any(problem => problem.Blocking);

    /// <summary>The statements that may be imported.</summary>
    public IEnumerable<BankStatement> Accepted => IsRefused ? [] : Statements.Select(reading => reading.Statement).OfType<BankStatement>();

    /// <summary>The payments and returns that may be used; null when there are none, or the file is refused.</summary>
    public AchFile? Ach => IsRefused ? null : AchFound;
}

/// <summary>The verdict on one statement of a file, and what was found of it, so that a refusal can be shown with figures.</summary>
public sealed record BankStatementReading
{
    /// <summary>The account as the file has it; null when it has none.</summary>
    public string? Account { get; init; }

    /// <summary>The statement's identification as the file has it.</summary>
    public string? Id { get; init; }

    /// <summary>How many bookings the bank lists. A booking that is explained payment by payment counts once here, and makes several lines.</summary>
    public int Entries { get; init; }

    /// <summary>Whether opening plus lines is closing; null when a balance or an amount is missing or unreadable.</summary>
    public bool? Reconciles { get; init; }

    /// <summary>What is wrong with this statement.</summary>
    public IReadOnlyList<BankFileProblem> Problems { get; init; } = [];

    /// <summary>The statement; null when it is refused.</summary>
    public BankStatement? Statement { get; init; }

    /// <summary>Whether it is not to be imported.</summary>
    public bool IsRefused => Statement is null;
}

/// <summary>One thing that is wrong with a bank file or a statement in it.</summary>
/// <param name="Code">One of <see cref="BankFileCodes"/>.</param>
/// <param name="Message">What is wrong, with the figures, for a person.</param>
/// <param name="Blocking">Refuses the file or statement that it is about. Otherwise something to look at.</param>
public sealed record BankFileProblem(string Code, string Message, bool Blocking = true);
