using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using AutoMapper;

namespace Agency.Application.Ledger.Read;

/// <summary>A debit or credit of the journal.</summary>
public sealed class JournalPostingRow
{
    public Guid Id { get; init; }

    public required string JournalNumber { get; init; }

    public int Position { get; init; }

    public DateOnly On { get; init; }

    public Account Account { get; init; }

    public Side Side { get; init; }

    public LedgerEvent Event { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public string? ClientName { get; init; }

    public string? CaseNumber { get; init; }

    public string? AffiliateName { get; init; }

    public string? PaymentNumber { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from posting in db.JournalPostings
        join client in db.Clients on posting.ClientId equals client.Id into clients
        from client in clients.DefaultIfEmpty()
        join row in db.Cases on posting.CaseId equals row.Id into rows
        from row in rows.DefaultIfEmpty()
        join affiliate in db.Affiliates on posting.AffiliateId equals affiliate.Id into affiliates
        from affiliate in affiliates.DefaultIfEmpty()
        join payment in db.Payments on posting.PaymentId equals payment.Id into payments
        from payment in payments.DefaultIfEmpty()
        select new Source { Posting = posting, Client = client, Case = row, Affiliate = affiliate, Payment = payment };

    internal sealed class Source
    {
        public required JournalPosting Posting { get; init; }

        public Client? Client { get; init; }

        public Case? Case { get; init; }

        public Affiliate? Affiliate { get; init; }

        public Payment? Payment { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<JournalPosting, JournalPostingRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(posting => posting.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(posting => posting.Amount.Amount));
            CreateProjection<Source, JournalPostingRow>().IncludeMembers(source => source.Posting);
        }
    }
}
