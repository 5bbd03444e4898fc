using MediatR;

namespace Agency.Application.Common.Behaviours;

/// <summary>Denies by default: a request without a permission, or a caller without it, goes no further. The same for API, job and test.</summary>
internal sealed class Authorise<TRequest, TResponse>(RequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        Permission.Check(context.Caller, typeof(TRequest));
        return next();
    }
}
