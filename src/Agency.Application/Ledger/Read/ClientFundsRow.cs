using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using AutoMapper;

namespace Agency.Application.Ledger.Read;

/// <summary>What is kept for a client in a case and currency, by the journal: the trust ledger as a list. What is about no case has a row of its own.</summary>
public sealed class ClientFundsRow
{
    public required string Id { get; init; }

    public required string ClientNumber { get; init; }

    public required string ClientName { get; init; }

    public string? CaseNumber { get; init; }

    public required string Currency { get; init; }

    /// <summary>Kept in trust.</summary>
    public decimal Funds { get; init; }

    /// <summary>What is left of what the client prepaid for court costs.</summary>
    public decimal Deposit { get; init; }

    /// <summary>What the client owes: what it was sent before it came back, fees and costs.</summary>
    public decimal Owed { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from sum in db.JournalPostings
            .Where(posting => posting.ClientId != null && (posting.Account == Account.ClientFunds || posting.Account == Account.CostDeposit || posting.Account == Account.ClientReceivable))
            .GroupBy(posting => new { posting.ClientId, posting.CaseId, posting.Amount.Currency })
            .Select(of => new Total
            {
                ClientId = of.Key.ClientId!.Value,
                CaseId = of.Key.CaseId,
                Currency = of.Key.Currency,
                Funds = of.Sum(posting => posting.Account != Account.ClientFunds ? 0m : posting.Side == Side.Credit ? posting.Amount.Amount : -posting.Amount.Amount),
                Deposit = of.Sum(posting => posting.Account != Account.CostDeposit ? 0m : posting.Side == Side.Credit ? posting.Amount.Amount : -posting.Amount.Amount),
                Owed = of.Sum(posting => posting.Account != Account.ClientReceivable ? 0m : posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount),
            })
        join client in db.Clients on sum.ClientId equals client.Id
        join row in db.Cases on sum.CaseId equals row.Id into rows
        from row in rows.DefaultIfEmpty()
        select new Source { Total = sum, Client = client, Case = row };

    internal sealed class Total
    {
        public Guid ClientId { get; init; }

        public Guid? CaseId { get; init; }

        public required Currency Currency { get; init; }

        public decimal Funds { get; init; }

        public decimal Deposit { get; init; }

        public decimal Owed { get; init; }
    }

    internal sealed class Source
    {
        public required Total Total { get; init; }

        public required Client Client { get; init; }

        public Case? Case { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<Source, ClientFundsRow>()
            .ForMember(row => row.Id, to => to.MapFrom(source => source.Client.Number + "-" + (source.Case!.Number ?? "") + "-" + source.Total.Currency.Code))
            .ForMember(row => row.ClientNumber, to => to.MapFrom(source => source.Client.Number))
            .ForMember(row => row.ClientName, to => to.MapFrom(source => source.Client.Name))
            .ForMember(row => row.CaseNumber, to => to.MapFrom(source => source.Case!.Number))
            .ForMember(row => row.Currency, to => to.MapFrom(source => source.Total.Currency.Code))
            .ForMember(row => row.Funds, to => to.MapFrom(source => source.Total.Funds))
            .ForMember(row => row.Deposit, to => to.MapFrom(source => source.Total.Deposit))
            .ForMember(row => row.Owed, to => to.MapFrom(source => source.Total.Owed));
    }
}
