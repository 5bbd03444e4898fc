namespace Agency.Infrastructure.Persistence;

/// <summary>What a refusal of the database means to a command.</summary>
internal enum DatabaseFailureKind
{
    /// <summary>Something that trying again does not mend.</summary>
    Other,

    /// <summary>Another transaction was in the way: busy, deadlock, serialization.</summary>
    Contention,

    /// <summary>A unique index or key has the value already.</summary>
    Duplicate,
}

/// <summary>A refusal of the database, the same for all providers.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Index">The unique index or key, as the model names it, when <paramref name="Kind"/> is a duplicate.</param>
internal readonly record struct DatabaseFailure(DatabaseFailureKind Kind, string Index = "")
{
    public static DatabaseFailure Other => new(DatabaseFailureKind.Other);

    public static DatabaseFailure Contention => new(DatabaseFailureKind.Contention);

    /// <summary>A value is there already; where it is the next place of an account, somebody else was faster, and the place after it is free.</summary>
    public static DatabaseFailure Duplicate(string? index) =>
        index?.EndsWith("_Ordinal", StringComparison.Ordinal) == true ? Contention : new(DatabaseFailureKind.Duplicate, index ?? "unknown");
}
