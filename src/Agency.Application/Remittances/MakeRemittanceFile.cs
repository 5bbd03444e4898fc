using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Remittances;

/// <summary>Puts every remittance in a currency that stands in no file, and whose client has an account in force, into a file for the bank.</summary>
/// <param name="Currency">ISO 4217.</param>
[Requires(Permissions.RemittancesIssue)]
[Idempotent]
public sealed record MakeRemittanceFile(string Currency) : Command<Receipt>;

internal sealed class MakeRemittanceFileValidator : AbstractValidator<MakeRemittanceFile>
{
    public MakeRemittanceFileValidator() => RuleFor(request => request.Currency).Must(code => Currency.TryOf(code) is not null).WithMessage("Choose a currency.");
}

internal sealed class MakeRemittanceFileHandler(IAgencyDb db, INumberSource numbers, IEnumerable<IPaymentFileWriter> writers, PayoutPayer payer, RequestContext context, BusinessClock clock)
    : IRequestHandler<MakeRemittanceFile, Receipt>
{
    public async Task<Receipt> Handle(MakeRemittanceFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var own = await db.PayingTrust(currency, cancellationToken);
        RemittanceFileLoading.CheckPaying(currency, own);

        // The number comes first: its counter makes two clerks at once wait for each other, so that the second finds nothing left.
        var number = await numbers.Next(NumberSeries.RemittanceFile, clock.Today.Year, cancellationToken);
        var held = await Hold(currency, cancellationToken);
        var candidates = (await db.RemittanceFileCandidates(currency, cancellationToken)).Where(of => held.Contains(of.Remittance.ClientId)).ToList();
        var chosen = candidates.Where(of => of.LeftOut is null).ToList();
        var file = RemittanceFileLoading.Draft(number, currency, own, await FilesToday(cancellationToken), candidates, context.Caller.Name, clock.Now);

        // Written once now: what its format cannot carry is refused by name while nothing stands in the file yet.
        writers.File(file, own!, payer, RemittanceFileLoading.Instructions(chosen), clock);
        db.RemittanceFiles.Add(file);
        return new Receipt(number);
    }

    /// <summary>An undo or another account at the same moment is waited for, client by client in one order; whoever comes later is in the next file.</summary>
    private async Task<HashSet<Guid>> Hold(Currency currency, CancellationToken cancellationToken)
    {
        var clients = await db.InNoFile(currency).Select(row => row.ClientId).Distinct().ToListAsync(cancellationToken);
        foreach (var client in clients.Order())
        {
            await db.HoldFunds(client, cancellationToken);
        }

        return [.. clients];
    }

    /// <summary>Files for a bank that were made before on this day, those of payouts too: both may go to one bank.</summary>
    private async Task<int> FilesToday(CancellationToken cancellationToken)
    {
        var since = clock.StartOf(clock.Today);
        return await db.RemittanceFiles.CountAsync(row => row.MadeAt >= since, cancellationToken) + await db.PayoutRuns.CountAsync(row => row.EndedAt >= since, cancellationToken);
    }
}
