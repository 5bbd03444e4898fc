using Agency.Application.Jobs.Read;

namespace Agency.Infrastructure.Persistence.Outbox;

/// <summary>Messages of the outbox as a list shows them.</summary>
internal static class OutboxReading
{
    public static IQueryable<OutboxMessageRow> From(IQueryable<OutboxMessage> messages) => messages.Select(message => new OutboxMessageRow
    {
        Id = message.Id,
        At = message.At,
        Type = message.Type,
        State = message.State,
        ToldAt = message.ToldAt,
        Attempts = message.Attempts,
        NextTryAt = message.NextTryAt,
        Error = message.Error,
    });
}
