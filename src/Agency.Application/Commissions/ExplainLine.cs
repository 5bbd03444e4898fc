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
public sealed record ExplainedBase(CommissionBase Of, Money Amount);

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

        var parts = PartsOf(on, payment);
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
            new ExplainedBase(plan.Base, line.Base),
            new ExplainedPlan(plan.Name, payment.ReceivedOn.Year, line.BaseBefore, line.BaseAfter, plan.Rates.Describe(line.BaseAfter), line.Exact),
            new ExplainedRounding(new Money(line.EarnedBefore, currency) + line.Amount, new Money(line.EarnedBefore, currency), line.Amount),
            new ExplainedCap(CommissionPlanVersion.Cap.Value, new Money(year.Collected, currency), cap, earned, earned <= cap),
            line.JournalNumber,
            postings,
            line.HeldUntil,
            statement,
            IsEqual(line, BaseAgain(line, plan, parts, payment), plan, year, cap));
    }

    /// <summary>In the order in which the policy took them.</summary>
    private static List<ExplainedPart> PartsOf(Case on, Payment payment)
    {
        var order = Allocation.Order(on.Terms.Allocation).ToList();
        return [.. on.Entries
            .Where(entry => entry.PaymentId == payment.Id && entry.Kind == EntryKind.Paid)
            .GroupBy(entry => entry.Component)
            .OrderBy(group => order.IndexOf(group.Key))
            .Select(group => new ExplainedPart(
                group.Key, Money.Sum(group.Select(entry => -entry.Amount), payment.Amount.Currency), CommissionPlanVersion.Counts(group.Key)))];
    }

    /// <summary>The line once more, from the allocation, the plan and the lines before it.</summary>
    private static bool IsEqual(CommissionLine line, Money baseAgain, CommissionPlanVersion plan, (decimal Collected, decimal Earned) year, Money cap)
    {
        var due = Money.Rounded(plan.Rates.Exact(line.BaseBefore + baseAgain.Amount), cap.Currency, RoundingIntent.Commission);
        return baseAgain == line.Base
            && line.EarnedBefore == year.Earned - line.Amount.Amount
            && line.Amount.Amount == Money.Min(due, cap).Amount - line.EarnedBefore;
    }

    private static Money BaseAgain(CommissionLine line, CommissionPlanVersion plan, List<ExplainedPart> parts, Payment payment)
    {
        var counted = plan.BaseOf(parts.Select(part => new AllocatedPart(part.Component, null, part.Amount)), payment.Fee);
        return line.Kind == CommissionLineKind.Clawback ? -counted : counted;
    }

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
