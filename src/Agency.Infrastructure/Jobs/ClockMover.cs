using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Infrastructure.Time;

namespace Agency.Infrastructure.Jobs;

/// <summary>Moves the clock of Development day by day, and runs on each day what is due on it.</summary>
public sealed class ClockMover(IJobRunner runner, BusinessClock clock)
{
    /// <summary>The farthest move at once.</summary>
    public const int DaysMax = 400;

    /// <summary>Moves, and gives the runs.</summary>
    public async Task<IReadOnlyList<JobRunView>> Move(MovableClock movable, int days, CancellationToken cancellationToken)
    {
        var runs = new List<JobRunView>();
        for (var day = 0; day < days; day++)
        {
            movable.MoveDays(1);
            foreach (var job in JobTimes.DueOn(clock.Today, clock.Zone))
            {
                runs.Add(await runner.Run(job.Name, clock.Today, "development clock", cancellationToken));
            }
        }

        return runs;
    }
}
