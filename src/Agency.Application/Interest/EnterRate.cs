using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using FluentValidation;
using MediatR;

namespace Agency.Application.Interest;

/// <summary>Adds a rate to a series, from a day on until the next one. A day that has one is refused, and so is a period that would be passed over.</summary>
/// <param name="Series">For example <c>NL.commercial</c>.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Rate">Percent per year.</param>
/// <param name="Source">Where it was published.</param>
[Requires(Permissions.RatesManage)]
[Idempotent(IsOptional = true)]
public sealed record EnterRate(string Series, DateOnly From, decimal Rate, string Source) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => FormattableString.Invariant($"{Series} {From:yyyy-MM-dd}");
}

internal sealed class EnterRateValidator : AbstractValidator<EnterRate>
{
    public EnterRateValidator()
    {
        RuleFor(request => request.Series).MustBeASeries();
        RuleFor(request => request.From).NotEmpty().WithMessage("Enter the first day.");
        RuleFor(request => request.Rate).MustBeAYearlyRate();
        RuleFor(request => request.Source).MustNameASource();
    }
}

internal sealed class EnterRateHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<EnterRate, Receipt>
{
    public async Task<Receipt> Handle(EnterRate request, CancellationToken cancellationToken)
    {
        var entry = new RateEntry(RateSeries.Named(request.Series)!, request.From, new Percentage(request.Rate), request.Source.Trim());
        var table = await db.RatesOf(request.Series, cancellationToken);
        db.InterestRates.Add(table.Enter(entry, context.Caller.Name, clock.Now));
        return new Receipt(request.Subject!);
    }
}
