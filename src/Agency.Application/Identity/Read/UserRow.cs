using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Identity.Read;

/// <summary>A login, and the firm that it belongs to.</summary>
public sealed class UserRow
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public Role Role { get; init; }

    public string? AffiliateName { get; init; }

    public string? ClientName { get; init; }

    public required string Language { get; init; }

    public bool IsClosed { get; init; }

    public DateTime? ClosedAt { get; init; }

    public DateTime? LastSignInAt { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from login in db.Logins
        join affiliate in db.Affiliates on login.AffiliateId equals affiliate.Id into affiliates
        from affiliate in affiliates.DefaultIfEmpty()
        join client in db.Clients on login.ClientId equals client.Id into clients
        from client in clients.DefaultIfEmpty()
        select new Source { Login = login, Affiliate = affiliate, Client = client };

    internal sealed class Source
    {
        public required Login Login { get; init; }

        public required Affiliate? Affiliate { get; init; }

        public required Client? Client { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Login, UserRow>(MemberList.None);
            CreateProjection<Source, UserRow>().IncludeMembers(source => source.Login);
        }
    }
}
