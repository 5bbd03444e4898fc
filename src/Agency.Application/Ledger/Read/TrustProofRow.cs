using Agency.Domain.Ledger;
using AutoMapper;

namespace Agency.Application.Ledger.Read;

/// <summary>A three-way proof of trust in a list.</summary>
public sealed class TrustProofRow
{
    public required string Number { get; init; }

    public required string Currency { get; init; }

    public DateOnly On { get; init; }

    public BankBalanceSource Source { get; init; }

    public decimal Bank { get; init; }

    public decimal Outstanding { get; init; }

    public decimal Book { get; init; }

    public decimal ClientLedgers { get; init; }

    public decimal BankDifference { get; init; }

    public decimal LedgerDifference { get; init; }

    public bool IsProved { get; init; }

    public DateTime ProvedAt { get; init; }

    public required string ProvedBy { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<TrustProof, TrustProofRow>()
            .ForMember(row => row.Currency, to => to.MapFrom(proof => proof.Currency.Code))
            .ForMember(row => row.Bank, to => to.MapFrom(proof => proof.Bank.Amount))
            .ForMember(row => row.Outstanding, to => to.MapFrom(proof => proof.Outstanding.Amount))
            .ForMember(row => row.Book, to => to.MapFrom(proof => proof.Book.Amount))
            .ForMember(row => row.ClientLedgers, to => to.MapFrom(proof => proof.ClientLedgers.Amount))
            .ForMember(row => row.BankDifference, to => to.MapFrom(proof => proof.BankDifference.Amount))
            .ForMember(row => row.LedgerDifference, to => to.MapFrom(proof => proof.LedgerDifference.Amount));
    }
}
