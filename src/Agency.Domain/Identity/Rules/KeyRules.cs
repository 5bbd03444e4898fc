using System.Globalization;
using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>A key that nobody remembers ends by itself.</summary>
public sealed record KeyMustEndWithinAYear(DateOnly ExpiresOn, DateOnly Today, int DaysMax) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => ExpiresOn < Today || ExpiresOn > Today.AddDays(DaysMax);

    /// <inheritdoc />
    public override string Message => $"A key ends between today and {Today.AddDays(DaysMax).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
}

/// <summary>Commands are not of one list: a key that does more than read cannot be held to some of them.</summary>
public sealed record KeyOfTheApiMustNotBeLimitedToLists(ApiKeyScope Scope, int Lists) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Scope != ApiKeyScope.ReadFeeds && Lists > 0;

    /// <inheritdoc />
    public override string Message => "Only a key that reads feeds can be limited to some lists.";
}

/// <summary>A key is revoked once; who did it stays as it was first said.</summary>
public sealed record KeyMustNotBeRevoked(bool IsRevoked) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsRevoked;

    /// <inheritdoc />
    public override string Message => "This key is revoked already.";
}

/// <summary>A key that leaked must not make itself successors.</summary>
public sealed record KeyMustBeMadeBySomebodySignedIn(bool IsMadeByKey) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsMadeByKey;

    /// <inheritdoc />
    public override string Message => "Sign in to the portal to make a key: a key makes no other.";
}
