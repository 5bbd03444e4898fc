namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>A domain event, kept in the transaction of its change until a job has told whoever listens.</summary>
internal sealed class OutboxMessage(DateTime at, string type, string content)
{
    /// <summary>Order of recording.</summary>
    public long Id { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; } = at;

    /// <summary>The event's full type name.</summary>
    public string Type { get; private set; } = type;

    /// <summary>The event as JSON.</summary>
    public string Content { get; private set; } = content;

    /// <summary>When everybody had been told, UTC; null until then.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>Says that everybody was told.</summary>
    public void Told(DateTime now) => ToldAt = now;
}
