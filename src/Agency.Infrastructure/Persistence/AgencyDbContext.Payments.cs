using Agency.Domain.Commissions;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>What came back, what nobody could place, and who shares.</summary>
public abstract partial class AgencyDbContext
{
    /// <inheritdoc />
    public DbSet<PaymentReversal> PaymentReversals => Set<PaymentReversal>();

    /// <inheritdoc />
    public DbSet<Restatement> Restatements => Set<Restatement>();

    /// <inheritdoc />
    public DbSet<RestatementNeed> RestatementNeeds => Set<RestatementNeed>();

    /// <inheritdoc />
    public DbSet<RestatedPayment> RestatedPayments => Set<RestatedPayment>();

    /// <inheritdoc />
    public DbSet<SuspenseReceipt> SuspenseReceipts => Set<SuspenseReceipt>();

    /// <inheritdoc />
    public DbSet<RecallCharge> RecallCharges => Set<RecallCharge>();

    /// <inheritdoc />
    public DbSet<CashMovement> CashMovements => Set<CashMovement>();

    /// <inheritdoc />
    public DbSet<Attribution> Attributions => Set<Attribution>();

    /// <inheritdoc />
    public DbSet<AttributionShare> AttributionShares => Set<AttributionShare>();
}
