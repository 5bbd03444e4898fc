using System.Security.Claims;
using Agency.Application.Common;
using Agency.Application.Identity;
using Agency.Domain.Identity;
using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Identity;

/// <summary>Lets a program in by its key: as its user is now, with nothing that the key does not open.</summary>
internal sealed class ApiKeyGate(AgencyDbContext db, BusinessClock clock, IUserClaimsPrincipalFactory<AgencyUser> sessions)
{
    private static readonly TimeSpan UseIsKeptEvery = TimeSpan.FromMinutes(1);

    /// <summary>The session that a secret stands for; null when it opens nothing, whatever the reason.</summary>
    public async Task<ClaimsPrincipal?> Open(string secret, string? address, CancellationToken cancellationToken)
    {
        var hash = ApiKeySecret.HashOf(secret);
        var found = await (
            from key in db.ApiKeys.IgnoreQueryFilters().AsNoTracking()
            join user in db.Users.AsNoTracking() on key.UserId equals user.Id
            where key.Hash == hash
            select new { key, user }).FirstOrDefaultAsync(cancellationToken);
        if (found is null || !found.key.IsUsableOn(clock.Today) || found.user.ClosedAt is not null || found.user.LockoutEnd > TimeProvider.System.GetUtcNow())
        {
            return null;
        }

        await KeepUse(found.key, address, cancellationToken);
        var session = await sessions.CreateAsync(found.user);
        CallerClaims.Write((ClaimsIdentity)session.Identity!, found.key);
        return session;
    }

    // Not each of a thousand requests is worth a write.
    private async Task KeepUse(ApiKey key, string? address, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (key.LastUsedAt is not { } last || now - last >= UseIsKeptEvery || key.LastUsedFrom != address)
        {
            await db.ApiKeys.IgnoreQueryFilters().Where(row => row.Id == key.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastUsedAt, now).SetProperty(row => row.LastUsedFrom, address), cancellationToken);
        }
    }
}
