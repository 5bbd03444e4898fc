using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts.Rules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>The bank returned a payout: it is taken back by another one that mirrors it, and its statements are owed again. Its number stays.</summary>
/// <param name="Number">Of the payout.</param>
/// <param name="Reason">Why it came back.</param>
/// <param name="On">The day on which it came back; today when left out.</param>
[Requires(Permissions.PayoutsMake)]
[Idempotent]
public sealed record ReversePayout(string Number, string Reason, DateOnly? On = null) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;

    /// <inheritdoc />
    public override string? Why => Reason;
}

/// <summary>What taking a payout back would post, and which statements would be owed again.</summary>
[Requires(Permissions.PayoutRunsRead)]
public sealed record PreviewPayoutReversal(string Number) : Query<PayoutReversalPreview>;

/// <summary>A reversal before it is made.</summary>
/// <param name="TaxYear">The year from whose total it is taken.</param>
/// <param name="Postings">The mirror of what the payout posted.</param>
/// <param name="Statements">Owed again.</param>
public sealed record PayoutReversalPreview(string Number, Money Amount, int TaxYear, IReadOnlyList<MirrorPosting> Postings, IReadOnlyList<PayoutStatement> Statements);

/// <summary>A debit or credit that would be posted.</summary>
public sealed record MirrorPosting(Account Account, Side Side, Money Amount);

internal sealed class ReversePayoutValidator : AbstractValidator<ReversePayout>
{
    public ReversePayoutValidator(BusinessClock clock)
    {
        RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why it came back.").MaximumLength(2000);
        RuleFor(request => request.On).LessThanOrEqualTo(_ => clock.Today).WithMessage("It has not come back yet.");
    }
}

internal sealed class ReversePayoutHandler(IAgencyDb db, INumberSource numbers, RequestContext context, BusinessClock clock) :
    IRequestHandler<ReversePayout, Receipt>, IRequestHandler<PreviewPayoutReversal, PayoutReversalPreview>
{
    public async Task<Receipt> Handle(ReversePayout request, CancellationToken cancellationToken)
    {
        var number = await numbers.Next(NumberSeries.Payout, clock.Today.Year, cancellationToken);
        var payout = await db.Payouts.AsNoTracking().Include(row => row.Lines).Where(row => row.Number == request.Number).One("Payout", request.Number, cancellationToken);
        await CheckReversal(payout.Id, payout.ReversesId is not null, cancellationToken);
        var on = request.On ?? clock.Today;
        BusinessRule.Check(new MoneyMustNotComeBackBeforeItWasSent(payout.Number, payout.PaidOn, on));
        var entry = await db.JournalEntries.Include(row => row.Postings).SingleAsync(row => row.Number == payout.JournalNumber, cancellationToken);
        var journalNumber = await numbers.Next(NumberSeries.Journal, clock.Today.Year, cancellationToken);
        db.JournalEntries.Add(entry.Mirror(journalNumber, on, clock.Now, request.Reason));
        db.Payouts.Add(payout.Reverse(await db.NextPayoutLink(number, cancellationToken), on, journalNumber, request.Reason, context.Caller.Name, clock.Now));
        return new Receipt(number);
    }

    public async Task<PayoutReversalPreview> Handle(PreviewPayoutReversal request, CancellationToken cancellationToken)
    {
        var payout = await db.Payouts.AsNoTracking().Where(row => row.Number == request.Number).One("Payout", request.Number, cancellationToken);
        await CheckReversal(payout.Id, payout.ReversesId is not null, cancellationToken);
        var postings = await db.JournalPostings.AsNoTracking().Where(row => row.JournalNumber == payout.JournalNumber).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        return new PayoutReversalPreview(
            payout.Number, -payout.Amount, payout.TaxYear,
            [.. postings.Select(row => new MirrorPosting(row.Account, row.Side == Side.Debit ? Side.Credit : Side.Debit, row.Amount))],
            await db.StatementsOf(payout.Id, cancellationToken));
    }

    private async Task CheckReversal(Guid id, bool isReversal, CancellationToken cancellationToken)
    {
        var reversedBy = await db.Payouts.Where(row => row.ReversesId == id).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        BusinessRule.Check(new ReversalOfPayoutMustNotBeReversed(isReversal), new PayoutMustNotBeReversedTwice(reversedBy));
    }
}
