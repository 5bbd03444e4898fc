namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>
/// Somebody who must hear of what happened. What a listener adds to the database is kept together with the message's being told; what it does elsewhere may be
/// done twice after a crash, so that it must bear that. An exception means: try again later.
/// </summary>
internal interface IOutboxListener
{
    /// <summary>Hears any message, and does nothing about those that do not concern it.</summary>
    /// <param name="id">The same each time that the message is told.</param>
    /// <param name="at">When it happened, UTC: it may be told later.</param>
    /// <param name="message">A domain event, or another message that somebody has put into the outbox.</param>
    Task Hear(long id, DateTime at, object message, CancellationToken cancellationToken);
}
