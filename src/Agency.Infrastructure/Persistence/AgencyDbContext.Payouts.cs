using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>The sets of payouts.</summary>
public abstract partial class AgencyDbContext
{
    /// <inheritdoc />
    public DbSet<Payee> Payees => Set<Payee>();

    /// <inheritdoc />
    public DbSet<PayeeAccount> PayeeAccounts => Set<PayeeAccount>();

    /// <inheritdoc />
    public DbSet<PayoutRun> PayoutRuns => Set<PayoutRun>();

    /// <inheritdoc />
    public DbSet<PayoutRunItem> PayoutRunItems => Set<PayoutRunItem>();

    /// <inheritdoc />
    public DbSet<Payout> Payouts => Set<Payout>();

    /// <inheritdoc />
    public DbSet<PayoutLine> PayoutLines => Set<PayoutLine>();
}
