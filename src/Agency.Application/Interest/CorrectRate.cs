using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using FluentValidation;
using MediatR;

namespace Agency.Application.Interest;

/// <summary>
/// Corrects the rate of a day by another version of it: both stay readable. Balances follow from it at once; what was posted by the version before stays as it is until
/// a case is restated.
/// </summary>
/// <param name="Series">For example <c>NL.commercial</c>.</param>
/// <param name="From">The day of the rate that is wrong.</param>
/// <param name="Rate">Percent per year.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Reason">What was wrong.</param>
[Requires(Permissions.RatesManage)]
[Idempotent(IsOptional = true)]
public sealed record CorrectRate(string Series, DateOnly From, decimal Rate, string Source, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => FormattableString.Invariant($"{Series} {From:yyyy-MM-dd}");

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class CorrectRateValidator : AbstractValidator<CorrectRate>
{
    public CorrectRateValidator()
    {
        RuleFor(request => request.Series).MustBeASeries();
        RuleFor(request => request.Rate).MustBeAYearlyRate();
        RuleFor(request => request.Source).MustNameASource();
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say what was wrong.").MaximumLength(500);
    }
}

internal sealed class CorrectRateHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<CorrectRate, Receipt>
{
    public async Task<Receipt> Handle(CorrectRate request, CancellationToken cancellationToken)
    {
        var entry = new RateEntry(RateSeries.Named(request.Series)!, request.From, new Percentage(request.Rate), request.Source.Trim());
        var table = await db.RatesOf(request.Series, cancellationToken);
        db.InterestRates.Add(table.Correct(entry, context.Caller.Name, clock.Now) ?? throw new NotFoundException("Rate", request.Subject!));
        return new Receipt(request.Subject!);
    }
}
