using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using FluentValidation;
using MediatR;

namespace Agency.Application.Ledger;

/// <summary>Keeps a three-way proof of trust, with who made it and when. One that does not prove is kept too: it stops the remittances of its currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="On">At the end of this day.</param>
/// <param name="Bank">The bank's balance, whole units.</param>
/// <param name="Outstanding">What the book has and the bank has not yet.</param>
[Requires(Permissions.LedgerProve)]
public sealed record RecordTrustProof(string Currency, DateOnly On, decimal Bank, IReadOnlyList<OutstandingItem>? Outstanding = null) : Command<Receipt>;

internal sealed class RecordTrustProofValidator : AbstractValidator<RecordTrustProof>
{
    public RecordTrustProofValidator(BusinessClock clock)
    {
        RuleFor(request => request.Currency).Must(code => Currency.TryOf(code) is not null).WithMessage("Choose a currency.");
        RuleFor(request => request.On).NotEmpty().Must(on => on <= clock.Today).WithMessage("The day is not in the future.");
        RuleForEach(request => request.Outstanding).Must(item => item.Description.Length is > 0 and <= 200).WithMessage("Say what each outstanding item is.");
    }
}

internal sealed class RecordTrustProofHandler(IAgencyDb db, IMediator mediator, INumberSource numbers, RequestContext context, BusinessClock clock) : IRequestHandler<RecordTrustProof, Receipt>
{
    public async Task<Receipt> Handle(RecordTrustProof request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var items = request.Outstanding ?? [];
        var sides = await mediator.ThreeWay(currency, request.On, new Money(request.Bank, currency), items.Sum(item => item.Amount), cancellationToken);
        var number = await numbers.Next(NumberSeries.TrustProof, clock.Today.Year, cancellationToken);
        db.TrustProofs.Add(TrustProof.Keep(number, request.On, sides, BankBalanceSource.ByHand, items, context.Caller.Name, clock.Now));
        return new Receipt(number);
    }
}
