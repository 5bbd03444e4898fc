using Agency.Domain.Identity;

namespace Agency.Application.Identity;

/// <summary>A login as the use cases read it: without its password, its locks and its tokens, which stay in the directory.</summary>
public sealed class Login
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public Role Role { get; init; }

    /// <summary>The firm of an affiliate user.</summary>
    public Guid? AffiliateId { get; init; }

    /// <summary>The firm of a client user.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>en or nl.</summary>
    public required string Language { get; init; }

    /// <summary>When it was closed, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>Nobody comes in with it any more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>When somebody last came in with it, UTC.</summary>
    public DateTime? LastSignInAt { get; init; }
}
