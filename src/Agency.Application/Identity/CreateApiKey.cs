using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Identity.Rules;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Agency.Application.Identity;

/// <summary>Makes a key of one's own. Its secret is in this answer and nowhere else.</summary>
/// <param name="Name">What it is for: <c>Excel on my laptop</c>.</param>
/// <param name="Scope">Whether it only reads lists.</param>
/// <param name="ExpiresOn">The last day on which it works: a year from now at most.</param>
/// <param name="Sets">The only lists that it reads; none named: all that its user reads.</param>
[Requires(Permissions.OwnLogin)]
public sealed record CreateApiKey(string Name, ApiKeyScope Scope, DateOnly ExpiresOn, IReadOnlyList<string>? Sets = null) : Command<ApiKeyMade>;

/// <summary>A key, with its secret for the only time.</summary>
/// <param name="Number">The first signs of the secret.</param>
/// <param name="Secret">The password of basic authentication, or the bearer token.</param>
public sealed record ApiKeyMade(string Number, Guid Id, string Secret) : Receipt(Number);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKey>
{
    public CreateApiKeyValidator()
    {
        RuleFor(request => request.Name).NotEmpty().WithMessage("Say what the key is for.").MaximumLength(200);
        RuleFor(request => request.Scope).IsInEnum().WithMessage("Choose what the key opens.");
        RuleFor(request => request.Sets).Must(sets => sets is null || sets.Count <= ReadCatalog.Sets.Count).WithMessage("Name each list once.");
    }
}

internal sealed class CreateApiKeyHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<CreateApiKey, ApiKeyMade>
{
    public Task<ApiKeyMade> Handle(CreateApiKey request, CancellationToken cancellationToken)
    {
        var caller = context.Caller;
        BusinessRule.Check(new KeyMustBeMadeBySomebodySignedIn(caller.Key is not null));
        var sets = request.Sets ?? [];
        if (sets.FirstOrDefault(name => !ReadCatalog.Sets.Any(set => set.Name == name && caller.May(set.Permission))) is { } unknown)
        {
            throw new ValidationException([new ValidationFailure(nameof(request.Sets), $"There is no list {unknown} that you may read.")]);
        }

        var secret = ApiKeySecret.Make();
        var key = ApiKey.Make(
            caller.UserId, request.Name.Trim(), ApiKeySecret.PrefixOf(secret), ApiKeySecret.HashOf(secret), request.Scope, [.. sets], request.ExpiresOn, clock.Now, clock.Today);
        db.ApiKeys.Add(key);
        return Task.FromResult(new ApiKeyMade(key.Prefix, key.Id, secret));
    }
}
