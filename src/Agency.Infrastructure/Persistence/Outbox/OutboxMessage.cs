using Agency.Application.Jobs.Read;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>Something that happened, kept in the transaction of its change until a job has told whoever listens.</summary>
internal sealed class OutboxMessage(DateTime at, string type, string content)
{
    /// <summary>How often it is tried: the last time is sixteen hours after the first.</summary>
    public const int AttemptsMax = 12;

    private const int ErrorLengthMax = 2000;
    private const int WaitMinutesMax = 240;

    /// <summary>Order of recording.</summary>
    public long Id { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; private set; } = at;

    /// <summary>The message's full type name.</summary>
    public string Type { get; private set; } = type;

    /// <summary>The message as JSON.</summary>
    public string Content { get; private set; } = content;

    /// <summary>How far it has come.</summary>
    public OutboxState State { get; private set; } = OutboxState.Waiting;

    /// <summary>When everybody had been told, UTC; null until then.</summary>
    public DateTime? ToldAt { get; private set; }

    /// <summary>How often telling it has failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried again, UTC; null when at once, or not at all.</summary>
    public DateTime? NextTryAt { get; private set; }

    /// <summary>What went wrong the last time.</summary>
    public string? Error { get; private set; }

    /// <summary>A message to keep.</summary>
    public static OutboxMessage Of(object message, DateTime at) =>
        new(at, message.GetType().FullName!, OutboxJson.Write(message));

    /// <summary>Says that everybody was told.</summary>
    public void Told(DateTime now) => (State, ToldAt, NextTryAt) = (OutboxState.Told, now, null);

    /// <summary>Says that it did not work: it is tried again after 1, 2, 4, 8 … minutes, at most four hours, and given up after <see cref="AttemptsMax"/> times.</summary>
    public void Fail(string error, DateTime now)
    {
        Attempts++;
        Error = error.Length > ErrorLengthMax ? error[..ErrorLengthMax] : error;
        (State, NextTryAt) = Attempts >= AttemptsMax
            ? (OutboxState.GivenUp, (DateTime?)null)
            : (OutboxState.Waiting, now.AddMinutes(Math.Min(1 << (Attempts - 1), WaitMinutesMax)));
    }
}
