using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using AutoMapper;

namespace Agency.Application.Identity.Read;

/// <summary>A key for a program, without its secret, which nobody has but its user.</summary>
public sealed class ApiKeyRow
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string UserEmail { get; init; }

    public required string Name { get; init; }

    public required string Prefix { get; init; }

    public ApiKeyScope Scope { get; init; }

    /// <summary>Names with commas between; empty: all that the user reads.</summary>
    public required string Sets { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateOnly ExpiresOn { get; init; }

    public DateTime? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    public DateTime? LastUsedAt { get; init; }

    public string? LastUsedFrom { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from key in db.ApiKeys
        join login in db.Logins on key.UserId equals login.Id
        select new Source { Key = key, UserName = login.Name, UserEmail = login.Email };

    internal sealed class Source
    {
        public required ApiKey Key { get; init; }

        public required string UserName { get; init; }

        public required string UserEmail { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<ApiKey, ApiKeyRow>(MemberList.None);
            CreateProjection<Source, ApiKeyRow>().IncludeMembers(source => source.Key);
        }
    }
}
