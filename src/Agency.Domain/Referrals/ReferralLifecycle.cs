using Agency.Domain.Referrals.Rules;
using static Agency.Domain.Referrals.ReferralAction;
using static Agency.Domain.Referrals.ReferralStatus;

namespace Agency.Domain.Referrals;

/// <summary>Where a referral stands.</summary>
public enum ReferralStatus
{
    Draft = 1,
    Submitted,
    NeedsDetails,
    Accepted,
    Rejected,
}

/// <summary>What moves a referral.</summary>
public enum ReferralAction
{
    Submit = 1,
    AskDetail,
    AnswerDetail,
    Accept,
    Reject,
}

/// <summary>What may happen to a referral: this table is the whole answer. A move that is not here is refused by name.</summary>
public static class ReferralLifecycle
{
    private static readonly Dictionary<(ReferralStatus From, ReferralAction Action), ReferralStatus> Moves = new()
    {
        [(Draft, Submit)] = Submitted,
        [(Submitted, AskDetail)] = NeedsDetails,
        [(NeedsDetails, AnswerDetail)] = Submitted,
        [(Submitted, Accept)] = Accepted,
        [(Submitted, Reject)] = Rejected,
        [(NeedsDetails, Reject)] = Rejected,
    };

    /// <summary>What is possible from a status.</summary>
    public static IEnumerable<ReferralAction> From(ReferralStatus status) => Moves.Keys.Where(move => move.From == status).Select(move => move.Action);

    /// <summary>Where an action leads. Throws <see cref="ReferralMoveMustBeInTheTable"/>.</summary>
    public static ReferralStatus Next(ReferralStatus from, ReferralAction action)
    {
        Common.BusinessRule.Check(new ReferralMoveMustBeInTheTable(from, action, Moves.ContainsKey((from, action))));
        return Moves[(from, action)];
    }
}
