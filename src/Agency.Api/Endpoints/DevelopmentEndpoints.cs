using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Domain.Identity;
using Agency.Infrastructure.Jobs;
using Agency.Infrastructure.Time;
using FluentValidation;
using FluentValidation.Results;

namespace Agency.Api.Endpoints;

/// <summary>The clock that can be moved. It exists in Development alone: elsewhere these addresses are 404.</summary>
internal static class DevelopmentEndpoints
{
    public static void MapDevelopment(this IEndpointRouteBuilder api)
    {
        var area = api.MapGroup("/development").WithTags("Development");
        area.MapGet("/clock", (IServiceProvider services, BusinessClock clock) => State(Clock(services), clock, []))
            .WithName("Development_Clock").WithSummary("What time it is for the agency, and how far that is ahead.");
        area.MapPost("/clock", Move).WithName("Development_MoveClock").WithSummary("Moves the clock on by days or to the next working morning and runs the jobs of each day, or puts it back to real time.");
    }

    private static async Task<ClockState> Move(
        ClockMove move, IServiceProvider services, BusinessClock clock, ClockMover mover, RequestContext request, CancellationToken cancellationToken)
    {
        var movable = Clock(services);
        if (!request.Caller.May(Permissions.JobsRun))
        {
            throw new ForbiddenException(Permissions.JobsRun);
        }

        if (move.MoveDays is < 0 or > ClockMover.DaysMax)
        {
            throw new ValidationException([new ValidationFailure(nameof(move.MoveDays), $"Move by 0 to {ClockMover.DaysMax} days.")]);
        }

        if (move.Reset)
        {
            movable.Reset();
        }

        var runs = await mover.Move(movable, move.MoveDays, cancellationToken);
        return State(movable, clock, move.ToMorning ? [.. runs, .. await mover.MoveToMorning(movable, cancellationToken)] : runs);
    }

    private static MovableClock Clock(IServiceProvider services) => services.GetService<MovableClock>() ?? throw new NotFoundException("Clock", "of Development");

    private static ClockState State(MovableClock movable, BusinessClock clock, IReadOnlyList<JobRunView> runs) => new(clock.Now, clock.Today, movable.DaysAhead, runs);
}

/// <summary>Where to: first back to real time, if so, then on by days, then to ten o'clock of a working day, if so.</summary>
internal sealed record ClockMove(int MoveDays = 0, bool Reset = false, bool ToMorning = false);

/// <summary>Where the clock is, and what ran on the way.</summary>
internal sealed record ClockState(DateTime Now, DateOnly Today, int DaysAhead, IReadOnlyList<JobRunView> Runs);
