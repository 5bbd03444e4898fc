using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Payments;

namespace Agency.Domain.Cases;

/// <summary>So much of a component.</summary>
public sealed record WaivedComponent(Component Component, Money Amount);

/// <summary>How far the agency may go without asking the client, and who of the client was asked.</summary>
/// <param name="Share">The least share of what is owed that it may settle for.</param>
/// <param name="WaivedBefore">What stands waived on the case already.</param>
/// <param name="ApprovedBy">Who of the client approved more; null when nobody was asked.</param>
public sealed record SettlementAuthority(Percentage Share, Money WaivedBefore, string? ApprovedBy)
{
    /// <summary>Throws when so much of what is owed is more than may be given up.</summary>
    public void Check(Money givenUp, Money owed) =>
        BusinessRule.Check(new SettlementMustBeWithinAuthority(WaivedBefore + givenUp, WaivedBefore + owed, Share, ApprovedBy));
}

/// <summary>What a waiver would write, made before anything is written: the preview and the waiver are the same thing. Interest by then is posted first.</summary>
public sealed class WaiverPlan
{
    private WaiverPlan(Case of, CaseAccount account, DateOnly on, IReadOnlyList<AllocatedPart> parts)
    {
        (Case, On, Parts) = (of, on, parts);
        Interest = account.Unposted(on);
        BalanceBefore = account.On(on).Total;
        Amount = Money.Sum(parts.Select(part => part.Amount), of.Currency);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>Business date.</summary>
    public DateOnly On { get; }

    /// <summary>What is given up, by component and claim.</summary>
    public IReadOnlyList<AllocatedPart> Parts { get; }

    /// <summary>Interest that is posted first.</summary>
    public IReadOnlyList<UnpostedInterest> Interest { get; }

    /// <summary>Owed before it.</summary>
    public Money BalanceBefore { get; }

    /// <summary>All of it.</summary>
    public Money Amount { get; }

    /// <summary>Owed after it.</summary>
    public Money BalanceAfter => BalanceBefore - Amount;

    /// <summary>The entries of the case account.</summary>
    public IEnumerable<EntryDraft> Entries(Guid waiverId) =>
    [
        .. Interest.Select(unposted => new EntryDraft(EntryKind.Accrued, Component.Interest, unposted.Amount, On, unposted.ClaimId)),
        .. Parts.Select(part => new EntryDraft(EntryKind.Waived, part.Component, -part.Amount, On, part.ClaimId, WaiverId: waiverId)),
    ];

    /// <summary>Gives up so much of some components, of each from the oldest claim on. Throws the rule that does not hold; changes nothing.</summary>
    public static WaiverPlan Of(Case of, CaseAccount account, IReadOnlyList<WaivedComponent> what, SettlementAuthority authority, DateOnly today)
    {
        BusinessRule.Check(new CaseMustBeOpen(of));
        var parts = what.GroupBy(row => row.Component).SelectMany(rows => PartsOf(account, rows.Key, Money.Sum(rows.Select(row => row.Amount), of.Currency), today)).ToList();
        var plan = new WaiverPlan(of, account, today, parts);
        authority.Check(plan.Amount, plan.BalanceBefore);
        return plan;
    }

    /// <summary>Gives up all that is owed still: what a settlement that was paid leaves. Its authority was looked at when it was agreed.</summary>
    public static WaiverPlan OfTheRest(Case of, CaseAccount account, DateOnly today) =>
        new(of, account, today, Allocation.Of(account.On(today).Total, of.Terms.Allocation, account, today));

    private static IEnumerable<AllocatedPart> PartsOf(CaseAccount account, Component component, Money amount, DateOnly today)
    {
        var open = account.OpenPerClaim(component, today).Where(row => row.Open.IsPositive).ToList();
        BusinessRule.Check(new WaiverMustNotExceedWhatIsOwed(component, amount, Money.Sum(open.Select(row => row.Open), amount.Currency)));
        foreach (var (claimId, owed) in open)
        {
            var part = Money.Min(amount, owed);
            amount -= part;
            if (part.IsPositive)
            {
                yield return new AllocatedPart(component, claimId, part);
            }
        }
    }
}
