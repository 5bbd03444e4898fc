using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace Agency.Api.Endpoints;

/// <summary>Who is signed in, as the frame of the portal needs it.</summary>
internal sealed record Profile(
    Guid UserId,
    string Email,
    string Name,
    Role Role,
    Guid? AffiliateId,
    string? AffiliateName,
    Guid? ClientId,
    string? ClientName,
    IReadOnlyList<string> Permissions,
    string Language,
    DateOnly Today,
    string TimeZone,
    bool IsDevelopment)
{
    public static async Task<Profile> Of(UserManager<AgencyUser> users, RequestContext request, BusinessClock clock, IHostEnvironment environment)
    {
        var user = await users.FindByIdAsync(request.Caller.UserId.ToString()) ?? throw new NotFoundException("User", request.Caller.Name);
        return new Profile(user.Id, user.Email!, user.Name, user.Role, user.AffiliateId, AffiliateName: null, user.ClientId, ClientName: null,
            RolePermissions.Of(user.Role), user.Language, clock.Today, clock.Zone.Id, environment.IsDevelopment());
    }
}
