using Agency.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace Agency.Infrastructure.Identity;

/// <summary>A login. What it may do follows from its one <see cref="Role"/>; whose rows it sees from <see cref="AffiliateId"/> and <see cref="ClientId"/>.</summary>
public sealed class AgencyUser : IdentityUser<Guid>
{
    /// <summary>The one role that the user has.</summary>
    public Role Role { get; set; }

    /// <summary>Shown in the timeline and the audit trail.</summary>
    public string Name { get; set; } = "";

    /// <summary>Set for an affiliate user alone.</summary>
    public Guid? AffiliateId { get; set; }

    /// <summary>Set for a client user alone.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The language of the portal and of mail to this user: <c>en</c> or <c>nl</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>When an administrator closed it, UTC: a closed login lets nobody in. Null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>When somebody last came in with it, UTC.</summary>
    public DateTime? LastSignInAt { get; set; }
}
