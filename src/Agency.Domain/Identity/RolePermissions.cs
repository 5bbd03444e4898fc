using static Agency.Domain.Identity.Permissions;

namespace Agency.Domain.Identity;

/// <summary>Who may do what: this table is the whole answer. What is not here is denied. Which rows somebody sees is another matter: row scope.</summary>
public static class RolePermissions
{
    private static readonly string[] StaffReads =
        [OwnLogin, ReferralsRead, CasesRead, PartiesRead, DebtorsRead, ComplianceRead, PaymentsRead, CourtCostsRead, DocumentsRead];

    private static readonly Dictionary<Role, string[]> Table = new()
    {
        [Role.AffiliateUser] = [OwnLogin, ReferralsRead, ReferralsCreate, CasesRead, PartiesRead, PaymentsRead, CommissionsRead, PayoutsRead, PayeesEdit, DocumentsRead, WebhooksRead, WebhooksManage],
        [Role.ClientUser] = [OwnLogin, CasesRead, PartiesRead, PaymentsRead, CourtCostsRead, RemittancesRead, DocumentsRead, WebhooksRead, WebhooksManage],
        [Role.Intake] = [.. StaffReads, ReferralsDecide, PartiesManage, FeesRead],
        [Role.Collector] = [.. StaffReads, CasesWork],
        [Role.Supervisor] = [.. StaffReads, ReferralsDecide, CasesWork, CasesEscalate, CasesWaive, CasesAdjust, CommissionsRead, CommissionsAttribute],
        [Role.LegalOfficer] = [.. StaffReads, CasesWork, CasesEscalate, CasesWaive, CasesAdjust],
        [Role.StaffAccountant] = [.. StaffReads, PaymentsRecord, PaymentsReverse, CasesAdjust, CasesRestate, LedgerRead, LedgerProve, LedgerSweep, BankRead, BankReconcile, RemittancesRead, RemittancesIssue, FeesRead, CommissionsRead, CommissionsIssue, PayoutsRead, PayoutRunsRead, PayoutsMake, PayoutsApprove, PayeesEdit, TaxTotalsRead, JobsRead, JobsRun],
        [Role.Administrator] = [.. StaffReads, PartiesManage, BankRead, BankManage, FeesRead, FeesManage, PlansManage, RatesManage, CommissionsRead, PayoutsRead, CommissionsAttribute, JobsRead, JobsRun, UsersRead, UsersManage, AuditRead, WebhooksRead, WebhooksManage],
        [Role.Auditor] = [.. StaffReads, LedgerRead, BankRead, RemittancesRead, FeesRead, CommissionsRead, PayoutsRead, PayoutRunsRead, TaxTotalsRead, JobsRead, UsersRead, AuditRead, WebhooksRead],
    };

    /// <summary>The permissions of a role.</summary>
    public static IReadOnlyList<string> Of(Role role) => Table[role];

    /// <summary>Whether a role has a permission.</summary>
    public static bool Allows(Role role, string permission) => Table[role].Contains(permission, StringComparer.Ordinal);
}
