using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using FluentValidation;

namespace Agency.Application.Cases;

/// <summary>A promise as it was made.</summary>
/// <param name="Amount">What was promised.</param>
/// <param name="DueOn">Last day to keep it.</param>
/// <param name="IsSettlement">Whether it settles the case: once it is paid and good, the rest is waived.</param>
/// <param name="ApprovedBy">Who of the client approved a settlement below the agency's authority.</param>
public sealed record PromiseEntry(Money Amount, DateOnly DueOn, bool IsSettlement = false, string? ApprovedBy = null);

internal sealed class PromiseEntryValidator : AbstractValidator<PromiseEntry>
{
    public PromiseEntryValidator()
    {
        RuleFor(promise => promise.Amount).NotNull().WithMessage("Enter what was promised.");
        RuleFor(promise => promise.ApprovedBy).MaximumLength(200);
    }
}

/// <summary>Takes a promise, whoever called or wrote: the same rules and the same lines of the timeline.</summary>
internal sealed class PromiseTaking(IAgencyDb db, RequestContext context, BusinessClock clock)
{
    public async Task Take(Case on, PromiseEntry promised, CancellationToken cancellationToken)
    {
        var balance = (await db.AccountOf(on, cancellationToken)).On(clock.Today).Total;
        var promise = Promise.Take(on, promised.Amount, promised.DueOn, balance, clock.Today, context.Caller.Name, clock.Now);
        if (promised.IsSettlement)
        {
            promise.Settle(balance, await db.Authority(on, promised.ApprovedBy, cancellationToken));
        }

        db.Promises.Add(promise);
        var what = FormattableString.Invariant($"{promise.Amount} by {promise.DueOn:yyyy-MM-dd}");
        db.Activities.Add(Activity.On(on, ActivityKind.Promise, clock.Now, context.Caller.Name, promise.IsSettlement ? $"Settlement: {what}" : what, promise.ApprovedBy));
    }
}
