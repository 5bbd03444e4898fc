using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Infrastructure.Time;

namespace Agency.Infrastructure.Jobs;

/// <summary>Moves the clock of Development day by day, and runs on each day what is due on it.</summary>
public sealed class ClockMover(IJobRunner runner, BusinessClock clock)
{
    /// <summary>The farthest move at once.</summary>
    public const int DaysMax = 400;

    private const int MorningHour = 10;

    /// <summary>Moves, and gives the runs.</summary>
    public async Task<IReadOnlyList<JobRunView>> Move(MovableClock movable, int days, CancellationToken cancellationToken)
    {
        var runs = new List<JobRunView>();
        for (var day = 0; day < days; day++)
        {
            movable.MoveDays(1);
            await RunJobs(runs, cancellationToken);
        }

        return runs;
    }

    /// <summary>Moves to the next ten o'clock of a working day, when debtors in most places may be called; gives the runs of the days between.</summary>
    public async Task<IReadOnlyList<JobRunView>> MoveToMorning(MovableClock movable, CancellationToken cancellationToken)
    {
        var runs = new List<JobRunView>();
        var today = clock.Today;
        if (Morning(today) <= clock.Now || IsWeekend(today))
        {
            do
            {
                movable.MoveTo(Morning(today = today.AddDays(1)));
                await RunJobs(runs, cancellationToken);
            }
            while (IsWeekend(today));
        }
        else
        {
            movable.MoveTo(Morning(today));
        }

        return runs;
    }

    private async Task RunJobs(List<JobRunView> runs, CancellationToken cancellationToken)
    {
        foreach (var job in JobTimes.DueOn(clock.Today, clock.Zone))
        {
            runs.Add(await runner.Run(job.Name, clock.Today, "development clock", cancellationToken));
        }
    }

    private DateTime Morning(DateOnly day) => clock.StartOf(day).AddHours(MorningHour);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
