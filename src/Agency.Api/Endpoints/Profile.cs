using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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
    DateTime Now,
    string TimeZone,
    bool IsDevelopment)
{
    public static async Task<Profile> Of(
        UserManager<AgencyUser> users, IAgencyDb db, RequestContext request, BusinessClock clock, IHostEnvironment environment, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(request.Caller.UserId.ToString()) ?? throw new NotFoundException("User", request.Caller.Name);
        var affiliate = user.AffiliateId is { } affiliateId
            ? await db.Affiliates.Where(row => row.Id == affiliateId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        var client = user.ClientId is { } clientId
            ? await db.Clients.Where(row => row.Id == clientId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new Profile(user.Id, user.Email!, user.Name, user.Role, user.AffiliateId, affiliate, user.ClientId, client,
            RolePermissions.Of(user.Role), user.Language, clock.Today, clock.Now, clock.Zone.Id, environment.IsDevelopment());
    }
}
