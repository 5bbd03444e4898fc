using System.Security.Claims;
using Agency.Application.Common;
using Agency.Domain.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Agency.Infrastructure.Identity;

/// <summary>Writes who a user is into the session, and reads it back as the <see cref="Caller"/>.</summary>
public static class CallerClaims
{
    private const string Name = "agency:name";
    private const string Role = "agency:role";
    private const string Affiliate = "agency:affiliate";
    private const string Client = "agency:client";
    private const string Key = "agency:key";
    private const string KeyScope = "agency:key-scope";
    private const string KeySets = "agency:key-sets";

    /// <summary>The caller that a session stands for; <see cref="Caller.Anonymous"/> without one, or when the session lacks what its role needs.</summary>
    public static Caller Read(ClaimsPrincipal session, string? address)
    {
        if (!Guid.TryParse(session.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !Enum.TryParse<Role>(session.FindFirstValue(Role), out var role) || !Enum.IsDefined(role))
        {
            return Caller.Anonymous with { Address = address };
        }

        var (affiliate, client) = (Id(session, Affiliate), Id(session, Client));
        return new Caller(userId, session.FindFirstValue(Name) ?? "", role, affiliate ?? Nobody(role, Domain.Identity.Role.AffiliateUser),
            client ?? Nobody(role, Domain.Identity.Role.ClientUser), address, KeyOf(session));
    }

    internal static void Write(ClaimsIdentity identity, AgencyUser user)
    {
        identity.AddClaim(new Claim(Name, user.Name));
        identity.AddClaim(new Claim(Role, user.Role.ToString()));
        Add(identity, Affiliate, user.AffiliateId);
        Add(identity, Client, user.ClientId);
    }

    internal static void Write(ClaimsIdentity identity, ApiKey key)
    {
        Add(identity, Key, key.Id);
        identity.AddClaim(new Claim(KeyScope, key.Scope.ToString()));
        identity.AddClaim(new Claim(KeySets, key.Sets));
    }

    private static KeyLimit? KeyOf(ClaimsPrincipal session) => Id(session, Key) is { } id
        ? new KeyLimit(
            id,
            Enum.TryParse<ApiKeyScope>(session.FindFirstValue(KeyScope), out var scope) ? scope : ApiKeyScope.ReadFeeds,
            (session.FindFirstValue(KeySets) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        : null;

    private static Guid? Id(ClaimsPrincipal session, string claim) => Guid.TryParse(session.FindFirstValue(claim), out var id) ? id : null;

    // Row scope reads null as "sees all": an outside user without a firm must therefore get a firm that does not exist.
    private static Guid? Nobody(Role role, Role outside) => role == outside ? Guid.Empty : null;

    private static void Add(ClaimsIdentity identity, string claim, Guid? id)
    {
        if (id is { } firm)
        {
            identity.AddClaim(new Claim(claim, firm.ToString()));
        }
    }
}

/// <summary>Makes the session of a user, at sign-in and whenever the security stamp is looked at again.</summary>
internal sealed class AgencyClaimsFactory(UserManager<AgencyUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AgencyUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AgencyUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        CallerClaims.Write(identity, user);
        return identity;
    }
}
