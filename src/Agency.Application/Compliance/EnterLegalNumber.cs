using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Compliance;

/// <summary>Adds a number of the law from a day on, until the next one of its subject and jurisdiction. A day that has one is refused.</summary>
/// <param name="LegalSubject">For example <c>calls.max</c>.</param>
/// <param name="Jurisdiction">A country, a state of the US (<c>US-NY</c>), or <c>*</c> for the agency's policy.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Value">A whole number.</param>
/// <param name="Source">Where it stands.</param>
[Requires(Permissions.RatesManage)]
[Idempotent(IsOptional = true)]
public sealed record EnterLegalNumber(string LegalSubject, string Jurisdiction, DateOnly From, decimal Value, string Source) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => FormattableString.Invariant($"{LegalSubject} {Jurisdiction} {From:yyyy-MM-dd}");
}

internal sealed class EnterLegalNumberValidator : AbstractValidator<EnterLegalNumber>
{
    public EnterLegalNumberValidator()
    {
        RuleFor(request => request.LegalSubject).MustBeASubject();
        RuleFor(request => request.Jurisdiction).MustBeAJurisdiction();
        RuleFor(request => request.From).NotEmpty().WithMessage("Enter the first day.");
        RuleFor(request => request.Source).MustNameASource();
    }
}

internal sealed class EnterLegalNumberHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<EnterLegalNumber, Receipt>
{
    public async Task<Receipt> Handle(EnterLegalNumber request, CancellationToken cancellationToken)
    {
        var numbers = await db.LegalNumbersOf(request.LegalSubject, request.Jurisdiction, cancellationToken);
        db.LegalNumbers.Add(numbers.Enter(LegalNumberWriting.Entry(request.LegalSubject, request.Jurisdiction, request.From, request.Value, request.Source), context.Caller.Name, clock.Now));
        return new Receipt(request.Subject!);
    }
}
