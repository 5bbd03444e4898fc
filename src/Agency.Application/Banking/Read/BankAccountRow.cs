using Agency.Application.Common.Reads;
using Agency.Domain.Banking;
using Agency.Domain.Ledger;
using AutoMapper;

namespace Agency.Application.Banking.Read;

/// <summary>An account of the agency at a bank, in a list.</summary>
public sealed class BankAccountRow
{
    public required string Number { get; init; }

    public required string Name { get; init; }

    public Fund Fund { get; init; }

    public required string Currency { get; init; }

    [Whole]
    public required string Identifier { get; init; }

    public string? BankIdentifier { get; init; }

    public DateOnly AgreedThrough { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<AgencyAccount, BankAccountRow>()
            .ForMember(row => row.Currency, to => to.MapFrom(account => account.Currency.Code));
    }
}
