using Agency.Application.Common.Ports;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Payouts.Read;

/// <summary>A payout in a list.</summary>
public sealed class PayoutRow
{
    public required string Number { get; init; }

    public int ChainPosition { get; init; }

    public required string RunNumber { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string PayeeName { get; init; }

    public DateOnly PaidOn { get; init; }

    public int TaxYear { get; init; }

    public required string Currency { get; init; }

    public decimal Amount { get; init; }

    public int LineCount { get; init; }

    public required string JournalNumber { get; init; }

    public DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public bool IsReversal { get; init; }

    /// <summary>The payout that took it back.</summary>
    public string? ReversedBy { get; init; }

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from payout in db.Payouts
        join affiliate in db.Affiliates on payout.AffiliateId equals affiliate.Id
        join run in db.PayoutRuns on payout.RunId equals run.Id
        join reversal in db.Payouts on payout.Id equals reversal.ReversesId into reversals
        from reversal in reversals.DefaultIfEmpty()
        select new Source { Payout = payout, Affiliate = affiliate, Run = run, Reversal = reversal };

    internal sealed class Source
    {
        public required Payout Payout { get; init; }

        public required Affiliate Affiliate { get; init; }

        public required PayoutRun Run { get; init; }

        public Payout? Reversal { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection()
        {
            CreateProjection<Payout, PayoutRow>(MemberList.None)
                .ForMember(row => row.Currency, to => to.MapFrom(payout => payout.Amount.Currency.Code))
                .ForMember(row => row.Amount, to => to.MapFrom(payout => payout.Amount.Amount))
                .ForMember(row => row.IsReversal, to => to.MapFrom(payout => payout.ReversesId != null));
            CreateProjection<Source, PayoutRow>().IncludeMembers(source => source.Payout)
                .ForMember(row => row.ReversedBy, to => to.MapFrom(source => source.Reversal!.Number));
        }
    }
}
