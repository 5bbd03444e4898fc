using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>Explains a commission to the cent: from the payment to the journal entry, computed again from what is stored and compared (docs/domain.md, money rule 11).</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record ExplainLine(Guid Id) : Query<LineExplanation>;

/// <summary>Every step from the payment to the line, in reading order.</summary>
public sealed record LineExplanation(
    Guid Id,
    CommissionLineKind Kind,
    Money Amount,
    ExplainedPayment Payment,
    ExplainedAllocation Allocation,
    ExplainedFee Fee,
    ExplainedBase Base,
    ExplainedPlan Plan,
    ExplainedRounding Rounding,
    ExplainedCap Cap,
    string? ReversalNumber,
    string? JournalNumber,
    IReadOnlyList<ExplainedPosting> Journal,
    DateOnly HeldUntil,
    string? StatementNumber,
    bool IsEqual);

/// <summary>1: the money that came in.</summary>
public sealed record ExplainedPayment(
    string Number, string CaseNumber, DateOnly ReceivedOn, PaymentMethod Method, ReceivedBy ReceivedBy, Money Amount, DateOnly? ClearedOn, DateOnly ClearsOn, PaymentStatus Status);

/// <summary>2: where it went.</summary>
public sealed record ExplainedAllocation(AllocationPolicy Policy, IReadOnlyList<ExplainedPart> Parts, Money Total);

/// <summary>A part of it.</summary>
public sealed record ExplainedPart(Component Component, Money Amount, bool Counts);

/// <summary>3: the agency's fee.</summary>
public sealed record ExplainedFee(string Schedule, int RuleNumber, string RuleName, Money Base, string Band, Money Amount, Money Vat);

/// <summary>4: what of it counts for the partner.</summary>
/// <param name="Of">What the plan takes it on.</param>
/// <param name="Amount">Of this line.</param>
/// <param name="SharePercent">The partner's share of the case on the day of receipt.</param>
/// <param name="Whole">What counted of the payment for all partners when the line was written, less what had come back by then.</param>
public sealed record ExplainedBase(CommissionBase Of, Money Amount, decimal SharePercent, Money Whole);

/// <summary>5 and 6: the year so far, and the plan applied to it.</summary>
public sealed record ExplainedPlan(string Name, int Year, decimal BaseBefore, decimal BaseAfter, string Band, decimal Exact);

/// <summary>7: rounded once, on the year, less the lines so far.</summary>
public sealed record ExplainedRounding(Money Rounded, Money EarnedBefore, Money Line);

/// <summary>8: at most 7.5 % of what was collected so far.</summary>
public sealed record ExplainedCap(decimal Percent, Money CollectedSoFar, Money Cap, Money EarnedSoFar, bool IsHeld);

/// <summary>9: a debit or credit of the journal entry.</summary>
public sealed record ExplainedPosting(Domain.Ledger.Account Account, Domain.Ledger.Side Side, Money Amount);

internal sealed class ExplainLineHandler(IAgencyDb db) : IRequestHandler<ExplainLine, LineExplanation>
{
    public async Task<LineExplanation> Handle(ExplainLine request, CancellationToken cancellationToken)
    {
        var line = await db.CommissionLines.AsNoTracking().Where(row => row.Id == request.Id).One("Commission line", request.Id.ToString(), cancellationToken);
        var payment = await db.Payments.AsNoTracking().SingleAsync(row => row.Id == line.PaymentId, cancellationToken);
        var on = await db.Cases.AsNoTracking().Include(row => row.Entries.Where(entry => entry.PaymentId == payment.Id))
            .SingleAsync(row => row.Id == line.CaseId, cancellationToken);
        var plan = await db.CommissionPlanVersions.SingleAsync(row => row.Id == line.PlanVersionId, cancellationToken);
        var schedule = await db.FeeScheduleVersions.SingleAsync(row => row.Id == payment.FeeScheduleVersionId, cancellationToken);
        var postings = await Postings(line.JournalNumber, cancellationToken);
        var statement = await db.CommissionStatements.Where(row => row.Id == line.StatementId).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var year = await YearUpTo(line, cancellationToken);

        var books = await Books(on, payment, cancellationToken);
        var parts = PartsOf(on, line, books, plan);
        var currency = line.Amount.Currency;
        var cap = Money.Rounded(CommissionPlanVersion.Cap.Of(Math.Max(0, year.Collected)), currency, RoundingIntent.Cap);
        var earned = new Money(year.Earned, currency);
        return new LineExplanation(
            line.Id,
            line.Kind,
            line.Amount,
            new ExplainedPayment(
                payment.Number, on.Number, payment.ReceivedOn, payment.Method, payment.ReceivedBy, payment.Amount, payment.ClearedOn, payment.ClearsOn, payment.Status),
            new ExplainedAllocation(on.Terms.Allocation, parts, Money.Sum(parts.Select(part => part.Amount), currency)),
            new ExplainedFee(
                schedule.Name, payment.Fee.RuleNumber, payment.Fee.RuleName, payment.Fee.Base,
                schedule.Rules[payment.Fee.RuleNumber - 1].Describe(payment.Fee.BaseBefore + payment.Fee.Base.Amount), payment.Fee.Amount, payment.Fee.Vat),
            new ExplainedBase(plan.Base, line.Base, line.SharePercent ?? 100, LineReplay.WholeBase(line, books, plan)),
            new ExplainedPlan(plan.Name, payment.ReceivedOn.Year, line.BaseBefore, line.BaseAfter, plan.Rates.Describe(line.BaseAfter), line.Exact),
            new ExplainedRounding(new Money(line.EarnedBefore, currency) + line.Amount, new Money(line.EarnedBefore, currency), line.Amount),
            new ExplainedCap(CommissionPlanVersion.Cap.Value, new Money(year.Collected, currency), cap, earned, earned <= cap),
            books.Reversals.FirstOrDefault(row => row.Id == line.ReversalId)?.Number,
            line.JournalNumber,
            postings,
            line.HeldUntil,
            statement,
            IsEqual(line, LineReplay.Of(books, plan)[line.Id], plan, year, cap));
    }

    /// <summary>In the order in which the policy takes them: as the payment was allocated, or, for a later line, as it was restated by then.</summary>
    private static List<ExplainedPart> PartsOf(Case on, CommissionLine line, PaymentBooks books, CommissionPlanVersion plan)
    {
        var (payment, restated) = (books.Payment, LineReplay.RestatedBy(line, books).Select(row => (Guid?)row.RestatementId).ToHashSet());
        var order = Allocation.Order(on.Terms.Allocation).ToList();
        return [.. on.Entries
            .Where(entry => entry.PaymentId == payment.Id && (entry.Kind == EntryKind.Paid || (entry.Kind == EntryKind.Restated && restated.Contains(entry.RestatementId))))
            .GroupBy(entry => entry.Component)
            .OrderBy(group => order.IndexOf(group.Key))
            .Select(group => new ExplainedPart(
                group.Key, Money.Sum(group.Select(entry => -entry.Amount), payment.Amount.Currency), plan.Counts(group.Key)))];
    }

    /// <summary>The line once more, from the allocation, the plan and the lines before it.</summary>
    private static bool IsEqual(CommissionLine line, (Money Collected, Money Base) again, CommissionPlanVersion plan, (decimal Collected, decimal Earned) year, Money cap)
    {
        var due = Money.Rounded(plan.Rates.Exact(line.BaseBefore + again.Base.Amount), cap.Currency, RoundingIntent.Commission);
        return again == (line.Collected, line.Base)
            && line.EarnedBefore == year.Earned - line.Amount.Amount
            && line.Amount.Amount == Money.Min(due, cap).Amount - line.EarnedBefore;
    }

    /// <summary>All of the payment, also the other partners' lines: only their sums are shown.</summary>
    private async Task<PaymentBooks> Books(Case on, Payment payment, CancellationToken cancellationToken) => new(
        payment,
        on.Entries,
        await db.PaymentReversals.AsNoTracking().IgnoreQueryFilters().Where(row => row.PaymentId == payment.Id).ToListAsync(cancellationToken),
        await db.RestatedPayments.AsNoTracking().IgnoreQueryFilters().Where(row => row.PaymentId == payment.Id).ToListAsync(cancellationToken),
        await db.CommissionLines.AsNoTracking().IgnoreQueryFilters().Where(row => row.PaymentId == payment.Id).ToListAsync(cancellationToken),
        await db.Attributions.AsNoTracking().IgnoreQueryFilters().Include(row => row.Shares).Where(row => row.CaseId == payment.CaseId).ToListAsync(cancellationToken));

    private async Task<(decimal Collected, decimal Earned)> YearUpTo(CommissionLine line, CancellationToken cancellationToken)
    {
        var upTo = db.CommissionLines.Where(row => row.AccountId == line.AccountId && row.Ordinal <= line.Ordinal);
        return (await upTo.SumAsync(row => row.Collected.Amount, cancellationToken), await upTo.SumAsync(row => row.Amount.Amount, cancellationToken));
    }

    private async Task<IReadOnlyList<ExplainedPosting>> Postings(string? journalNumber, CancellationToken cancellationToken) => await db.JournalPostings
        .Where(posting => posting.JournalNumber == journalNumber)
        .OrderBy(posting => posting.Position)
        .Select(posting => new ExplainedPosting(posting.Account, posting.Side, posting.Amount))
        .ToListAsync(cancellationToken);
}
