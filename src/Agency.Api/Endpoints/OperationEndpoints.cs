using Agency.Application.Common;
using Agency.Application.Operations;
using Agency.Infrastructure.Operations;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>Long work: how far it has come, and letting it go on. It is started by the routes that <see cref="Routes.Run{TProcess,TResult}"/> makes.</summary>
internal static class OperationEndpoints
{
    private const string RetryAfterSeconds = "2";

    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Operations", "/operations");
        area.Group.MapGet("/{id:guid}", Get).Produces<OperationView>().Describe<GetOperation>(area, "Get", "How far long work has come.");
        area.Group.MapPost("/{id:guid}/resume", Resume).Produces<OperationView>(StatusCodes.Status202Accepted)
            .Describe<ResumeOperation>(area, "Resume", "Lets work that broke off go on from where it was.");
    }

    /// <summary>Keeps the work and answers 202.</summary>
    public static async Task<IResult> Start<TProcess>(
        BodyAndRoute<TProcess> work, HttpContext context, IMediator mediator, OperationQueue queue, CancellationToken cancellationToken)
        where TProcess : ILongWork =>
        Accepted(context, queue, await mediator.Send(StartOperation.Of(work.Value, Routes.ResultPath(context)), cancellationToken));

    /// <summary>Gives the result as it was kept.</summary>
    public static async Task<IResult> Result<TProcess>(Guid operation, IMediator mediator, CancellationToken cancellationToken) =>
        Results.Content(await mediator.Send(new GetOperationResult(operation, typeof(TProcess).Name), cancellationToken), "application/json");

    /// <summary>The answer to whoever started work: 202, and where to ask how far it has come.</summary>
    public static IResult Accepted(HttpContext context, OperationQueue queue, OperationView operation)
    {
        queue.Wake();
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.Accepted(operation.StatusLink, operation);
    }

    private static async Task<IResult> Get(Guid id, HttpContext context, IMediator mediator, CancellationToken cancellationToken)
    {
        var operation = await mediator.Send(new GetOperation(id), cancellationToken);
        if (operation.State is OperationState.Waiting or OperationState.Running)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        return Results.Ok(operation);
    }

    private static async Task<IResult> Resume(Guid id, HttpContext context, IMediator mediator, OperationQueue queue, CancellationToken cancellationToken) =>
        Accepted(context, queue, await mediator.Send(new ResumeOperation(id), cancellationToken));
}
