using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Fees;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Cases;

/// <summary>Moves a case to another stage, as the lifecycle table allows. Closing needs a code; who takes a claim back is charged what its schedule says (<see cref="PreviewRecall"/>).</summary>
[Requires(Permissions.CasesEscalate)]
public sealed record MoveCase(string Number, CaseAction Action, CloseCode? CloseCode, string? Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class MoveCaseValidator : AbstractValidator<MoveCase>
{
    public MoveCaseValidator()
    {
        RuleFor(request => request.Action).IsInEnum().WithMessage("Choose what to do.");
        RuleFor(request => request.Reason).MaximumLength(2000);
    }
}

internal sealed class MoveCaseHandler(IAgencyDb db, RecallWriter recalls, RequestContext context, BusinessClock clock) : IRequestHandler<MoveCase, Receipt>
{
    public async Task<Receipt> Handle(MoveCase request, CancellationToken cancellationToken)
    {
        var on = await db.Case(request.Number, cancellationToken);
        StaleVersionException.Check(context.ExpectedVersion, on);
        BusinessRule.Check(new CaseMustNotBeHeldByAnother(on, context.Caller.UserId, clock.Now));
        if (request.Action == CaseAction.Close)
        {
            BusinessRule.Check(new FullyPaidCaseMustOweNothing(request.CloseCode, (await db.AccountOf(on, cancellationToken)).On(clock.Today).Total));
        }

        await Recall(on, request, cancellationToken);
        var from = on.Stage;
        on.Move(request.Action, clock.Today, request.CloseCode);
        var summary = on.CloseCode is { } code ? $"{from} → {on.Stage}: {code}" : $"{from} → {on.Stage}";
        db.Activities.Add(Activity.On(on, ActivityKind.Stage, clock.Now, context.Caller.Name, summary, request.Reason));
        return new Receipt(on.Number);
    }

    /// <summary>A client that takes a claim back owes what its schedule says; one that gives it to us again does not.</summary>
    private Task Recall(Case on, MoveCase request, CancellationToken cancellationToken) => request switch
    {
        { Action: CaseAction.Close, CloseCode: CloseCode.RecalledByClient } when on.Stage != Stage.Closed => recalls.Charge(on, cancellationToken),
        { Action: CaseAction.Reopen } => recalls.TakeBack(on, $"{on.Number} opened again", cancellationToken),
        _ => Task.CompletedTask,
    };
}
