using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>Publishes a version of a fee schedule; the first one makes the schedule. Cases that are open keep the version they have.</summary>
/// <param name="Number">For example <c>F-12</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="EffectiveFrom">First day in force.</param>
/// <param name="Rules">Top-down, the first that matches wins; the last has no condition.</param>
/// <param name="VatPercent">On the fee; 0 where there is none.</param>
/// <param name="Recall">What a client is charged that takes a claim back; left out, nothing.</param>
[Requires(Permissions.FeesManage)]
public sealed record PublishFeeSchedule(string Number, string Name, DateOnly EffectiveFrom, IReadOnlyList<FeeRule> Rules, decimal VatPercent, RecallTerms? Recall = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class PublishFeeScheduleValidator : AbstractValidator<PublishFeeSchedule>
{
    public PublishFeeScheduleValidator()
    {
        RuleFor(request => request.Number).Matches("^F-[0-9]+$").WithMessage("A schedule's number is F- and digits.");
        RuleFor(request => request.Name).NotEmpty().WithMessage("Enter a name.").MaximumLength(200);
        RuleFor(request => request.Rules).NotEmpty().WithMessage("Enter at least one rule.");
        RuleFor(request => request.VatPercent).InclusiveBetween(0, 100).WithMessage("VAT is from 0 to 100 %.");
    }
}

internal sealed class PublishFeeScheduleHandler(IAgencyDb db) : IRequestHandler<PublishFeeSchedule, Receipt>
{
    public async Task<Receipt> Handle(PublishFeeSchedule request, CancellationToken cancellationToken)
    {
        var schedule = await db.FeeSchedules.Include(schedule => schedule.Versions).FirstOrDefaultAsync(schedule => schedule.Number == request.Number, cancellationToken);
        if (schedule is null)
        {
            schedule = FeeSchedule.Create(request.Number, request.Name);
            db.FeeSchedules.Add(schedule);
        }

        db.FeeScheduleVersions.Add(schedule.Publish(request.EffectiveFrom, request.Rules, new Percentage(request.VatPercent), request.Recall));
        return new Receipt(schedule.Number);
    }
}
