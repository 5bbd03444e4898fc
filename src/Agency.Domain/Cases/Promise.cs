using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;

namespace Agency.Domain.Cases;

/// <summary>How a promise stands.</summary>
public enum PromiseStatus
{
    Open = 1,
    Kept,
    Broken,
}

/// <summary>A promise to pay (PTP): an amount by a date.</summary>
public sealed class Promise : Aggregate
{
    private Promise()
    {
    }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The partner, for row scope.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>The creditor, for row scope.</summary>
    public Guid ClientId { get; private set; }

    /// <summary>What was promised.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>Last day to keep it.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Who took it.</summary>
    public string TakenBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime TakenAt { get; private set; }

    /// <summary>Open, kept or broken.</summary>
    public PromiseStatus Status { get; private set; } = PromiseStatus.Open;

    /// <summary>What has been paid towards it.</summary>
    public Money Received { get; private set; } = null!;

    /// <summary>Whether it settles the case: once it is kept and the money is good, the rest is waived and the case is closed as settled in full (SIF).</summary>
    public bool IsSettlement { get; private set; }

    /// <summary>Who of the client approved a settlement below the agency's authority.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>Takes a promise. It must be for something, not more than the balance, and not in the past.</summary>
    public static Promise Take(Case on, Money amount, DateOnly dueOn, Money balance, DateOnly today, string by, DateTime at)
    {
        BusinessRule.Check(new PromiseMustBeWithinBalance(amount, balance), new PromiseMustNotBeInThePast(dueOn, today));
        return new Promise
        {
            CaseId = on.Id,
            AffiliateId = on.AffiliateId,
            ClientId = on.ClientId,
            Amount = amount,
            DueOn = dueOn,
            TakenBy = by,
            TakenAt = at,
            Received = Money.Zero(amount.Currency),
        };
    }

    /// <summary>Makes it a settlement: less than is owed, for all of it. Throws when the rest is more than the agency may give up.</summary>
    public void Settle(Money balance, SettlementAuthority authority)
    {
        authority.Check(balance - Amount, balance);
        (IsSettlement, ApprovedBy) = (true, authority.ApprovedBy);
    }

    /// <summary>What kept it came back: it is broken after all.</summary>
    public void ComeBack(Money left) => (Received, Status) = (Money.Min(left, Amount), PromiseStatus.Broken);

    /// <summary>Counts a payment towards it; kept once the whole amount has come in by its day. Returns what it did not need.</summary>
    public Money Count(Money payment, DateOnly receivedOn)
    {
        if (Status != PromiseStatus.Open || receivedOn > DueOn)
        {
            return payment;
        }

        var used = Money.Min(payment, Amount - Received);
        Received += used;
        Status = Received >= Amount ? PromiseStatus.Kept : Status;
        return payment - used;
    }

    /// <summary>Marks it broken when its day has passed. Returns whether it is.</summary>
    public bool BreakWhenPast(DateOnly today)
    {
        if (Status == PromiseStatus.Open && DueOn < today)
        {
            Status = PromiseStatus.Broken;
        }

        return Status == PromiseStatus.Broken;
    }
}
