using System.Globalization;
using Agency.Api.Problems;
using Agency.Application.Common;
using Agency.Infrastructure.Identity;

namespace Agency.Api.Endpoints;

/// <summary>The words of a refused sign-in, the same for everybody.</summary>
internal static class SignInProblem
{
    public static IResult Of(SignInOutcome outcome, BusinessClock clock)
    {
        var problem = ProblemTable.OfStatus(StatusCodes.Status401Unauthorized) with { Title = "Signing in did not work." };
        return new Answer(outcome.LockedUntil is { } until
            ? problem with { Code = "Locked", Detail = $"Locked until {UpToTheMinute(until, clock.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)}." }
            : problem with { Code = "SignInRefused", Detail = "E-mail or password is not right." });
    }

    // Rounded up: at the minute that is named, the lock is over.
    private static DateTimeOffset UpToTheMinute(DateTimeOffset until, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(until.AddTicks(TimeSpan.TicksPerMinute - 1), zone);

    private sealed record Answer(Problem Problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.Write(httpContext, Problem);
    }
}
