using Agency.Domain.Audit;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Compliance;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Agency.Infrastructure.Persistence.Interceptors;

/// <summary>Refuses to change or delete what is written once (docs/domain.md, money rules 2, 9 and 10): a mistake is mended by another row.</summary>
internal sealed class AppendOnlyInterceptor : SaveChangesInterceptor
{
    public static readonly AppendOnlyInterceptor Instance = new();

    private static readonly HashSet<Type> WrittenOnce =
    [
        typeof(AccountEntry),
        typeof(Activity),
        typeof(Attribution),
        typeof(AttributionShare),
        typeof(AuditEntry),
        typeof(AuditSeal),
        typeof(Claim),
        typeof(CommissionPlanVersion),
        typeof(CommissionStatement),
        typeof(ContactConsent),
        typeof(ContactDecision),
        typeof(FeeScheduleVersion),
        typeof(InterestRate),
        typeof(JournalEntry),
        typeof(JournalPosting),
        typeof(LegalNumber),
        typeof(Payout),
        typeof(PayoutLine),
        typeof(Remittance),
        typeof(Restatement),
        typeof(RestatedPayment),
        typeof(RemittanceLine),
        typeof(RemittanceFile),
        typeof(RemittanceFileItem),
        typeof(RemittanceFileLeftOut),
        typeof(TrustProof),
        typeof(UndoneStatementLine),
    ];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext db)
    {
        var broken = db.ChangeTracker.Entries()
            .FirstOrDefault(entry => entry.State is EntityState.Modified or EntityState.Deleted && WrittenOnce.Contains(entry.Metadata.ClrType));
        if (broken is not null)
        {
            throw new InvalidOperationException($"{broken.Metadata.ClrType.Name} is written once: it cannot become {broken.State}. Write a row that corrects it.");
        }
    }
}
