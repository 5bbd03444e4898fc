using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Compliance;

/// <summary>Corrects the number of a day by another version of it: both stay readable. What is asked from now on follows it; decisions that were made keep the version that they rested on.</summary>
/// <param name="LegalSubject">For example <c>calls.max</c>.</param>
/// <param name="Jurisdiction">Of the number that is wrong.</param>
/// <param name="From">Its day.</param>
/// <param name="Value">What it should be.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Reason">What was wrong.</param>
[Requires(Permissions.RatesManage)]
[Idempotent(IsOptional = true)]
public sealed record CorrectLegalNumber(string LegalSubject, string Jurisdiction, DateOnly From, decimal Value, string Source, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => FormattableString.Invariant($"{LegalSubject} {Jurisdiction} {From:yyyy-MM-dd}");

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class CorrectLegalNumberValidator : AbstractValidator<CorrectLegalNumber>
{
    public CorrectLegalNumberValidator()
    {
        RuleFor(request => request.LegalSubject).MustBeASubject();
        RuleFor(request => request.Jurisdiction).MustBeAJurisdiction();
        RuleFor(request => request.Source).MustNameASource();
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say what was wrong.").MaximumLength(500);
    }
}

internal sealed class CorrectLegalNumberHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<CorrectLegalNumber, Receipt>
{
    public async Task<Receipt> Handle(CorrectLegalNumber request, CancellationToken cancellationToken)
    {
        var numbers = await db.LegalNumbersOf(request.LegalSubject, request.Jurisdiction, cancellationToken);
        var entry = LegalNumberWriting.Entry(request.LegalSubject, request.Jurisdiction, request.From, request.Value, request.Source);
        db.LegalNumbers.Add(numbers.Correct(entry, context.Caller.Name, clock.Now) ?? throw new NotFoundException("Legal number", request.Subject!));
        return new Receipt(request.Subject!);
    }
}
