using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Parties.Read;

/// <summary>Who owes. For staff alone: partners and clients meet debtors in their own cases.</summary>
public sealed class DebtorRow
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public LegalForm LegalForm { get; init; }

    public required string Country { get; init; }

    public required string Language { get; init; }

    public string? City { get; init; }

    public string? VatNumber { get; init; }

    public string? RegistrationNumber { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<DebtorDetails, DebtorRow>(MemberList.None);
            CreateProjection<Debtor, DebtorRow>().IncludeMembers(debtor => debtor.Details);
        }
    }
}
