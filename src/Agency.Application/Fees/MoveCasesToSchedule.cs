using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Fees;

/// <summary>
/// Moves open cases to a version of a fee schedule, because somebody says so: no version ever reaches an old case by itself. What was posted keeps its version; payments
/// from now on take the new one. Run again, it moves what is left.
/// </summary>
/// <param name="VersionId">The version to move to.</param>
/// <param name="CaseNumbers">Which cases; none for every open case that has another version of the same schedule.</param>
/// <param name="Reason">Why; it stands on the timeline of each case.</param>
[Requires(Permissions.FeesManage)]
public sealed record MoveCasesToSchedule(Guid VersionId, IReadOnlyList<string>? CaseNumbers, string Reason) : Process<CasesMoved>;

/// <summary>Moves one case to a version of a fee schedule.</summary>
[Requires(Permissions.FeesManage)]
public sealed record MoveCaseToSchedule(string Number, Guid VersionId, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class MoveCasesToScheduleValidator : AbstractValidator<MoveCasesToSchedule>
{
    public MoveCasesToScheduleValidator()
    {
        RuleFor(request => request.VersionId).NotEmpty().WithMessage("Choose the version.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why the cases are moved.").MaximumLength(2000);
        RuleFor(request => request.CaseNumbers).Must(numbers => numbers is null || numbers.Count <= 1000).WithMessage("At most 1,000 cases by number.");
    }
}

internal sealed class MoveCasesToScheduleHandler(
    IAgencyDb db, IMediator mediator, RequestContext context, BusinessClock clock, WorkProgress progress, ILogger<MoveCasesToSchedule> logger) :
    IRequestHandler<MoveCasesToSchedule, CasesMoved>, IRequestHandler<MoveCaseToSchedule, Receipt>
{
    public async Task<CasesMoved> Handle(MoveCasesToSchedule request, CancellationToken cancellationToken)
    {
        var version = await db.FeeScheduleVersions.AsNoTracking().Where(row => row.Id == request.VersionId)
            .One("Fee schedule version", request.VersionId.ToString(), cancellationToken);
        var numbers = request.CaseNumbers is { Count: > 0 } named
            ? named
            : await (
                from row in db.Cases
                where row.Stage != Stage.Closed && row.Terms.FeeScheduleVersionId != version.Id
                join other in db.FeeScheduleVersions on row.Terms.FeeScheduleVersionId equals other.Id
                where other.ScheduleNumber == version.ScheduleNumber
                orderby row.Number
                select row.Number).ToListAsync(cancellationToken);
        var report = await JobReport.ForEach(numbers, number => mediator.Send(new MoveCaseToSchedule(number, version.Id, request.Reason), cancellationToken), logger, progress);
        return new CasesMoved(report.Done, report.Failures);
    }

    public async Task<Receipt> Handle(MoveCaseToSchedule request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var names = await db.FeeScheduleVersions.AsNoTracking()
            .Where(row => row.Id == request.VersionId || row.Id == on.Terms.FeeScheduleVersionId).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var name = names.GetValueOrDefault(request.VersionId) ?? throw new NotFoundException("Fee schedule version", request.VersionId.ToString());
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{names[on.Terms.FeeScheduleVersionId]} → {name}", request.Reason));
        on.MoveToSchedule(request.VersionId);
        return new Receipt(on.Number);
    }
}
