using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Verify;

/// <summary>
/// Computes every allocation, fee, commission, statement and ledger balance again from what is stored, and compares. Changes nothing.
/// </summary>
/// <param name="AsOf">The books as they were recorded by the end of this business date; left out, as they are now.</param>
[Requires(Permissions.LedgerRead)]
public sealed record VerifyBooks(DateOnly? AsOf = null) : Query<VerifyReport>;

/// <summary>What was compared, and what differs.</summary>
public sealed record VerifyReport(IReadOnlyList<Verified> Checks)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsProved => Checks.All(check => check.Differences.Count == 0);
}

/// <summary>One kind of comparison.</summary>
/// <param name="What">For example <c>commission lines</c>.</param>
/// <param name="Compared">How many.</param>
/// <param name="Differences">Each names the record, what is stored and what it should be.</param>
public sealed record Verified(string What, int Compared, IReadOnlyList<string> Differences);

internal sealed class VerifyBooksHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<VerifyBooks, VerifyReport>
{
    public async Task<VerifyReport> Handle(VerifyBooks request, CancellationToken cancellationToken)
    {
        var asOf = await AsOf.Of(request.AsOf, db, clock, cancellationToken);
        return new(
        [
            .. await new CaseChecks(db, asOf).Run(cancellationToken),
            .. await new WaiverChecks(db, asOf).Run(cancellationToken),
            .. await new AdjustmentChecks(db, asOf).Run(cancellationToken),
            .. await new CommissionChecks(db, asOf).Run(cancellationToken),
            .. await new StatementChecks(db, asOf).Run(cancellationToken),
            .. await new SuspenseChecks(db, asOf).Run(cancellationToken),
            .. await new BankChecks(db, asOf).Run(cancellationToken),
            .. await new RemittanceChecks(db, asOf).Run(cancellationToken),
            .. await new PayoutChecks(db, asOf).Run(cancellationToken),
            .. await new PaymentFileChecks(db, asOf).Run(cancellationToken),
            .. await new GateChecks(db, asOf).Run(cancellationToken),
            .. await new RecallChecks(db, asOf).Run(cancellationToken),
            .. await new CashMovementChecks(db, asOf).Run(cancellationToken),
            .. await new LedgerChecks(db, asOf).Run(cancellationToken),
        ]);
    }
}
