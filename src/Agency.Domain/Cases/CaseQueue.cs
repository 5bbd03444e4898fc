using System.Linq.Expressions;

namespace Agency.Domain.Cases;

/// <summary>Which cases come up in the work queue: an expression, so that the queue and the lists ask a database the same.</summary>
public static class CaseQueue
{
    /// <summary>
    /// Cases that the agency itself collects, with no hold by which nobody should call about them. An attorney is no such hold: they are called instead of the debtor.
    /// </summary>
    public static Expression<Func<Case, bool>> Contains { get; } = row =>
        (row.Stage == Stage.Amicable || row.Stage == Stage.PreLegal) && !row.Holds.Any(hold => hold.ReleasedAt == null && hold.Kind != HoldKind.AttorneyRepresented);
}
