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

namespace Agency.Application.Commissions;

/// <summary>
/// Moves open cases to a version of a commission plan, because somebody says so: no version ever reaches an old case by itself. What was posted keeps its version; payments
/// from now on take the new one. Run again, it moves what is left.
/// </summary>
/// <param name="VersionId">The version to move to.</param>
/// <param name="CaseNumbers">Which cases; none for every open case that has another version of the same plan.</param>
/// <param name="Reason">Why; it stands on the timeline of each case.</param>
[Requires(Permissions.PlansManage)]
public sealed record MoveCasesToPlan(Guid VersionId, IReadOnlyList<string>? CaseNumbers, string Reason) : Process<CasesMoved>;

/// <summary>Moves one case to a version of a commission plan.</summary>
[Requires(Permissions.PlansManage)]
public sealed record MoveCaseToPlan(string Number, Guid VersionId, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class MoveCasesToPlanValidator : AbstractValidator<MoveCasesToPlan>
{
    public MoveCasesToPlanValidator()
    {
        RuleFor(request => request.VersionId).NotEmpty().WithMessage("Choose the version.");
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why the cases are moved.").MaximumLength(2000);
        RuleFor(request => request.CaseNumbers).Must(numbers => numbers is null || numbers.Count <= 1000).WithMessage("At most 1,000 cases by number.");
    }
}

internal sealed class MoveCasesToPlanHandler(
    IAgencyDb db, IMediator mediator, RequestContext context, BusinessClock clock, WorkProgress progress, ILogger<MoveCasesToPlan> logger) :
    IRequestHandler<MoveCasesToPlan, CasesMoved>, IRequestHandler<MoveCaseToPlan, Receipt>
{
    public async Task<CasesMoved> Handle(MoveCasesToPlan request, CancellationToken cancellationToken)
    {
        var version = await db.CommissionPlanVersions.AsNoTracking().Where(row => row.Id == request.VersionId)
            .One("Commission plan version", request.VersionId.ToString(), cancellationToken);
        var numbers = request.CaseNumbers is { Count: > 0 } named
            ? named
            : await (
                from row in db.Cases
                where row.Stage != Stage.Closed && row.Terms.CommissionPlanVersionId != version.Id
                join other in db.CommissionPlanVersions on row.Terms.CommissionPlanVersionId equals other.Id
                where other.PlanNumber == version.PlanNumber
                orderby row.Number
                select row.Number).ToListAsync(cancellationToken);
        var report = await JobReport.ForEach(numbers, number => mediator.Send(new MoveCaseToPlan(number, version.Id, request.Reason), cancellationToken), logger, progress);
        return new CasesMoved(report.Done, report.Failures);
    }

    public async Task<Receipt> Handle(MoveCaseToPlan request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        var names = await db.CommissionPlanVersions.AsNoTracking()
            .Where(row => row.Id == request.VersionId || row.Id == on.Terms.CommissionPlanVersionId).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var name = names.GetValueOrDefault(request.VersionId) ?? throw new NotFoundException("Commission plan version", request.VersionId.ToString());
        db.Activities.Add(Activity.On(on, ActivityKind.Terms, clock.Now, context.Caller.Name, $"{names[on.Terms.CommissionPlanVersionId]} → {name}", request.Reason));
        on.MoveToPlan(request.VersionId);
        return new Receipt(on.Number);
    }
}
