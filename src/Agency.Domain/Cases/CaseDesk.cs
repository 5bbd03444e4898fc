namespace Agency.Domain.Cases;

/// <summary>Why a case comes up in the queue. The order here is the order of work: what was promised and broken goes before what is new.</summary>
public enum NextStep
{
    CallbackDue = 1,
    PromiseBroken,
    FirstContact,
    FollowUp,
}

/// <summary>Who works a case now, and when it comes up next for which reason.</summary>
public sealed class CaseDesk
{
    private CaseDesk()
    {
    }

    /// <summary>How long a case stays with a collector who took it and does nothing.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Why it comes up next.</summary>
    public NextStep Step { get; private set; }

    /// <summary>The step's place in the order of work, for the index of the queue.</summary>
    public int Rank { get; private set; }

    /// <summary>From when on it stands in the queue, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>The collector who has it; null when free.</summary>
    public Guid? HolderId { get; private set; }

    /// <summary>The collector's name.</summary>
    public string? HolderName { get; private set; }

    /// <summary>Until when it is theirs unless they do something, UTC.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>A new case wants its first contact within 24 hours, so it stands in the queue at once.</summary>
    public static CaseDesk New(DateTime now) => new() { Step = NextStep.FirstContact, Rank = (int)NextStep.FirstContact, DueAt = now };

    /// <summary>Whether somebody other than <paramref name="userId"/> has it at <paramref name="now"/>.</summary>
    public bool IsHeldByAnother(Guid userId, DateTime now) => HolderId is { } holder && holder != userId && HeldUntil > now;

    /// <summary>Plans what is next.</summary>
    public void Plan(NextStep step, DateTime dueAt) => (Step, Rank, DueAt) = (step, (int)step, dueAt);

    /// <summary>Gives or renews the lease.</summary>
    public void Take(Guid userId, string name, DateTime now) => (HolderId, HolderName, HeldUntil) = (userId, name, now + Lease);

    /// <summary>Renews the lease of who has it; of nobody else.</summary>
    public void Renew(Guid userId, DateTime now) => HeldUntil = HolderId == userId && HeldUntil > now ? now + Lease : HeldUntil;

    /// <summary>Lets go.</summary>
    public void Release() => (HolderId, HolderName, HeldUntil) = (null, null, null);
}
