namespace Agency.Domain.Audit;

/// <summary>Who did what to which record, when and from where. Written in the transaction of the deed; never changed.</summary>
public sealed class AuditEntry(DateTime at, Guid userId, string userName, string? address, string action, string? subject, string? reason = null, Guid? apiKeyId = null, string? correlation = null)
{
    /// <summary>Order of recording.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; } = at;

    /// <summary>The user; empty for the system.</summary>
    public Guid UserId { get; private set; } = userId;

    /// <summary>The user's name as it was then.</summary>
    public string UserName { get; private set; } = userName;

    /// <summary>The network address, when there was one.</summary>
    public string? Address { get; private set; } = address;

    /// <summary>The key by which a program came in for the user; null for the user in person.</summary>
    public Guid? ApiKeyId { get; private set; } = apiKeyId;

    /// <summary>The command's name, for example <c>RecordPayment</c>.</summary>
    public string Action { get; private set; } = action;

    /// <summary>The public number of the record, when there is one; of a login its e-mail address.</summary>
    public string? Subject { get; private set; } = subject;

    /// <summary>Why, where the deed asks for it.</summary>
    public string? Reason { get; private set; } = reason;

    /// <summary>The trace of the request that it was part of, 32 hexadecimal digits: the same as in the logs and in an answer that says what went wrong; null for what no request asked for.</summary>
    public string? Correlation { get; private set; } = correlation;

    /// <summary>What the deed changed, a JSON array of <see cref="AuditChange"/>; null when it changed no record that is told of.</summary>
    public string? Changes { get; private set; }
}
