using Agency.Application.Common;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Jobs;

/// <summary>Runs a job now, for today or for another date.</summary>
[Requires(Permissions.JobsRun)]
public sealed record RunJob(string Name, DateOnly? Date = null) : Process<JobRunView>
{
    internal sealed class Handler(IJobRunner runner, RequestContext context, BusinessClock clock) : IRequestHandler<RunJob, JobRunView>
    {
        public Task<JobRunView> Handle(RunJob request, CancellationToken cancellationToken) =>
            runner.Run(request.Name, request.Date ?? clock.Today, context.Caller.Name, cancellationToken);
    }
}

internal sealed class RunJobValidator : AbstractValidator<RunJob>
{
    public RunJobValidator(IJobRunner runner) =>
        RuleFor(request => request.Name).Must(name => runner.Jobs.Any(job => job.Name == name)).WithMessage("There is no job of this name.");
}

/// <summary>A job runs once at a time: two runs would pick the same items.</summary>
public sealed record JobMustNotRunTwiceAtOnce(string Job, bool IsRunning) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsRunning;

    /// <inheritdoc />
    public override string Message => $"{Job} is running already. Wait for its end.";
}
