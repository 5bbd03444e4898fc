using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Agency.Infrastructure.Identity;

/// <summary>
/// Checks e-mail and password, and locks after too many failures. What it answers is the same whether the e-mail is known or not: who has a login here is
/// nobody's business.
/// </summary>
public sealed class SignInGate(UserManager<AgencyUser> users, SignInAttempts attempts, SignInTrail trail, AgencyDbContext db, TimeProvider time)
{
    /// <summary>The failure that locks.</summary>
    public const int FailuresMax = 5;

    private static readonly AgencyUser Nobody = new();

    /// <summary>How long a lock lasts.</summary>
    public static TimeSpan LockDuration { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Tries once. Attempts on one e-mail wait for each other, so that many at once do not get more tries.</summary>
    public async Task<SignInOutcome> Try(string email, string password, CancellationToken cancellationToken)
    {
        var key = users.NormalizeEmail(email) ?? "";
        using var turn = await attempts.Turn(key, cancellationToken);
        var user = await users.FindByEmailAsync(email);
        var now = time.GetUtcNow();
        var lockedUntil = user is null ? attempts.LockedUntil(key) : user.LockoutEnd;
        if (lockedUntil > now)
        {
            trail.Refused(email, user);
            await db.SaveChangesAsync(cancellationToken);
            return SignInOutcome.Locked(lockedUntil.Value);
        }

        if (user is null)
        {
            // As much work as for a known e-mail, so that time does not tell them apart.
            users.PasswordHasher.HashPassword(Nobody, password);
            trail.Refused(email, user);
            await db.SaveChangesAsync(cancellationToken);
            return Outcome(attempts.Fail(key, now));
        }

        // A closed login answers as a wrong password does, and as slowly.
        if (!await users.CheckPasswordAsync(user, password) || user.ClosedAt is not null)
        {
            trail.Refused(email, user);
            return Outcome(await Fail(user, now));
        }

        if (user.AccessFailedCount > 0 || user.LockoutEnd is not null)
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, null);
            await Save(user);
        }

        await trail.SignedIn(user, cancellationToken);
        return SignInOutcome.Passed(user);
    }

    private async Task<DateTimeOffset?> Fail(AgencyUser user, DateTimeOffset now)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= FailuresMax)
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, now + LockDuration);
        }

        await Save(user);
        return user.LockoutEnd > now ? user.LockoutEnd : null;
    }

    private async Task Save(AgencyUser user)
    {
        var saved = await users.UpdateAsync(user);
        if (!saved.Succeeded)
        {
            // Another host counted on the same user at the same moment: to fail is safer than not to count.
            throw new InvalidOperationException($"The sign-in attempt was not counted: {saved}");
        }
    }

    private static SignInOutcome Outcome(DateTimeOffset? lockedUntil) => lockedUntil is { } until ? SignInOutcome.Locked(until) : SignInOutcome.Wrong;
}

/// <summary>What came of an attempt: a user, a lock, or neither.</summary>
public sealed record SignInOutcome(AgencyUser? User, DateTimeOffset? LockedUntil)
{
    internal static SignInOutcome Wrong { get; } = new(null, null);

    internal static SignInOutcome Locked(DateTimeOffset until) => new(null, until);

    internal static SignInOutcome Passed(AgencyUser user) => new(user, null);
}
