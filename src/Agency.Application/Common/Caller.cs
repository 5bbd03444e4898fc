using Agency.Application.Common.Reads;
using Agency.Domain.Identity;

namespace Agency.Application.Common;

/// <summary>Who sends a request, and whose rows they may see.</summary>
/// <param name="UserId">The user; <see cref="Guid.Empty"/> for the system itself.</param>
/// <param name="Name">Shown in the timeline and the audit trail.</param>
/// <param name="Role">Null for the system, which may do everything.</param>
/// <param name="AffiliateId">Set for an affiliate user: no other affiliate's row exists for them.</param>
/// <param name="ClientId">Set for a client user: no other client's row exists for them.</param>
/// <param name="Address">The network address of the request, for the audit trail.</param>
/// <param name="Key">The key by which a program came in for the user; null for the user in person.</param>
public sealed record Caller(Guid UserId, string Name, Role? Role, Guid? AffiliateId = null, Guid? ClientId = null, string? Address = null, KeyLimit? Key = null)
{
    /// <summary>Nobody has signed in: everything is denied.</summary>
    public static Caller Anonymous { get; } = new(Guid.Empty, "anonymous", (Role)0);

    /// <summary>The system at work: a job, a command of the host, the demo data.</summary>
    public static Caller System(string name) => new(Guid.Empty, name, Role: null);

    /// <summary>Whether the caller may do what <paramref name="permission"/> names.</summary>
    public bool May(string permission) => Role is null || (Role != 0 && RolePermissions.Allows(Role.Value, permission));

    /// <summary>Whether the caller may read a list: their role does, and their key, if they came with one, is not held to others.</summary>
    public bool MayRead(ReadSet set) => May(set.Permission) && (Key is not { Sets.Count: > 0 } || Key.Sets.Contains(set.Name, StringComparer.Ordinal));
}

/// <summary>The caller of the request at hand, one per scope. A job or a test sets it; the API takes it from the session.</summary>
public sealed class RequestContext
{
    /// <summary>Who is asking.</summary>
    public Caller Caller { get; set; } = Caller.Anonymous;

    /// <summary>The Idempotency-Key header, if there was one.</summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>The version that the caller has seen (If-Match), if they said so.</summary>
    public int? ExpectedVersion { get; set; }
}
