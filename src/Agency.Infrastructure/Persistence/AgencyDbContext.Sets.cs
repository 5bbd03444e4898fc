using System.Data.Common;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
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
using Agency.Domain.Referrals;
using Agency.Domain.Remittances;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence.Conventions;
using Agency.Infrastructure.Persistence.Interceptors;
using Agency.Infrastructure.Persistence.Numbers;
using Agency.Infrastructure.Persistence.Outbox;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>The tables, as the use cases see them.</summary>
public abstract partial class AgencyDbContext
{
    /// <inheritdoc />
    public DbSet<Affiliate> Affiliates => Set<Affiliate>();

    /// <inheritdoc />
    public DbSet<Client> Clients => Set<Client>();

    /// <inheritdoc />
    public DbSet<Debtor> Debtors => Set<Debtor>();

    /// <inheritdoc />
    public DbSet<Referral> Referrals => Set<Referral>();

    /// <inheritdoc />
    public DbSet<ReferralInvoice> ReferralInvoices => Set<ReferralInvoice>();

    /// <inheritdoc />
    public DbSet<Case> Cases => Set<Case>();

    /// <inheritdoc />
    public DbSet<Claim> Claims => Set<Claim>();

    /// <inheritdoc />
    public DbSet<AccountEntry> AccountEntries => Set<AccountEntry>();

    /// <inheritdoc />
    public DbSet<Hold> Holds => Set<Hold>();

    /// <inheritdoc />
    public DbSet<Promise> Promises => Set<Promise>();

    /// <inheritdoc />
    public DbSet<Waiver> Waivers => Set<Waiver>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    /// <inheritdoc />
    public DbSet<Activity> Activities => Set<Activity>();

    /// <inheritdoc />
    public DbSet<ContactDecision> ContactDecisions => Set<ContactDecision>();

    /// <inheritdoc />
    public DbSet<InterestRate> InterestRates => Set<InterestRate>();

    /// <inheritdoc />
    public DbSet<LegalNumber> LegalNumbers => Set<LegalNumber>();

    /// <inheritdoc />
    public DbSet<Payment> Payments => Set<Payment>();

    /// <inheritdoc />
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    /// <inheritdoc />
    public DbSet<JournalPosting> JournalPostings => Set<JournalPosting>();

    /// <inheritdoc />
    public DbSet<FeeSchedule> FeeSchedules => Set<FeeSchedule>();

    /// <inheritdoc />
    public DbSet<FeeScheduleVersion> FeeScheduleVersions => Set<FeeScheduleVersion>();

    /// <inheritdoc />
    public DbSet<CommissionPlan> CommissionPlans => Set<CommissionPlan>();

    /// <inheritdoc />
    public DbSet<CommissionPlanVersion> CommissionPlanVersions => Set<CommissionPlanVersion>();

    /// <inheritdoc />
    public DbSet<CommissionAccount> CommissionAccounts => Set<CommissionAccount>();

    /// <inheritdoc />
    public DbSet<CommissionLine> CommissionLines => Set<CommissionLine>();

    /// <inheritdoc />
    public DbSet<CommissionStatement> CommissionStatements => Set<CommissionStatement>();
    /// <inheritdoc />
    public DbSet<UndoneStatementLine> UndoneStatementLines => Set<UndoneStatementLine>();
    /// <inheritdoc />
    public DbSet<Remittance> Remittances => Set<Remittance>();
    /// <inheritdoc />
    public DbSet<RemittanceLine> RemittanceLines => Set<RemittanceLine>();
    /// <inheritdoc />
    public DbSet<RemittanceFile> RemittanceFiles => Set<RemittanceFile>();
    /// <inheritdoc />
    public DbSet<RemittanceFileItem> RemittanceFileItems => Set<RemittanceFileItem>();
    /// <inheritdoc />
    public DbSet<RemittanceFileLeftOut> RemittanceFileLeftOuts => Set<RemittanceFileLeftOut>();
    /// <inheritdoc />
    public DbSet<ClientAccount> ClientAccounts => Set<ClientAccount>();
    /// <inheritdoc />
    public DbSet<TrustProof> TrustProofs => Set<TrustProof>();
    /// <inheritdoc />
    public DbSet<StoredDocument> StoredDocuments => Set<StoredDocument>();

    /// <inheritdoc />
    public DbSet<AgencyAccount> AgencyAccounts => Set<AgencyAccount>();

    /// <inheritdoc />
    public DbSet<ImportedStatement> ImportedStatements => Set<ImportedStatement>();

    /// <inheritdoc />
    public DbSet<BankLine> BankLines => Set<BankLine>();

    /// <inheritdoc />
    public DbSet<BankLineEntry> BankLineEntries => Set<BankLineEntry>();

    /// <inheritdoc />
    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    /// <inheritdoc />
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <inheritdoc />
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    /// <inheritdoc />
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <inheritdoc />
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    /// <inheritdoc />
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <inheritdoc />
    public DbSet<Operation> Operations => Set<Operation>();

    /// <inheritdoc />
    public DbSet<Upload> Uploads => Set<Upload>();

    /// <inheritdoc />
    public DbSet<UploadPart> UploadParts => Set<UploadPart>();

    /// <inheritdoc />
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    /// <inheritdoc />
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <inheritdoc />
    public IQueryable<Login> Logins => LoginReading.From(Users);

    /// <inheritdoc />
    public IQueryable<OutboxMessageRow> Outbox => OutboxReading.From(OutboxMessages);
}
