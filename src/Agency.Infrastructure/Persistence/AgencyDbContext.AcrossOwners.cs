using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>Rows that more than their owner sees: what <see cref="RowScope"/> cannot tell from a column.</summary>
public abstract partial class AgencyDbContext
{
    private void AddRowsAcrossOwners(ModelBuilder builder)
    {
        // A partner who shares in a case sees it and what was paid on it, with the client: commission lines are explained by them.
        builder.Entity<Case>().HasQueryFilter(
            RowScope.AffiliateScope,
            row => ScopedAffiliateId == null || row.AffiliateId == ScopedAffiliateId || AttributionShares.Any(share => share.CaseId == row.Id && share.AffiliateId == ScopedAffiliateId));
        builder.Entity<Payment>().HasQueryFilter(
            RowScope.AffiliateScope,
            row => ScopedAffiliateId == null || row.AffiliateId == ScopedAffiliateId || AttributionShares.Any(share => share.CaseId == row.CaseId && share.AffiliateId == ScopedAffiliateId));
        builder.Entity<Client>().HasQueryFilter(
            RowScope.AffiliateScope,
            client => ScopedAffiliateId == null || client.AffiliateId == ScopedAffiliateId
                || AttributionShares.Any(share => share.AffiliateId == ScopedAffiliateId && Cases.Any(row => row.Id == share.CaseId && row.ClientId == client.Id)));

        // Nobody knows yet whose it is: no partner and no client sees it.
        builder.Entity<SuspenseReceipt>().HasQueryFilter(RowScope.ParentScope, row => ScopedAffiliateId == null && ScopedClientId == null);

        // The agency's own accounts, with everybody's payments on them.
        builder.Entity<AgencyAccount>().HasQueryFilter(RowScope.ParentScope, row => ScopedAffiliateId == null && ScopedClientId == null);
        builder.Entity<ImportedStatement>().HasQueryFilter(RowScope.ParentScope, row => ScopedAffiliateId == null && ScopedClientId == null);
        builder.Entity<BankLine>().HasQueryFilter(RowScope.ParentScope, row => ScopedAffiliateId == null && ScopedClientId == null);
        builder.Entity<BankLineEntry>().HasQueryFilter(RowScope.ParentScope, row => ScopedAffiliateId == null && ScopedClientId == null);

        // Two that lie across owners. A debtor may owe clients of several partners: each sees the debtors of their own cases. A client sees the partner who brought it.
        builder.Entity<Debtor>().HasQueryFilter(
            RowScope.ParentScope, debtor => (ScopedAffiliateId == null && ScopedClientId == null) || Cases.Any(row => row.DebtorId == debtor.Id));
        builder.Entity<Affiliate>().HasQueryFilter(
            RowScope.ClientScope, affiliate => ScopedClientId == null || Clients.Any(client => client.AffiliateId == affiliate.Id));
    }
}
