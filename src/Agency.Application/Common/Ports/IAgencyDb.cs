using Agency.Application.Identity;
using Agency.Application.Jobs;
using Agency.Application.Jobs.Read;
using Agency.Application.Operations;
using Agency.Domain.Audit;
using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Compliance;
using Agency.Domain.Documents;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Domain.Referrals;
using Agency.Domain.Remittances;
using Agency.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Common.Ports;

/// <summary>
/// The database as the use cases see it. Every set holds only the rows that the caller may see: row scope is applied where the query is made,
/// so that no handler and no screen can forget it.
/// </summary>
public interface IAgencyDb
{
    /// <summary>The business date: for rows whose state follows from it.</summary>
    DateOnly Today { get; }

    DbSet<Affiliate> Affiliates { get; }

    DbSet<Client> Clients { get; }

    DbSet<Debtor> Debtors { get; }

    DbSet<Referral> Referrals { get; }

    DbSet<ReferralInvoice> ReferralInvoices { get; }

    DbSet<Case> Cases { get; }

    DbSet<Claim> Claims { get; }

    DbSet<AccountEntry> AccountEntries { get; }

    DbSet<Hold> Holds { get; }

    DbSet<Promise> Promises { get; }

    DbSet<Waiver> Waivers { get; }

    DbSet<Adjustment> Adjustments { get; }

    DbSet<RecallCharge> RecallCharges { get; }

    DbSet<Activity> Activities { get; }

    DbSet<ContactDecision> ContactDecisions { get; }

    DbSet<InterestRate> InterestRates { get; }

    DbSet<LegalNumber> LegalNumbers { get; }

    DbSet<Payment> Payments { get; }

    DbSet<PaymentReversal> PaymentReversals { get; }

    DbSet<Restatement> Restatements { get; }

    DbSet<RestatementNeed> RestatementNeeds { get; }

    DbSet<RestatedPayment> RestatedPayments { get; }

    DbSet<SuspenseReceipt> SuspenseReceipts { get; }

    DbSet<CashMovement> CashMovements { get; }

    DbSet<JournalEntry> JournalEntries { get; }

    DbSet<JournalPosting> JournalPostings { get; }

    DbSet<FeeSchedule> FeeSchedules { get; }

    DbSet<FeeScheduleVersion> FeeScheduleVersions { get; }

    DbSet<CommissionPlan> CommissionPlans { get; }

    DbSet<CommissionPlanVersion> CommissionPlanVersions { get; }

    DbSet<CommissionAccount> CommissionAccounts { get; }

    DbSet<CommissionLine> CommissionLines { get; }

    DbSet<Attribution> Attributions { get; }

    DbSet<AttributionShare> AttributionShares { get; }

    DbSet<CommissionStatement> CommissionStatements { get; }

    DbSet<UndoneStatementLine> UndoneStatementLines { get; }

    DbSet<Remittance> Remittances { get; }

    DbSet<RemittanceLine> RemittanceLines { get; }

    DbSet<RemittanceFile> RemittanceFiles { get; }

    DbSet<RemittanceFileItem> RemittanceFileItems { get; }

    DbSet<RemittanceFileLeftOut> RemittanceFileLeftOuts { get; }

    DbSet<ClientAccount> ClientAccounts { get; }

    DbSet<Payee> Payees { get; }

    DbSet<PayeeAccount> PayeeAccounts { get; }

    DbSet<PayoutRun> PayoutRuns { get; }

    DbSet<PayoutRunItem> PayoutRunItems { get; }

    DbSet<Payout> Payouts { get; }

    DbSet<PayoutLine> PayoutLines { get; }

    DbSet<TrustProof> TrustProofs { get; }

    DbSet<AgencyAccount> AgencyAccounts { get; }

    DbSet<ImportedStatement> ImportedStatements { get; }

    DbSet<BankLine> BankLines { get; }

    DbSet<BankLineEntry> BankLineEntries { get; }

    DbSet<StoredDocument> StoredDocuments { get; }

    DbSet<DocumentContent> DocumentContents { get; }

    DbSet<AuditEntry> AuditEntries { get; }

    DbSet<AuditSeal> AuditSeals { get; }

    /// <summary>The caller's own keys; for those who manage users or read everything, all of them.</summary>
    DbSet<ApiKey> ApiKeys { get; }

    DbSet<IdempotencyKey> IdempotencyKeys { get; }

    DbSet<JobRun> JobRuns { get; }

    DbSet<Operation> Operations { get; }

    DbSet<Upload> Uploads { get; }

    DbSet<UploadPart> UploadParts { get; }

    DbSet<WebhookEndpoint> WebhookEndpoints { get; }

    DbSet<WebhookDelivery> WebhookDeliveries { get; }

    /// <summary>Logins, for reading: <see cref="IUserDirectory"/> changes them.</summary>
    IQueryable<Login> Logins { get; }

    /// <summary>What is told to others and when, for reading: <see cref="IOutbox"/> tells it.</summary>
    IQueryable<OutboxMessageRow> Outbox { get; }

    /// <summary>
    /// Runs work in one transaction, saves at its end and commits. When another transaction was faster on a row that carries a version, all is undone and the
    /// work runs again on fresh rows, three times at most; then <see cref="ChangeMustNotMeetAnother"/> is broken.
    /// </summary>
    Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Saves what has changed so far, inside the transaction at hand.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>The same, and forgets every row that was loaded or written: for work that writes rows by the ten thousand, which must not all stay in memory.</summary>
    Task SaveAndForget(CancellationToken cancellationToken);
}
