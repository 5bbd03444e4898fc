using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>Lets a charge for a recall go: the exact mirror, linked, once. The case stays closed.</summary>
/// <param name="Number">The charge.</param>
/// <param name="Reason">Why: goodwill, or the claim was never ours.</param>
[Requires(Permissions.PaymentsReverse)]
[Idempotent]
public sealed record ReverseRecallCharge(string Number, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class ReverseRecallChargeValidator : AbstractValidator<ReverseRecallCharge>
{
    public ReverseRecallChargeValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is taken back.").MaximumLength(500);
}

internal sealed class ReverseRecallChargeHandler(IAgencyDb db, RecallWriter recalls) : IRequestHandler<ReverseRecallCharge, Receipt>
{
    public async Task<Receipt> Handle(ReverseRecallCharge request, CancellationToken cancellationToken)
    {
        var charge = await db.RecallCharges.Where(row => row.Number == request.Number).One("Recall charge", request.Number, cancellationToken);
        var on = await db.Cases.SingleAsync(row => row.Id == charge.CaseId, cancellationToken);
        await recalls.TakeBack(charge, on, request.Reason.Trim(), cancellationToken);
        return new Receipt(charge.Number);
    }
}
