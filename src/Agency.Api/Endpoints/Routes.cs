using System.Reflection;
using Agency.Application.Common;
using Agency.Application.Operations;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>
/// One line per route: each sends one request. The verb becomes the operation's identity (<c>Referrals_Submit</c>), the group's name its tag. Permission,
/// idempotency and version headers of the documentation come from the request type itself.
/// </summary>
internal static class Routes
{
    /// <summary>The routes of an area under /api/v1.</summary>
    public static Area Area(this IEndpointRouteBuilder api, string name, string prefix) => new(api.MapGroup(prefix).WithTags(name), name);

    /// <summary>Asks: route and query string values fill the query by name.</summary>
    public static RouteHandlerBuilder Get<TQuery, TResult>(this Area area, string pattern, string verb, string summary)
        where TQuery : IRequest<TResult> =>
        area.Group.MapGet(pattern, ([AsParameters] TQuery query, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(query, cancellationToken))
            .AddEndpointFilter<EntityTagFilter>().Describe<TQuery>(area, verb, summary);

    /// <summary>Does: the body fills the command, and route values overrule it by name.</summary>
    public static RouteHandlerBuilder Post<TCommand, TResult>(this Area area, string pattern, string verb, string summary)
        where TCommand : IRequest<TResult> =>
        area.Group.MapPost(pattern, Send<TCommand, TResult>).Accepts<TCommand>("application/json").Describe<TCommand>(area, verb, summary);

    /// <summary>
    /// Does long work: the answer is 202 at once, with where to ask how far it has come. What comes of it is at <c>pattern/results/id</c>.
    /// </summary>
    public static RouteHandlerBuilder Run<TProcess, TResult>(this Area area, string pattern, string verb, string summary)
        where TProcess : Process<TResult>
    {
        area.Result<TProcess, TResult>(pattern, verb, summary);
        return area.Group.MapPost(pattern, OperationEndpoints.Start<TProcess>).Accepts<TProcess>("application/json").Produces<OperationView>(StatusCodes.Status202Accepted)
            .Describe<TProcess>(area, verb, summary);
    }

    /// <summary>What came of long work that is started at <c>pattern</c>.</summary>
    public static RouteHandlerBuilder Result<TProcess, TResult>(this Area area, string pattern, string verb, string summary)
        where TProcess : Process<TResult> =>
        area.Group.MapGet(pattern + "/results/{operation:guid}", OperationEndpoints.Result<TProcess>).Produces<TResult>()
            .Describe<GetOperationResult>(area, verb + "Result", $"What came of it, once it has succeeded: {summary}");

    /// <summary>Where the result of the work will be that this request starts, but for its id.</summary>
    public static string ResultPath(HttpContext context) => context.Request.Path.Value!.TrimEnd('/') + "/results/";

    /// <summary>Replaces.</summary>
    public static RouteHandlerBuilder Put<TCommand, TResult>(this Area area, string pattern, string verb, string summary)
        where TCommand : IRequest<TResult> =>
        area.Group.MapPut(pattern, Send<TCommand, TResult>).Accepts<TCommand>("application/json").Describe<TCommand>(area, verb, summary);

    /// <summary>Takes away.</summary>
    public static RouteHandlerBuilder Delete<TCommand, TResult>(this Area area, string pattern, string verb, string summary)
        where TCommand : IRequest<TResult> =>
        area.Group.MapDelete(pattern, ([AsParameters] TCommand command, IMediator mediator, CancellationToken cancellationToken) => mediator.Send(command, cancellationToken))
            .Describe<TCommand>(area, verb, summary);

    /// <summary>Names and documents a route that is not one of the above: a download, an upload.</summary>
    public static RouteHandlerBuilder Describe<TRequest>(this RouteHandlerBuilder route, Area area, string verb, string summary)
    {
        var permission = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.Permission;
        route.WithMetadata(new RequestType(typeof(TRequest)));
        return route.WithName($"{area.Name}_{verb}").WithSummary(summary)
            .WithDescription(permission is null ? summary : $"{summary} Needs the permission `{permission}`.");
    }

    private static Task<TResult> Send<TCommand, TResult>(BodyAndRoute<TCommand> command, IMediator mediator, CancellationToken cancellationToken)
        where TCommand : IRequest<TResult> =>
        mediator.Send(command.Value, cancellationToken);
}

/// <summary>The routes of one area.</summary>
internal sealed record Area(RouteGroupBuilder Group, string Name);

/// <summary>Which request a route sends, for the documentation.</summary>
internal sealed record RequestType(Type Type);
