using Agency.Domain.Common;
using Agency.Domain.Webhooks.Rules;

namespace Agency.Domain.Webhooks;

/// <summary>How far a message has come.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is sent at its next try.</summary>
    Waiting = 1,

    /// <summary>The endpoint answered 2xx.</summary>
    Delivered,

    /// <summary>It was tried as often as it is. Somebody can send it again.</summary>
    GivenUp,
}

/// <summary>A message on its way to one endpoint, with what came of its tries: the delivery log.</summary>
public sealed class WebhookDelivery : Entity
{
    private const int TextLengthMax = 1000;

    /// <summary>How long after each failure the next try is: eight tries within three days, after the schedule of Standard Webhooks.</summary>
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(20), TimeSpan.FromHours(36),
    ];

    private WebhookDelivery()
    {
    }

    /// <summary>Where to.</summary>
    public Guid EndpointId { get; private set; }

    /// <summary>The partner of the endpoint.</summary>
    public Guid? AffiliateId { get; private set; }

    /// <summary>The client of the endpoint.</summary>
    public Guid? ClientId { get; private set; }

    /// <summary>The same at each try, and for every endpoint: the receiver knows by it what it has heard before.</summary>
    public string MessageId { get; private set; } = "";

    /// <summary>One of <see cref="WebhookTypes"/>.</summary>
    public string Type { get; private set; } = "";

    /// <summary>What is sent, byte for byte: the signature covers it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was put on its way, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public WebhookDeliveryState State { get; private set; } = WebhookDeliveryState.Waiting;

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it failed since it was last put on its way.</summary>
    public int Failures { get; private set; }

    /// <summary>When it is tried next, UTC; null when it is not.</summary>
    public DateTime? NextTryAt { get; private set; }

    /// <summary>When it was last tried, UTC.</summary>
    public DateTime? LastTryAt { get; private set; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; private set; }

    /// <summary>The beginning of the last answer, or why there was none.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>Puts a message on its way.</summary>
    public static WebhookDelivery To(WebhookEndpoint endpoint, string messageId, string type, string body, DateTime at) => new()
    {
        EndpointId = endpoint.Id,
        AffiliateId = endpoint.AffiliateId,
        ClientId = endpoint.ClientId,
        MessageId = messageId,
        Type = type,
        Body = body,
        CreatedAt = at,
        NextTryAt = at,
    };

    /// <summary>What came of a try.</summary>
    public void Tried(int? status, string? answer, DateTime at)
    {
        (Attempts, LastTryAt, LastStatus) = (Attempts + 1, at, status);
        LastAnswer = answer?.Length > TextLengthMax ? answer[..TextLengthMax] : answer;
        if (status is >= 200 and < 300)
        {
            (State, NextTryAt) = (WebhookDeliveryState.Delivered, null);
        }
        else
        {
            var isOver = Failures >= Delays.Length || status == 410;
            (State, NextTryAt) = isOver ? (WebhookDeliveryState.GivenUp, (DateTime?)null) : (WebhookDeliveryState.Waiting, at + Delays[Failures]);
            Failures++;
        }
    }

    /// <summary>Sends it once more, whatever came of it.</summary>
    public void SendAgain(DateTime at)
    {
        BusinessRule.Check(new DeliveryMustHaveEnded(State));
        (State, NextTryAt, Failures) = (WebhookDeliveryState.Waiting, at, 0);
    }
}
