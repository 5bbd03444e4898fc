using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Verify;

/// <summary>
/// Computes every allocation, fee, commission, statement and ledger balance again from what is stored, and compares. Changes nothing.
/// </summary>
[Requires(Permissions.LedgerRead)]
public sealed record VerifyBooks : Query<VerifyReport>;

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

internal sealed class VerifyBooksHandler(IAgencyDb db) : IRequestHandler<VerifyBooks, VerifyReport>
{
    public async Task<VerifyReport> Handle(VerifyBooks request, CancellationToken cancellationToken) => new(
    [
        .. await new CaseChecks(db).Run(cancellationToken),
        .. await new CommissionChecks(db).Run(cancellationToken),
        .. await new StatementChecks(db).Run(cancellationToken),
        .. await new SuspenseChecks(db).Run(cancellationToken),
        .. await new BankChecks(db).Run(cancellationToken),
        .. await new RemittanceChecks(db).Run(cancellationToken),
        .. await new PayoutChecks(db).Run(cancellationToken),
        .. await new LedgerChecks(db).Run(cancellationToken),
    ]);
}
