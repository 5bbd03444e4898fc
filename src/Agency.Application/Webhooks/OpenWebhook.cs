using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using Agency.Domain.Webhooks;
using FluentValidation;
using MediatR;

namespace Agency.Application.Webhooks;

/// <summary>Subscribes a program of the caller's firm to what happens: of their own rows, or for the agency of all.</summary>
/// <param name="Url">Where messages go: https, and an address that is open to the internet.</param>
/// <param name="Description">What it is.</param>
/// <param name="Types">What it hears of; none named: everything.</param>
[Requires(Permissions.WebhooksManage)]
public sealed record OpenWebhook(string Url, string Description, IReadOnlyList<string>? Types = null) : Command<WebhookOpened>;

/// <summary>An endpoint, with its secret for the only time.</summary>
/// <param name="Number">Its address.</param>
/// <param name="Secret">What its messages are signed with.</param>
public sealed record WebhookOpened(string Number, Guid Id, string Secret) : Receipt(Number);

internal sealed class OpenWebhookValidator : AbstractValidator<OpenWebhook>
{
    public OpenWebhookValidator()
    {
        RuleFor(request => request.Url).NotEmpty().WithMessage("Enter the address.").MaximumLength(500)
            .Must(url => Uri.TryCreate(url, UriKind.Absolute, out _)).WithMessage("Enter an address, such as https://firm.example/hooks.");
        RuleFor(request => request.Description).NotEmpty().WithMessage("Say what it is.").MaximumLength(200);
        RuleForEach(request => request.Types).Must(type => WebhookTypes.All.Contains(type)).WithMessage("Choose what it hears of from the list.");
    }
}

internal sealed class OpenWebhookHandler(IAgencyDb db, RequestContext context, BusinessClock clock, WebhookSettings settings) : IRequestHandler<OpenWebhook, WebhookOpened>
{
    public Task<WebhookOpened> Handle(OpenWebhook request, CancellationToken cancellationToken)
    {
        var (caller, secret) = (context.Caller, WebhookSignature.NewSecret());
        var endpoint = WebhookEndpoint.Open(
            caller.AffiliateId, caller.ClientId, new Uri(request.Url), request.Description.Trim(), [.. request.Types ?? []], secret, caller.Name, clock.Now, settings.AllowPrivateAddresses);
        db.WebhookEndpoints.Add(endpoint);
        return Task.FromResult(new WebhookOpened(endpoint.Url, endpoint.Id, secret));
    }
}
