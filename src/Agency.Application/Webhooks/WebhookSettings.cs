namespace Agency.Application.Webhooks;

/// <summary>The section <c>Webhooks</c> of the configuration.</summary>
public sealed record WebhookSettings
{
    /// <summary>Whether messages may go to addresses of one's own network, and over plain HTTP: for trying things out.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long an endpoint may take to answer.</summary>
    public int TimeoutSeconds { get; init; } = 15;
}
