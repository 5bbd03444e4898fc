using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Parties;

namespace Agency.Application.Cases;

/// <summary>Days of the law that a collector must know of a case.</summary>
/// <param name="Costs">Costs from a Dutch consumer; null under other law.</param>
/// <param name="Limitations">From when on each claim may be barred; empty where we have no rule.</param>
/// <param name="Judgments">What courts awarded, the first one first.</param>
/// <param name="Validation">The validation notice to an American consumer; null under other law.</param>
/// <param name="RecordsUntil">Until when the records of the closed case are kept at least; null while it is open, and under other law.</param>
public sealed record DeskLaw(
    DeskCosts? Costs, IReadOnlyList<DeskLimitation> Limitations, IReadOnlyList<DeskJudgment> Judgments, DeskValidation? Validation, DateOnly? RecordsUntil)
{
    internal static DeskLaw Of(Case of, CaseAccount account, Debtor debtor, RateTable rates, LegalNumbers numbers, DateOnly today) => new(
        of.Terms.Regime == Regime.NlConsumer
            ? DeskCosts.Of(of, of.CostsOfTheScale(numbers, today) ?? Money.Zero(of.Currency), today)
            : null,
        [
            .. from claim in of.Claims.OrderBy(claim => claim.DueOn)
               let isConsumer = debtor.Details.LegalForm == LegalForm.Person
               let limitation = debtor.State is { } state ? Limitation.OfState(numbers, state, isConsumer, claim.DueOn) : Limitation.Of(numbers, debtor.Details.Country, isConsumer, claim.DueOn)
               where limitation is not null
               select new DeskLimitation(claim.InvoiceNumber, limitation.Value.BarredFrom, limitation.Value.Citation, limitation.Value.BarredFrom <= today),
        ],
        [
            .. of.Judgments.OrderBy(judgment => judgment.EnteredOn).Select(judgment => new DeskJudgment(
                judgment.EnteredOn, judgment.Court, new Money(judgment.Amount, of.Currency),
                judgment.Interest?.RateOn(judgment.Interest.IsRateFixedAtStart ? judgment.EnteredOn.AddDays(1) : today, rates.Named(judgment.Interest.RateSeries)), judgment.Citation,
                CollectionCosts.InDefault(judgment.Country, new Money(judgment.Amount, of.Currency), judgment.EnteredOn, numbers))),
        ],
        of.Terms.Regime == Regime.UsConsumer
            ? new DeskValidation(
                of.LetterSentOn, of.LetterReceivedOn, of.Validation?.EndsOn, of.Validation?.EndsOn < today,
                of.Claims.Max(claim => claim.IssuedOn), Itemization.Of(of, account, today))
            : null,
        of.RecordsUntil);
}

/// <summary>The validation notice and the time in which a dispute stops collection.</summary>
/// <param name="SentOn">When it was sent; null while none was.</param>
/// <param name="ReceivedOn">When it was received, where that is known.</param>
/// <param name="EndsOn">Last day of the time.</param>
/// <param name="IsOver">Whether that is past.</param>
/// <param name="ItemizedFrom">The itemization date.</param>
/// <param name="Itemization">What the notice says of the debt today.</param>
public sealed record DeskValidation(DateOnly? SentOn, DateOnly? ReceivedOn, DateOnly? EndsOn, bool IsOver, DateOnly ItemizedFrom, Itemization Itemization);

/// <summary>The fourteen-day letter and the costs after it.</summary>
/// <param name="SentOn">When the letter was sent; null while none was.</param>
/// <param name="ReceivedOn">When it was received, where that is known.</param>
/// <param name="LastDay">Last day to pay without costs.</param>
/// <param name="CostsFrom">From when on costs may be charged.</param>
/// <param name="AreCharged">Whether they were.</param>
/// <param name="MayBeCharged">Whether they may be today.</param>
/// <param name="Amount">What the scale gives on the principal that was open when the days were over, with VAT where the creditor adds it.</param>
/// <param name="IncludesVat">The creditor cannot reclaim VAT, and says so: it is added.</param>
public sealed record DeskCosts(DateOnly? SentOn, DateOnly? ReceivedOn, DateOnly? LastDay, DateOnly? CostsFrom, bool AreCharged, bool MayBeCharged, Money Amount, bool IncludesVat)
{
    internal static DeskCosts Of(Case of, Money amount, DateOnly today) => new(
        of.LetterSentOn, of.LetterReceivedOn, of.FourteenDays?.LastDay, of.FourteenDays?.CostsFrom, of.AreCostsCharged,
        of.FourteenDays?.AllowsCostsOn(today) == true && !of.AreCostsCharged && amount.IsPositive, amount, of.Terms.AddsVatToCosts);
}

/// <summary>From when on a claim may be barred, at the earliest: what interrupts the period is not counted.</summary>
public sealed record DeskLimitation(string InvoiceNumber, DateOnly BarredFrom, string Citation, bool IsPast);

/// <summary>A judgment.</summary>
/// <param name="EnteredOn">Its date.</param>
/// <param name="Court">Which court.</param>
/// <param name="Amount">What was awarded.</param>
/// <param name="Rate">The rate that its interest has today; null where the law of the case goes on.</param>
/// <param name="Citation">Where that stands.</param>
/// <param name="CostsInDefault">The fixed costs that the court allows if it was given in default; null where its law has none. They are entered as court costs, when they were spent.</param>
public sealed record DeskJudgment(DateOnly EnteredOn, string Court, Money Amount, Percentage? Rate, string? Citation, Money? CostsInDefault);
