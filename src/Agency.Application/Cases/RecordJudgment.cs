using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Cases;

/// <summary>
/// Records a judgment on a case. From the day after it interest runs by the rate of its country and state, or by the one that the court awarded; where neither is, by the law of the
/// case as before. Payments that were posted since its date stay as they are until the case is restated.
/// </summary>
/// <param name="Number">The case.</param>
/// <param name="EnteredOn">Date of the judgment.</param>
/// <param name="Court">Which court, with its number.</param>
/// <param name="Country">Where it sits; left out, that of the debtor.</param>
/// <param name="State">Which state of the US.</param>
/// <param name="Debt">What it is on, where a state tells that apart.</param>
/// <param name="Amount">What was awarded.</param>
/// <param name="Rate">Percent per year, where the court awarded one.</param>
/// <param name="Compounding">Whether interest bears interest, beside a rate; left out, as the state's table says, else simple.</param>
[Requires(Permissions.CasesEscalate)]
public sealed record RecordJudgment(
    string Number, DateOnly EnteredOn, string Court, Money Amount, string? Country = null, string? State = null, JudgmentDebt Debt = JudgmentDebt.Other, decimal? Rate = null,
    Compounding? Compounding = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class RecordJudgmentValidator : AbstractValidator<RecordJudgment>
{
    public RecordJudgmentValidator()
    {
        RuleFor(request => request.EnteredOn).NotEmpty().WithMessage("Enter the date of the judgment.");
        RuleFor(request => request.Court).NotEmpty().WithMessage("Say which court, with its number.").MaximumLength(200);
        RuleFor(request => request.Amount).Must(amount => amount is { IsPositive: true }).WithMessage("Enter the amount awarded.");
        RuleFor(request => request.Country).Matches("^[A-Z]{2}$").When(request => request.Country is not null).WithMessage("A country is two letters.");
        RuleFor(request => request.State).Matches("^[A-Z]{2}$").When(request => request.State is not null).WithMessage("A state is two letters.");
        RuleFor(request => request.Debt).IsInEnum().WithMessage("Choose what it is on.");
        RuleFor(request => request.Compounding).IsInEnum().WithMessage("Choose simple, yearly or monthly.");
        RuleFor(request => request.Rate).InclusiveBetween(0, 100).WithMessage("A yearly rate is between 0 and 100 percent.");
    }
}

internal sealed class RecordJudgmentHandler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<RecordJudgment, Receipt>
{
    public async Task<Receipt> Handle(RecordJudgment request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        BusinessRule.Check(new PaymentMustBeInTheCaseCurrency(request.Amount, on.Currency));
        var debtor = await db.Debtors.AsNoTracking().Where(row => row.Id == on.DebtorId).Select(row => new { row.Details.Country, row.Details.LegalForm }).SingleAsync(cancellationToken);
        var facts = new JudgmentFacts(
            request.EnteredOn, request.Court.Trim(), request.Country ?? debtor.Country, request.State, request.Debt, request.Amount.Amount,
            request.Rate is { } rate ? new Percentage(rate) : null, debtor.LegalForm == LegalForm.Person, request.Compounding);
        on.Award(CaseJudgment.Of(facts, await db.RatesOf(RateSeries.OfJudgments, cancellationToken), clock.Today, context.Caller.Name, clock.Now));
        db.Activities.Add(Activity.On(on, ActivityKind.Stage, clock.Now, context.Caller.Name, FormattableString.Invariant($"Judgment of {request.EnteredOn:yyyy-MM-dd}: {facts.Court}")));
        on.Desk.Renew(context.Caller.UserId, clock.Now);
        return new Receipt(on.Number);
    }
}
