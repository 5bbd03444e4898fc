using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Ledger.Rules;
using Agency.Domain.Legal;

namespace Agency.Domain.Cases;

/// <summary>The fourteen-day letter to a Dutch consumer, and the costs that may be charged after it (art. 6:96(6) BW).</summary>
public sealed partial class Case
{
    /// <summary>When the letter that the law of the case asks for was sent, be it a fourteen-day letter or a validation notice; null while none was.</summary>
    public DateOnly? LetterSentOn { get; private set; }

    /// <summary>When it was received, where that is known; else post is assumed to take its days.</summary>
    public DateOnly? LetterReceivedOn { get; private set; }

    /// <summary>The fourteen days, from receipt; null while no letter was sent, and under other law.</summary>
    public FourteenDayPeriod? FourteenDays => (Terms.Regime, LetterReceivedOn, LetterSentOn) switch
    {
        (Regime.NlConsumer, { } received, _) => new FourteenDayPeriod(received),
        (Regime.NlConsumer, null, { } sent) => FourteenDayPeriod.OfSending(sent),
        _ => null,
    };

    /// <summary>Whether collection costs stand on the account.</summary>
    public bool AreCostsCharged => entries.Exists(entry => entry is { Component: Component.CollectionCosts, Kind: EntryKind.Charged });

    /// <summary>Records the letter. Another one takes its place, until costs were charged.</summary>
    public void SendFourteenDayLetter(DateOnly sentOn, DateOnly? receivedOn, DateOnly today)
    {
        BusinessRule.Check(
            new FourteenDayLetterMustBeForAConsumer(Terms.Regime),
            new LetterMustHaveArrived(sentOn, receivedOn, today),
            new CostsMustNotBeChargedTwice(AreCostsCharged));
        (LetterSentOn, LetterReceivedOn) = (sentOn, receivedOn);
    }

    /// <summary>Charges the costs of the scale on the principal that was open when the fourteen days were over, once they have passed.</summary>
    /// <param name="numbers">The law's numbers, of which those of the day of default hold.</param>
    /// <param name="today">Business date.</param>
    /// <param name="now">UTC.</param>
    public Money ChargeCosts(LegalNumbers numbers, DateOnly today, DateTime now)
    {
        var costs = CostsOfTheScale(numbers, today);
        BusinessRule.Check(
            new CaseMustBeOpen(this),
            new FourteenDayLetterMustBeForAConsumer(Terms.Regime),
            new CostsMustNotBeChargedTwice(AreCostsCharged),
            new FourteenDaysMustHavePassed(FourteenDays?.CostsFrom, today),
            new CostsMustBeOnSomething(PrincipalAfterTheDays(today)),
            new CostScaleMustHaveHeld(CollectionCosts.DefaultOn(claims), costs is not null));
        Write(new EntryDraft(EntryKind.Charged, Component.CollectionCosts, costs!, today), now);
        return costs!;
    }

    /// <summary>
    /// What the Dutch scale gives on the principal that was open when the fourteen days were over, with VAT of today where the creditor adds it: who pays later owes the costs as well.
    /// Null where no scale held when the debtor fell in default.
    /// </summary>
    public Money? CostsOfTheScale(LegalNumbers numbers, DateOnly today) =>
        CollectionCosts.OnScale(PrincipalAfterTheDays(today), CollectionCosts.DefaultOn(claims), numbers) is { } costs ? WithVat(costs, numbers, today) : null;

    private Money PrincipalAfterTheDays(DateOnly today)
    {
        var day = FourteenDays is { } days && days.LastDay < today ? days.LastDay : today;
        return Money.Sum(entries.Where(entry => entry.Component == Component.Principal && entry.EffectiveOn <= day).Select(entry => entry.Amount), Currency);
    }

    private Money WithVat(Money costs, LegalNumbers numbers, DateOnly on) => Terms.AddsVatToCosts ? CollectionCosts.WithVat(costs, numbers, on) : costs;

    /// <summary>What is open of court costs, by what was charged and paid.</summary>
    public Money CourtCostsOpen => Money.Sum(entries.Where(entry => entry.Component == Component.CourtCosts).Select(entry => entry.Amount), Currency);

    /// <summary>Court costs were spent: the debtor owes them from that day on.</summary>
    /// <returns>The entry.</returns>
    public AccountEntry ChargeCourtCosts(Money amount, DateOnly on, DateTime now)
    {
        BusinessRule.Check(new CaseMustBeOpen(this));
        Write(new EntryDraft(EntryKind.Charged, Component.CourtCosts, amount, on), now);
        return entries[^1];
    }

    /// <summary>They were not spent after all: the debtor does not owe them. What was paid of them is not taken off.</summary>
    public void TakeBackCourtCosts(Guid entryId, DateTime now)
    {
        var charged = entries.Single(entry => entry.Id == entryId);
        BusinessRule.Check(new CourtCostsMustStillBeOwed(charged.Amount, CourtCostsOpen));
        Write(new EntryDraft(EntryKind.Reversed, Component.CourtCosts, -charged.Amount, charged.EffectiveOn, ReversesId: charged.Id), now);
    }
}
