namespace Agency.Domain.Identity;

/// <summary>A name per area and action. Every request carries one; who has it stands in <see cref="RolePermissions"/>.</summary>
public static class Permissions
{
    public const string ReferralsRead = "referrals.read";
    public const string ReferralsCreate = "referrals.create";
    public const string ReferralsDecide = "referrals.decide";
    public const string CasesRead = "cases.read";
    public const string CasesWork = "cases.work";
    public const string CasesEscalate = "cases.escalate";
    public const string CasesWaive = "cases.waive";
    public const string CasesAdjust = "cases.adjust";
    public const string CasesRestate = "cases.restate";
    public const string PartiesRead = "parties.read";
    public const string DebtorsRead = "debtors.read";
    public const string PartiesManage = "parties.manage";
    public const string ComplianceRead = "compliance.read";
    public const string PaymentsRead = "payments.read";
    public const string PaymentsRecord = "payments.record";
    public const string PaymentsReverse = "payments.reverse";
    public const string CourtCostsRead = "courtcosts.read";
    public const string LedgerRead = "ledger.read";
    public const string LedgerProve = "ledger.prove";
    public const string LedgerSweep = "ledger.sweep";
    public const string BankRead = "bank.read";
    public const string BankReconcile = "bank.reconcile";
    public const string BankManage = "bank.manage";
    public const string RemittancesRead = "remittances.read";
    public const string RemittancesIssue = "remittances.issue";
    public const string FeesManage = "fees.manage";
    public const string PlansManage = "plans.manage";
    public const string FeesRead = "fees.read";
    public const string RatesManage = "rates.manage";
    public const string CommissionsRead = "commissions.read";
    public const string CommissionsAttribute = "commissions.attribute";
    public const string CommissionsIssue = "commissions.issue";
    public const string PayoutsRead = "payouts.read";
    public const string PayoutRunsRead = "payouts.runs.read";
    public const string PayoutsMake = "payouts.make";
    public const string PayoutsApprove = "payouts.approve";
    public const string PayeesEdit = "payees.edit";
    public const string TaxTotalsRead = "tax.read";
    public const string DocumentsRead = "documents.read";
    public const string AuditRead = "audit.read";
    public const string JobsRead = "jobs.read";
    public const string JobsRun = "jobs.run";
    public const string WebhooksRead = "webhooks.read";
    public const string WebhooksManage = "webhooks.manage";
    public const string UsersRead = "users.read";
    public const string UsersManage = "users.manage";

    /// <summary>What everybody may do with the login that is their own.</summary>
    public const string OwnLogin = "identity.own";
}
