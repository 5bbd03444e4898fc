using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Ledger;

namespace Agency.Domain.Fees;

/// <summary>What the charge for a recall looks at.</summary>
/// <param name="Case">The case, as it stands before it is closed.</param>
/// <param name="Schedule">The version that is frozen on it.</param>
/// <param name="Fee">What its rules look at today.</param>
/// <param name="FeesBefore">Fees on the case so far, less what was taken back; without VAT.</param>
/// <param name="LastWorkedOn">The last day on which the agency did something about it, or money came in.</param>
/// <param name="IsPaymentExpected">A promise is open, an arrangement stands, or money is not good yet.</param>
public sealed record RecallFacts(Case Case, FeeScheduleVersion Schedule, FeeFacts Fee, Money FeesBefore, DateOnly LastWorkedOn, bool IsPaymentExpected);

/// <summary>What a client would be charged that takes a claim back, made before anything is written: the preview and the charge are the same thing (docs/domain.md, Recall).</summary>
public sealed class RecallPlan
{
    private RecallPlan(RecallFacts facts, DateOnly today)
    {
        (Facts, On) = (facts, today);
        var (of, schedule) = (facts.Case, facts.Schedule);
        DaysQuiet = today.DayNumber - facts.LastWorkedOn.DayNumber;
        IsWithAttorney = of.Stage is Stage.PreLegal or Stage.Litigation;
        Basis = schedule.Recall?.Basis(DaysQuiet, IsWithAttorney, facts.IsPaymentExpected) ?? RecallBasis.NotAgreed;
        var nothing = Money.Zero(of.Currency);
        (Base, Rule, Deducted) = Basis switch
        {
            RecallBasis.ShareOfPrincipal => (Money.Max(of.PrincipalOpen, nothing), null, nothing),
            RecallBasis.WholeFee => (of.Placed, schedule.Rules.First(rule => rule.Matches(facts.Fee)), facts.FeesBefore),
            _ => (nothing, null, nothing),
        };
        Exact = ExactOf(schedule, Basis, Base.Amount, RuleNumber);
        (Amount, Vat) = ChargeOf(schedule, Exact, Deducted);
    }

    /// <summary>What it was worked out from.</summary>
    public RecallFacts Facts { get; }

    /// <summary>Business date.</summary>
    public DateOnly On { get; }

    /// <summary>Which of the schedule's cases holds.</summary>
    public RecallBasis Basis { get; }

    /// <summary>Days since somebody worked it.</summary>
    public int DaysQuiet { get; }

    /// <summary>An attorney has it.</summary>
    public bool IsWithAttorney { get; }

    /// <summary>What the charge is taken on.</summary>
    public Money Base { get; }

    /// <summary>The rule that the whole fee is taken by; null otherwise.</summary>
    public FeeRule? Rule { get; }

    /// <summary>Its position in the schedule, from 1; null without one.</summary>
    public int? RuleNumber => Rule is null ? null : Facts.Schedule.Rules.TakeWhile(rule => rule != Rule).Count() + 1;

    /// <summary>The share or the fee, not rounded.</summary>
    public decimal Exact { get; }

    /// <summary>Charged on payments before, so that it is not charged again.</summary>
    public Money Deducted { get; }

    /// <summary>What is charged; never below zero.</summary>
    public Money Amount { get; }

    /// <summary>VAT on it.</summary>
    public Money Vat { get; }

    /// <summary>The journal.</summary>
    public IEnumerable<LedgerLine> Lines => [new(LedgerEvent.RecallCharged, Amount), new(LedgerEvent.VatOnRecall, Vat)];

    /// <summary>The sum in words: <c>4120.00 × 10 %</c>; null when nothing is charged.</summary>
    public string? Describe() => Basis switch
    {
        RecallBasis.ShareOfPrincipal => Bands.Flat(Facts.Schedule.Recall!.Share.Value).Describe(Base.Amount),
        RecallBasis.WholeFee => Rule!.Describe(Base.Amount),
        _ => null,
    };

    /// <summary>Works it out; changes nothing.</summary>
    public static RecallPlan Of(RecallFacts facts, DateOnly today) => new(facts, today);

    /// <summary>The share or the fee on a base, not rounded: what <c>verify</c> computes again.</summary>
    public static decimal ExactOf(FeeScheduleVersion schedule, RecallBasis basis, decimal @base, int? ruleNumber) => basis switch
    {
        RecallBasis.ShareOfPrincipal => schedule.Recall!.Share.Of(@base),
        RecallBasis.WholeFee => schedule.Rules[ruleNumber!.Value - 1].Exact(@base),
        _ => 0,
    };

    /// <summary>The charge, rounded, less what was charged before, and its VAT.</summary>
    public static (Money Amount, Money Vat) ChargeOf(FeeScheduleVersion schedule, decimal exact, Money deducted)
    {
        var amount = Money.Max(Money.Rounded(exact, deducted.Currency, RoundingIntent.Fee) - deducted, Money.Zero(deducted.Currency));
        return (amount, Money.Rounded(schedule.Vat.Of(amount.Amount), deducted.Currency, RoundingIntent.Vat));
    }
}
