using Agency.Domain.Common;

namespace Agency.Application.Common;

/// <summary>The row does not exist, or not for this caller: the two are told apart by nobody.</summary>
public sealed class NotFoundException(string what, string key) : Exception($"{what} {key} does not exist.")
{
    /// <summary>What was looked for.</summary>
    public string What { get; } = what;
}

/// <summary>The caller's role does not have the permission.</summary>
public sealed class ForbiddenException(string permission, string? message = null) : Exception(message ?? $"This needs the permission {permission}.")
{
    /// <summary>The permission that is missing.</summary>
    public string Permission { get; } = permission;
}

/// <summary>The caller has seen an older version than the one that is stored.</summary>
public sealed class StaleVersionException(int expected, int actual) : Exception($"You changed version {expected}, but it is at version {actual} now.")
{
    /// <summary>The stored version.</summary>
    public int Actual { get; } = actual;

    /// <summary>Throws when the caller named a version and it is not the stored one.</summary>
    public static void Check(int? expected, Aggregate aggregate)
    {
        if (expected is { } seen && seen != aggregate.Version)
        {
            throw new StaleVersionException(seen, aggregate.Version);
        }
    }
}

/// <summary>Two changes met and the other one won; nothing of this one was kept.</summary>
public sealed record ChangeMustNotMeetAnother(string What) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => true;

    /// <inheritdoc />
    public override string Message => $"Somebody else changed {What} at the same moment. Look at it again and repeat what still applies.";
}

/// <summary>A column that must be unique got a value that is there already; the name is that of the index.</summary>
public sealed record ValueMustBeUnique(string Index) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => true;

    /// <inheritdoc />
    public override string Message => $"This is recorded already ({Index}).";
}

/// <summary>A command that moves money comes with a key, so that sending it twice is harmless.</summary>
public sealed record IdempotencyKeyMustBeGiven(string? Key) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => string.IsNullOrWhiteSpace(Key) || Key.Length > 100;

    /// <inheritdoc />
    public override string Message => "Send an Idempotency-Key header of at most 100 characters with this request.";
}

/// <summary>docs/domain.md, money rule 5: the same key with another body is a conflict.</summary>
public sealed record IdempotencyKeyMustKeepItsBody(string Key, bool IsSameBody) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsSameBody;

    /// <inheritdoc />
    public override string Message => $"The key '{Key}' was used for another request before. Nothing was posted.";
}
