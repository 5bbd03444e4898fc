using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Payouts.Read;

/// <summary>What a partner was paid in a year, as the tax office counts it: by the day of payment, less what came back.</summary>
public sealed class TaxTotalRow
{
    public required string Id { get; init; }

    public int Year { get; init; }

    public required string AffiliateNumber { get; init; }

    public required string AffiliateName { get; init; }

    public required string LegalName { get; init; }

    public required string Country { get; init; }

    public TaxForm TaxForm { get; init; }

    public TinKind? TinKind { get; init; }

    public required string Currency { get; init; }

    public decimal Paid { get; init; }

    public int PayoutCount { get; init; }

    /// <summary>From which total a Form 1099-NEC is due in the year, in US dollars.</summary>
    public decimal Threshold { get; init; }

    /// <summary>Whether a Form 1099-NEC is due.</summary>
    public bool IsReported { get; init; }

    private static readonly Currency Dollar = Domain.Common.Currency.Of("USD");

    internal static IQueryable<Source> From(IAgencyDb db) =>
        from sum in db.Payouts
            .GroupBy(payout => new { payout.AffiliateId, payout.TaxYear, payout.Amount.Currency })
            .Select(of => new Total { AffiliateId = of.Key.AffiliateId, Year = of.Key.TaxYear, Currency = of.Key.Currency, Paid = of.Sum(payout => payout.Amount.Amount), Payouts = of.Count() })
        join affiliate in db.Affiliates on sum.AffiliateId equals affiliate.Id
        join payee in db.Payees on sum.AffiliateId equals payee.AffiliateId
        let threshold = db.LegalNumbers
            .Where(number => number.Subject == LegalSubject.ReportedFrom && number.Jurisdiction == TaxReporting.Jurisdiction && number.From.Year <= sum.Year)
            .OrderByDescending(number => number.From).ThenByDescending(number => number.Revision).Select(number => number.Value).FirstOrDefault()
        select new Source
        {
            Total = sum,
            Affiliate = affiliate,
            Payee = payee,
            Threshold = threshold,
            IsReported = sum.Currency == Dollar && payee.TaxForm == Domain.Payouts.TaxForm.W9 && sum.Paid >= threshold,
        };

    internal sealed class Total
    {
        public Guid AffiliateId { get; init; }

        public int Year { get; init; }

        public required Currency Currency { get; init; }

        public decimal Paid { get; init; }

        public int Payouts { get; init; }
    }

    internal sealed class Source
    {
        public required Total Total { get; init; }

        public required Affiliate Affiliate { get; init; }

        public required Payee Payee { get; init; }

        public decimal Threshold { get; init; }

        public bool IsReported { get; init; }
    }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<Source, TaxTotalRow>()
            .ForMember(row => row.Id, to => to.MapFrom(source => source.Affiliate.Number + "-" + source.Total.Year + "-" + source.Total.Currency.Code))
            .ForMember(row => row.Year, to => to.MapFrom(source => source.Total.Year))
            .ForMember(row => row.LegalName, to => to.MapFrom(source => source.Payee.LegalName))
            .ForMember(row => row.Country, to => to.MapFrom(source => source.Payee.Country))
            .ForMember(row => row.TaxForm, to => to.MapFrom(source => source.Payee.TaxForm))
            .ForMember(row => row.TinKind, to => to.MapFrom(source => source.Payee.TinKind))
            .ForMember(row => row.Currency, to => to.MapFrom(source => source.Total.Currency.Code))
            .ForMember(row => row.Paid, to => to.MapFrom(source => source.Total.Paid))
            .ForMember(row => row.PayoutCount, to => to.MapFrom(source => source.Total.Payouts));
    }
}
