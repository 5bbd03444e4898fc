using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using static Agency.Domain.Cases.CaseAction;
using static Agency.Domain.Cases.Stage;

namespace Agency.Domain.Cases;

/// <summary>Where a case stands (docs/domain.md, The way of a case).</summary>
public enum Stage
{
    /// <summary>Phase 1: contact within 24 hours, letters, calls, e-mail.</summary>
    Amicable = 1,

    /// <summary>Phase 2: attorney letter.</summary>
    PreLegal,

    /// <summary>The client is asked: close, continue, or sue and prepay costs.</summary>
    LegalRecommended,

    /// <summary>Filed, served, judgment, enforcement.</summary>
    Litigation,

    /// <summary>Over, with a close code.</summary>
    Closed,
}

/// <summary>What moves a case.</summary>
public enum CaseAction
{
    SendAttorneyLetter = 1,
    ReturnToAmicable,
    RecommendLegal,
    ContinueWithoutCourt,
    Sue,
    Close,
    Reopen,
}

/// <summary>Why a case is over.</summary>
public enum CloseCode
{
    PaidInFull = 1,
    SettledInFull,
    Uncollectible,
    Bankrupt,
    StatuteBarred,
    RecalledByClient,
    Duplicate,
    ClientPaidDirect,
}

/// <summary>What may happen to a case: this table is the whole answer. A move that is not here is refused by name.</summary>
public static class CaseLifecycle
{
    private static readonly Dictionary<(Stage From, CaseAction Action), Stage> Moves = new()
    {
        [(Amicable, SendAttorneyLetter)] = PreLegal,
        [(Amicable, RecommendLegal)] = LegalRecommended,
        [(Amicable, Close)] = Closed,
        [(PreLegal, ReturnToAmicable)] = Amicable,
        [(PreLegal, RecommendLegal)] = LegalRecommended,
        [(PreLegal, Close)] = Closed,
        [(LegalRecommended, ContinueWithoutCourt)] = Amicable,
        [(LegalRecommended, Sue)] = Litigation,
        [(LegalRecommended, Close)] = Closed,
        [(Litigation, Close)] = Closed,
        [(Closed, Reopen)] = Amicable,
    };

    /// <summary>What a hold stops while it stands; what is not here it does not. A bankruptcy stays suits (11 USC 362(a)); closing is always possible.</summary>
    private static readonly Dictionary<HoldKind, CaseAction[]> Stopped = new()
    {
        [HoldKind.Bankruptcy] = [SendAttorneyLetter, Sue],
        [HoldKind.ClientHold] = [SendAttorneyLetter, RecommendLegal, Sue],
        [HoldKind.PaymentArrangement] = [SendAttorneyLetter, Sue],
        [HoldKind.Dispute] = [SendAttorneyLetter],
    };

    /// <summary>The first of these holds that stops an action; null when none does.</summary>
    public static HoldKind? StoppedBy(IEnumerable<Hold> standing, CaseAction action) =>
        standing.Where(hold => Stopped.TryGetValue(hold.Kind, out var actions) && actions.Contains(action)).Select(hold => (HoldKind?)hold.Kind).FirstOrDefault();

    /// <summary>What is possible from a stage.</summary>
    public static IEnumerable<CaseAction> From(Stage stage) => Moves.Keys.Where(move => move.From == stage).Select(move => move.Action);

    /// <summary>Where an action leads. Throws <see cref="CaseMoveMustBeInTheTable"/>.</summary>
    public static Stage Next(Stage from, CaseAction action)
    {
        BusinessRule.Check(new CaseMoveMustBeInTheTable(from, action, Moves.ContainsKey((from, action))));
        return Moves[(from, action)];
    }
}
