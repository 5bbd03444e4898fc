using Agency.Domain.Common;

namespace Agency.Domain.Webhooks.Rules;

/// <summary>What is told is not for others to read on the way. Where private addresses are allowed, for trying things out, plain HTTP is too.</summary>
public sealed record WebhookMustUseHttps(Uri Url, bool IsPrivateAllowed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Url.IsAbsoluteUri || Url.UserInfo.Length > 0 || (Url.Scheme != Uri.UriSchemeHttps && !(IsPrivateAllowed && Url.Scheme == Uri.UriSchemeHttp));

    /// <inheritdoc />
    public override string Message => "A webhook has an address that begins with https:// and holds no password.";
}

/// <summary>A closed endpoint stays closed: make a new one.</summary>
public sealed record WebhookMustBeOpen(bool IsClosed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsClosed;

    /// <inheritdoc />
    public override string Message => "This webhook is closed.";
}

/// <summary>What is on its way is not sent a second time beside itself.</summary>
public sealed record DeliveryMustHaveEnded(WebhookDeliveryState State) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => State == WebhookDeliveryState.Waiting;

    /// <inheritdoc />
    public override string Message => "This message is on its way already.";
}
