using Agency.Application.Common;
using Agency.Domain.Common;
using Agency.Domain.Identity;

namespace Agency.Application.Operations;

/// <summary>How far long work has come.</summary>
public enum OperationState
{
    /// <summary>It is run as soon as somebody has time for it.</summary>
    Waiting = 1,

    /// <summary>Somebody is at it, and says so every half minute.</summary>
    Running,

    /// <summary>It came to its end; its result is kept. Items that failed stand in the result.</summary>
    Succeeded,

    /// <summary>It broke off. What was done stays done; resumed, it goes on from there.</summary>
    Failed,
}

/// <summary>
/// Long work that somebody asked for: kept before it begins, run in the background as its starter, taken up again when the host was stopped under it.
/// Only a <see cref="Process{TResult}"/> can be one, because running it again goes on from where it was.
/// </summary>
public sealed class Operation(
    string work, string content, string resultPath, Guid startedById, string startedBy, Role? role, Guid? affiliateId, Guid? clientId, string? address, DateTime startedAt) : Entity
{
    /// <summary>How often it is taken up before it counts as what stops the host itself.</summary>
    public const int RunsMax = 5;

    /// <summary>How long somebody who went silent keeps it from others.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int DetailLengthMax = 2000;

    /// <summary>Name of the request type, for example <c>IssueStatements</c>.</summary>
    public string Work { get; private set; } = work;

    /// <summary>The request as JSON.</summary>
    public string Content { get; private set; } = content;

    /// <summary>Where its result will be: this, and the operation's id.</summary>
    public string ResultPath { get; private set; } = resultPath;

    /// <summary>Who asked for it; empty for the system.</summary>
    public Guid StartedById { get; private set; } = startedById;

    /// <summary>Their name.</summary>
    public string StartedBy { get; private set; } = startedBy;

    /// <summary>Their role then; null for the system. A login that has another one since runs with that.</summary>
    public Role? Role { get; private set; } = role;

    /// <summary>Their firm, if they are of a partner.</summary>
    public Guid? AffiliateId { get; private set; } = affiliateId;

    /// <summary>Their firm, if they are of a client.</summary>
    public Guid? ClientId { get; private set; } = clientId;

    /// <summary>Where they asked from: the audit trail of what is done says it.</summary>
    public string? Address { get; private set; } = address;

    /// <summary>When they asked, UTC.</summary>
    public DateTime StartedAt { get; private set; } = startedAt;

    /// <summary>How far it has come.</summary>
    public OperationState State { get; private set; } = OperationState.Waiting;

    /// <summary>Until when nobody else takes it up, UTC.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>How often it was taken up.</summary>
    public int Runs { get; private set; }

    /// <summary>Items that are done.</summary>
    public int Done { get; private set; }

    /// <summary>Items in all, once that is known.</summary>
    public int? Total { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What came of it, as JSON.</summary>
    public string? Result { get; private set; }

    /// <summary>The problem code of what broke it off: the name of a rule, or of a kind of problem.</summary>
    public string? ErrorCode { get; private set; }

    /// <summary>In words.</summary>
    public string? ErrorDetail { get; private set; }

    /// <summary>What the broken rule speaks of, as JSON.</summary>
    public string? ErrorFacts { get; private set; }

    /// <summary>It came to its end.</summary>
    public void Complete(string result, DateTime at) => (State, Result, EndedAt, LeaseUntil, Done) = (OperationState.Succeeded, result, at, null, Total ?? Done);

    /// <summary>It broke off.</summary>
    public void Break(string code, string detail, string? facts, DateTime at)
    {
        (State, ErrorCode, ErrorFacts, EndedAt, LeaseUntil) = (OperationState.Failed, code, facts, at, null);
        ErrorDetail = detail.Length > DetailLengthMax ? detail[..DetailLengthMax] : detail;
    }

    /// <summary>It goes on from where it broke off.</summary>
    public void Resume()
    {
        BusinessRule.Check(new OperationMustHaveFailed(State));
        (State, Runs, EndedAt, ErrorCode, ErrorDetail, ErrorFacts) = (OperationState.Waiting, 0, null, null, null, null);
    }
}

/// <summary>What waits, runs or has succeeded is not to be resumed.</summary>
public sealed record OperationMustHaveFailed(OperationState State) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => State != OperationState.Failed;

    /// <inheritdoc />
    public override string Message => $"This is {State.ToString().ToLowerInvariant()}: there is nothing to resume.";
}
