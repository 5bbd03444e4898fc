using Agency.Application.Identity;

namespace Agency.Infrastructure.Identity;

/// <summary>Logins as the use cases read them.</summary>
internal static class LoginReading
{
    public static IQueryable<Login> From(IQueryable<AgencyUser> users) => users.Select(user => new Login
    {
        Id = user.Id,
        Email = user.Email!,
        Name = user.Name,
        Role = user.Role,
        AffiliateId = user.AffiliateId,
        ClientId = user.ClientId,
        Language = user.Language,
        IsClosed = user.ClosedAt != null,
        ClosedAt = user.ClosedAt,
        LastSignInAt = user.LastSignInAt,
    });
}
