using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>The money did not go out, or came back: the remittance is undone by another one that mirrors it, and what it sent is open again. Its number stays.</summary>
/// <param name="Number">Of the remittance.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day on which the money was back in trust; today when left out.</param>
/// <param name="IsStopped">That the bank will not carry it out, or has sent it back: of a remittance that stands in a file for the bank.</param>
[Requires(Permissions.RemittancesIssue)]
[Idempotent]
public sealed record UndoRemittance(string Number, string Reason, DateOnly? On = null, bool IsStopped = false) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class UndoRemittanceValidator : AbstractValidator<UndoRemittance>
{
    public UndoRemittanceValidator(BusinessClock clock)
    {
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it is undone.").MaximumLength(2000);
        RuleFor(request => request.On).LessThanOrEqualTo(_ => clock.Today).WithMessage("It has not come back yet.");
    }
}

internal sealed class UndoRemittanceHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<UndoRemittance, Receipt>
{
    public async Task<Receipt> Handle(UndoRemittance request, CancellationToken cancellationToken)
    {
        var number = await numbers.Next(NumberSeries.Remittance, clock.Today.Year, cancellationToken);
        var undone = await db.Remittances.AsNoTracking().Include(row => row.Lines).Where(row => row.Number == request.Number).One("Remittance", request.Number, cancellationToken);

        // A file for the bank that is made at this moment holds it, or waits and leaves the remittance out.
        await db.HoldFunds(undone.ClientId, cancellationToken);
        var undoneBy = await db.Remittances.Where(row => row.ReversesId == undone.Id).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var file = await db.FileOf(undone.Id, cancellationToken);
        BusinessRule.Check(new RemittanceMustNotBeUndoneTwice(undoneBy), new RemittanceInAFileMustBeStopped(undone.Number, file, request.IsStopped));
        var entry = await db.JournalEntries.Include(row => row.Postings).SingleAsync(row => row.Number == undone.JournalNumber, cancellationToken);
        var on = request.On ?? clock.Today;
        BusinessRule.Check(new MoneyMustNotComeBackBeforeItWasSent(undone.Number, entry.On, on));
        var journalNumber = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        db.JournalEntries.Add(entry.Mirror(journalNumber, on, clock.Now, request.Reason));
        db.Remittances.Add(undone.Undo(await db.NextLink(number, cancellationToken), journalNumber, request.Reason, context.Caller.Name, clock.Now));
        return new Receipt(number);
    }
}
