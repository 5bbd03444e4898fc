using FluentValidation;
using MediatR;

namespace Agency.Application.Common.Behaviours;

/// <summary>Runs the validators of a request: what is wrong with a field is said before anything is loaded.</summary>
internal sealed class Validate<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var failures = validators.Select(validator => validator.Validate(request)).SelectMany(result => result.Errors).ToList();
        return failures.Count == 0 ? await next() : throw new ValidationException(failures);
    }
}
