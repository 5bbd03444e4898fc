using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Jobs;
using Agency.Domain.Cases;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Agency.Application.Payments;

/// <summary>The job of each night: looks through every case on which interest was posted or money paid, and keeps those that no longer agree with what is known.</summary>
[Requires(Permissions.JobsRun)]
public sealed record FindRestatements(DateOnly On) : Process<JobReport>;

/// <summary>Looks through some cases: what was found of them before is replaced.</summary>
[Requires(Permissions.JobsRun)]
public sealed record FindRestatementsAmong(CaseBatch Batch) : Command<Receipt>;

/// <summary>Cases that are looked at in one transaction.</summary>
public sealed record CaseBatch(IReadOnlyList<string> Numbers)
{
    /// <inheritdoc />
    public override string ToString() => $"{Numbers[0]} to {Numbers[^1]}";
}

internal sealed class FindRestatementsHandler(IAgencyDb db, IMediator mediator, BusinessClock clock, ILogger<FindRestatements> logger) :
    IRequestHandler<FindRestatements, JobReport>, IRequestHandler<FindRestatementsAmong, Receipt>
{
    private const int Together = 200;

    public async Task<JobReport> Handle(FindRestatements request, CancellationToken cancellationToken)
    {
        var numbers = await db.Cases
            .Where(row => row.Entries.Any(entry => entry.PaymentId != null || entry.Kind == EntryKind.Accrued))
            .OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(cancellationToken);
        var batches = numbers.Chunk(Together).Select(chunk => new CaseBatch(chunk)).ToList();
        return await JobReport.ForEach(batches, batch => mediator.Send(new FindRestatementsAmong(batch), cancellationToken), logger);
    }

    public async Task<Receipt> Handle(FindRestatementsAmong request, CancellationToken cancellationToken)
    {
        var numbers = request.Batch.Numbers;
        var cases = await db.Cases.AsNoTracking().WithAccount().Where(row => numbers.Contains(row.Number)).ToListAsync(cancellationToken);
        var series = cases.SelectMany(row => row.RateSeries).Distinct().ToList();
        var rates = (await db.InterestRates.AsNoTracking().Where(rate => series.Contains(rate.Series)).ToListAsync(cancellationToken)).ToLookup(rate => rate.Series);
        var tables = new Dictionary<string, RateTable>(StringComparer.Ordinal);
        var ids = cases.Select(row => row.Id).ToList();
        var named = await db.Payments.Where(payment => ids.Contains(payment.CaseId) && payment.NamedClaimId != null).ToDictionaryAsync(payment => payment.Id, payment => payment.NamedClaimId!.Value, cancellationToken);
        await db.RestatementNeeds.Where(need => ids.Contains(need.CaseId)).ExecuteDeleteAsync(cancellationToken);
        db.RestatementNeeds.AddRange(cases.Select(row => RestatementNeed.Of(row, TableOf(row), named, clock.Now)).OfType<RestatementNeed>());
        return new Receipt(request.Batch.ToString());

        RateTable TableOf(Case of)
        {
            var key = string.Join(' ', of.RateSeries);
            return tables.TryGetValue(key, out var table) ? table : tables[key] = of.RateSeries.Count == 0 ? RateTable.Empty : new RateTable(of.RateSeries.SelectMany(name => rates[name]));
        }
    }
}
