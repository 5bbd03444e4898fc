using Agency.Domain.Common;

namespace Agency.Domain.Webhooks;

/// <summary>
/// Something that those who subscribe must hear of, said by the record itself: <c>Record(new WebhookRaised(WebhookTypes.PayoutSent, AffiliateId, null, data))</c>.
/// What has an event of its own anyway is put into words by the listener instead.
/// </summary>
/// <param name="Type">One of <see cref="WebhookTypes"/>.</param>
/// <param name="AffiliateId">The partner whose endpoints hear of it.</param>
/// <param name="ClientId">The client whose endpoints hear of it.</param>
/// <param name="Data">What is told: numbers and amounts, never a debtor's name.</param>
public sealed record WebhookRaised(string Type, Guid? AffiliateId, Guid? ClientId, IReadOnlyDictionary<string, string?> Data) : DomainEvent;
