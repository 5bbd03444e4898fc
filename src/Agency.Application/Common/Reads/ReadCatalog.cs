using Agency.Application.Audit.Read;
using Agency.Application.Banking.Read;
using Agency.Application.Cases.Read;
using Agency.Application.Commissions.Read;
using Agency.Application.Compliance.Read;
using Agency.Application.Fees.Read;
using Agency.Application.Identity.Read;
using Agency.Application.Interest.Read;
using Agency.Application.Jobs.Read;
using Agency.Application.Ledger.Read;
using Agency.Application.Operations.Read;
using Agency.Application.Parties.Read;
using Agency.Application.Payments.Read;
using Agency.Application.Payouts.Read;
using Agency.Application.Referrals.Read;
using Agency.Application.Remittances.Read;
using Agency.Application.Webhooks.Read;
using AutoMapper.QueryableExtensions;
using static Agency.Domain.Identity.Permissions;

namespace Agency.Application.Common.Reads;

/// <summary>Every list that there is: this table is the whole answer. A new list is one row class and one entry here.</summary>
public static class ReadCatalog
{
    /// <summary>In the order of the service document.</summary>
    public static IReadOnlyList<ReadSet> Sets { get; } =
    [
        new ReadSet<ReferralRow>("Referrals", ReferralsRead, (db, map) => ReferralRow.From(db).ProjectTo<ReferralRow>(map))
        {
            About = "Referrals, from draft to accepted or rejected.",
            Key = "Number",
            Order = "startedAt desc",
            Search = ["Number", "ClientName", "AffiliateName", "DebtorName", "CaseNumber"],
        },
        new ReadSet<CaseRow>("Cases", CasesRead, (db, map) => CaseRow.From(db).ProjectTo<CaseRow>(map))
        {
            About = "Cases, with what was placed, is open and was collected.",
            Key = "Number",
            Order = "openedOn desc",
            Search = ["Number", "DebtorName", "ClientName", "AffiliateName"],
        },
        new ReadSet<ClaimRow>("Claims", CasesRead, (db, map) => ClaimRow.From(db).ProjectTo<ClaimRow>(map))
        {
            About = "The invoices that are collected.",
            Key = "Id",
            Order = "dueOn",
            Search = ["InvoiceNumber", "CaseNumber"],
        },
        new ReadSet<ActivityRow>("Activities", CasesRead, (db, map) => ActivityRow.From(db).ProjectTo<ActivityRow>(map))
        {
            About = "What happened on cases: calls, payments, promises, stages.",
            Key = "Id",
            Order = "at desc",
            Search = ["CaseNumber", "Summary", "By"],
        },
        new ReadSet<PromiseRow>("Promises", CasesRead, (db, map) => PromiseRow.From(db).ProjectTo<PromiseRow>(map))
        {
            About = "Promises to pay: open, kept and broken.",
            Key = "Id",
            Order = "dueOn",
            Search = ["CaseNumber", "DebtorName", "TakenBy"],
        },
        new ReadSet<AdjustmentRow>("Adjustments", CasesRead, (db, map) => AdjustmentRow.From(db).ProjectTo<AdjustmentRow>(map))
        {
            About = "Credit notes that came after placement, and costs that debtors owe besides: from when on they count, and on what ground.",
            Key = "Number",
            Order = "countsOn desc, number desc",
            Search = ["Number", "CaseNumber", "ClientName", "Document"],
        },
        new ReadSet<WaiverRow>("Waivers", CasesRead, (db, map) => WaiverRow.From(db).ProjectTo<WaiverRow>(map))
        {
            About = "Parts of debts that were given up: by whom, why, and who of the client approved it.",
            Key = "Number",
            Order = "waivedOn desc, number desc",
            Search = ["Number", "CaseNumber", "ClientName", "Reason"],
        },
        new ReadSet<RecallChargeRow>("RecallCharges", LedgerRead, (db, map) => RecallChargeRow.From(db).ProjectTo<RecallChargeRow>(map))
        {
            About = "What clients were charged that took a claim back, and on what.",
            Key = "Number",
            Order = "chargedOn desc, number desc",
            Search = ["Number", "CaseNumber", "ClientName"],
        },
        new ReadSet<AffiliateRow>("Affiliates", PartiesRead, (db, map) => AffiliateRow.From(db).ProjectTo<AffiliateRow>(map))
        {
            About = "Referral partners.",
            Key = "Number",
            Order = "name",
            Search = ["Number", "Name"],
        },
        new ReadSet<ClientRow>("Clients", PartiesRead, (db, map) => ClientRow.From(db).ProjectTo<ClientRow>(map))
        {
            About = "Creditors, and whether their agreement is signed.",
            Key = "Number",
            Order = "name",
            Search = ["Number", "Name", "VatNumber", "AffiliateName"],
        },
        new ReadSet<DebtorRow>("Debtors", DebtorsRead, (db, map) => db.Debtors.ProjectTo<DebtorRow>(map))
        {
            About = "Who owes.",
            Key = "Number",
            Order = "name",
            Search = ["Number", "Name", "VatNumber", "RegistrationNumber"],
        },
        new ReadSet<ContactConsentRow>("ContactConsents", ComplianceRead, (db, map) => ContactConsentRow.From(db).ProjectTo<ContactConsentRow>(map))
        {
            About = "What debtors said of being called, texted or mailed: agreed, or not wanted any more; the last word holds.",
            Key = "Id",
            Order = "at desc",
            Search = ["DebtorNumber", "DebtorName", "ContactPoint", "RecordedBy"],
        },
        new ReadSet<ContactDecisionRow>("ContactDecisions", ComplianceRead, (db, map) => ContactDecisionRow.From(db).ProjectTo<ContactDecisionRow>(map))
        {
            About = "What the contact gate has answered, with rule and citation.",
            Key = "Id",
            Order = "at desc",
            Search = ["CaseNumber", "Rule", "AskedBy"],
        },
        new ReadSet<PaymentRow>("Payments", PaymentsRead, (db, map) => PaymentRow.From(db).ProjectTo<PaymentRow>(map))
        {
            About = "Money that came in, and whether it is good.",
            Key = "Number",
            Order = "recordedAt desc",
            Search = ["Number", "CaseNumber", "ExternalReference", "ClientName"],
        },
        new ReadSet<AllocationRow>("Allocations", PaymentsRead, (db, map) => AllocationRow.From(db).ProjectTo<AllocationRow>(map))
        {
            About = "What payments went to: principal, interest and costs, by invoice; negative where it came back.",
            Key = "Id",
            Order = "recordedAt desc",
            Search = ["PaymentNumber", "CaseNumber", "InvoiceNumber"],
        },
        new ReadSet<RestatementNeedRow>("RestatementNeeds", LedgerRead, (db, map) => RestatementNeedRow.From(db).ProjectTo<RestatementNeedRow>(map))
        {
            About = "Cases whose postings no longer agree with the rates and payments that are known, as the last night found them.",
            Key = "CaseNumber",
            Order = "caseNumber",
            Search = ["CaseNumber", "ClientName"],
        },
        new ReadSet<SuspenseRow>("Suspense", LedgerRead, (db, map) => db.SuspenseReceipts.ProjectTo<SuspenseRow>(map))
        {
            About = "Money that nobody could place, and what became of it.",
            Key = "Number",
            Order = "receivedOn desc",
            Search = ["Number", "SenderName", "SenderAccount", "Description", "ExternalReference", "PaymentNumber"],
        },
        new ReadSet<JournalPostingRow>("JournalPostings", LedgerRead, (db, map) => JournalPostingRow.From(db).ProjectTo<JournalPostingRow>(map))
        {
            About = "Every debit and credit of the journal.",
            Key = "Id",
            Order = "journalNumber desc, position",
            Search = ["JournalNumber", "CaseNumber", "PaymentNumber", "ClientName", "AffiliateName"],
        },
        new ReadSet<CashMovementRow>("CashMovements", LedgerRead, (db, map) => CashMovementRow.From(db).ProjectTo<CashMovementRow>(map))
        {
            About = "Money that moved besides payments of debtors: court costs, what clients paid of what they owe, what attorneys handed over.",
            Key = "Number",
            Order = "on desc, number desc",
            Search = ["Number", "ClientName", "CaseNumber", "AttorneyName", "ExternalReference", "Note"],
        },
        new ReadSet<ClientFundsRow>("ClientFunds", LedgerRead, (db, map) => ClientFundsRow.From(db).ProjectTo<ClientFundsRow>(map))
        {
            About = "The trust ledger: what is kept for each client, per case and currency, its deposits for court costs, and what it owes.",
            Key = "Id",
            Order = "clientNumber, caseNumber",
            Search = ["ClientNumber", "ClientName", "CaseNumber"],
        },
        new ReadSet<AttorneyHoldingRow>("AttorneyHoldings", LedgerRead, (db, map) => AttorneyHoldingRow.From(db).ProjectTo<AttorneyHoldingRow>(map))
        {
            About = "What attorneys hold of payments that they received.",
            Key = "PaymentNumber",
            Order = "receivedOn, paymentNumber",
            Search = ["AttorneyName", "CaseNumber", "ClientName", "PaymentNumber"],
        },
        new ReadSet<TrustProofRow>("TrustProofs", LedgerRead, (db, map) => db.TrustProofs.ProjectTo<TrustProofRow>(map))
        {
            About = "Three-way proofs of trust: bank, book and client ledgers, with who made them and when.",
            Key = "Number",
            Order = "on desc, number desc",
            Search = ["Number", "ProvedBy"],
        },
        new ReadSet<BankAccountRow>("BankAccounts", BankRead, (db, map) => db.AgencyAccounts.ProjectTo<BankAccountRow>(map))
        {
            About = "Accounts that the agency has at banks, for trust and for its own money.",
            Key = "Number",
            Order = "number",
            Search = ["Number", "Name", "Identifier"],
        },
        new ReadSet<BankStatementRow>("BankStatements", BankRead, (db, map) => BankStatementRow.Of(db).ProjectTo<BankStatementRow>(map))
        {
            About = "Statements of the bank that were read, and how many of their lines are still to be placed.",
            Key = "Number",
            Order = "through desc, number desc",
            Search = ["Number", "AccountNumber", "AccountName", "FileName", "BankNumber"],
        },
        new ReadSet<BankLineRow>("BankLines", BankRead, (db, map) => BankLineRow.From(db).ProjectTo<BankLineRow>(map))
        {
            About = "Movements on the agency's bank accounts, and what each is in the books.",
            Key = "Id",
            Order = "bookedOn desc, statementNumber desc, position",
            Search = ["StatementNumber", "CounterpartyName", "CounterpartyAccount", "Reference", "StructuredReference", "BankReference", "Text", "CaseNumber", "RecordNumber"],
        },
        new ReadSet<RemittanceRow>("Remittances", RemittancesRead, (db, map) => RemittanceRow.From(db).ProjectTo<RemittanceRow>(map))
        {
            About = "What clients were sent.",
            Key = "Number",
            Order = "chainPosition desc",
            Search = ["Number", "ClientName", "ClientNumber"],
        },
        new ReadSet<RemittanceLineRow>("RemittanceLines", RemittancesRead, (db, map) => RemittanceLineRow.From(db).ProjectTo<RemittanceLineRow>(map))
        {
            About = "What remittances are made of, line by line.",
            Key = "Id",
            Order = "remittanceNumber desc, position",
            Search = ["RemittanceNumber", "CaseNumber", "PaymentNumber"],
        },
        new ReadSet<RemittanceFileRow>("RemittanceFiles", BankRead, (db, map) => db.RemittanceFiles.ProjectTo<RemittanceFileRow>(map))
        {
            About = "Files by which the bank pays remittances.",
            Key = "Number",
            Order = "madeAt desc, number desc",
            Search = ["Number", "MadeBy"],
        },
        new ReadSet<FeeScheduleRow>("FeeSchedules", FeesRead, (db, map) => db.FeeScheduleVersions.ProjectTo<FeeScheduleRow>(map))
        {
            About = "Versions of fee schedules.",
            Key = "Id",
            Order = "scheduleNumber, versionNumber desc",
            Search = ["ScheduleNumber"],
        },
        new ReadSet<CommissionPlanRow>("CommissionPlans", FeesRead, (db, map) => db.CommissionPlanVersions.ProjectTo<CommissionPlanRow>(map))
        {
            About = "Versions of commission plans.",
            Key = "Id",
            Order = "planNumber, versionNumber desc",
            Search = ["PlanNumber"],
        },
        new ReadSet<CommissionLineRow>("CommissionLines", CommissionsRead, (db, map) => CommissionLineRow.From(db).ProjectTo<CommissionLineRow>(map))
        {
            About = "What partners have earned, line by line.",
            Key = "Id",
            Order = "earnedOn desc",
            Search = ["CaseNumber", "PaymentNumber", "ClientName", "AffiliateName", "StatementNumber"],
        },
        new ReadSet<CommissionStatementRow>("CommissionStatements", CommissionsRead, (db, map) => CommissionStatementRow.From(db).ProjectTo<CommissionStatementRow>(map))
        {
            About = "Issued commission statements.",
            Key = "Number",
            Order = "chainPosition desc",
            Search = ["Number", "AffiliateName"],
        },
        new ReadSet<PayoutRow>("Payouts", PayoutsRead, (db, map) => PayoutRow.From(db).ProjectTo<PayoutRow>(map))
        {
            About = "What partners were paid, and what came back.",
            Key = "Number",
            Order = "chainPosition desc",
            Search = ["Number", "AffiliateName", "AffiliateNumber", "PayeeName", "RunNumber"],
        },
        new ReadSet<PayoutLineRow>("PayoutLines", PayoutsRead, (db, map) => PayoutLineRow.From(db).ProjectTo<PayoutLineRow>(map))
        {
            About = "Which statements payouts are for.",
            Key = "Id",
            Order = "payoutNumber desc, position",
            Search = ["PayoutNumber", "StatementNumber"],
        },
        new ReadSet<PayoutRunListRow>("PayoutRuns", PayoutRunsRead, (db, map) => db.PayoutRuns.ProjectTo<PayoutRunListRow>(map))
        {
            About = "Payout runs: made, approved, paid out or withdrawn, with who did it.",
            Key = "Number",
            Order = "madeAt desc",
            Search = ["Number", "MadeBy", "ApprovedBy"],
        },
        new ReadSet<PayeeAccountRow>("PayeeAccounts", PayoutRunsRead, (db, map) => PayeeAccountRow.From(db).ProjectTo<PayeeAccountRow>(map))
        {
            About = "Bank accounts of partners: which wait for a second person. Without their numbers.",
            Key = "Id",
            Order = "enteredAt desc",
            Search = ["AffiliateName", "AffiliateNumber", "EnteredBy"],
        },
        new ReadSet<TaxTotalRow>("TaxTotals", TaxTotalsRead, (db, map) => TaxTotalRow.From(db).ProjectTo<TaxTotalRow>(map))
        {
            About = "What partners were paid in a year, by the day of payment, and whether a Form 1099-NEC is due.",
            Key = "Id",
            Order = "year desc, paid desc",
            Search = ["AffiliateName", "AffiliateNumber", "LegalName"],
        },
        new ReadSet<LegalNumberRow>("LegalNumbers", ComplianceRead, (db, map) => LegalNumberRow.Of(db).ProjectTo<LegalNumberRow>(map))
        {
            About = "Numbers of the law by subject, jurisdiction and date, with their source: every version, and which one holds.",
            Key = "Id",
            Order = "subject, jurisdiction, from, revision",
            Search = ["Subject", "Jurisdiction", "Source"],
        },
        new ReadSet<InterestRateRow>("InterestRates", FeesRead, (db, map) => InterestRateRow.Of(db).ProjectTo<InterestRateRow>(map))
        {
            About = "Interest rates by series and date, with their source: every version, and which one holds.",
            Key = "Id",
            Order = "series, from desc, revision desc",
            Search = ["Series"],
        },
        new ReadSet<AuditEntryRow>("AuditEntries", AuditRead, (db, map) => AuditEntryRow.From(db).ProjectTo<AuditEntryRow>(map))
        {
            About = "Who did what to which record, when and from where, with its place in the chain that proves it.",
            Key = "Id",
            Order = "id desc",
            Search = ["UserName", "Action", "Subject"],
        },
        new ReadSet<JobRunRow>("JobRuns", JobsRead, (db, map) => db.JobRuns.ProjectTo<JobRunRow>(map))
        {
            About = "Runs of jobs, on schedule and by hand.",
            Key = "Id",
            Order = "startedAt desc",
            Search = ["Job", "StartedBy", "Note"],
        },
        new ReadSet<OperationRow>("Operations", JobsRead, (db, map) => db.Operations.ProjectTo<OperationRow>(map))
        {
            About = "Long work that somebody started: waiting, running, succeeded, failed.",
            Key = "Id",
            Order = "startedAt desc",
            Search = ["Work", "StartedBy", "ErrorCode"],
        },
        new ReadSet<OutboxMessageRow>("Outbox", JobsRead, (db, _) => db.Outbox)
        {
            About = "What happened and is told to others, mail among it: told, waiting, or given up with its error.",
            Key = "Id",
            Order = "id desc",
            Search = ["Type", "Error"],
        },
        new ReadSet<UserRow>("Users", UsersRead, (db, map) => UserRow.From(db).ProjectTo<UserRow>(map))
        {
            About = "Logins, open and closed.",
            Key = "Id",
            Order = "name",
            Search = ["Email", "Name", "AffiliateName", "ClientName"],
        },
        new ReadSet<WebhookRow>("Webhooks", WebhooksRead, (db, map) => db.WebhookEndpoints.ProjectTo<WebhookRow>(map))
        {
            About = "Programs that hear of what happens.",
            Key = "Id",
            Order = "createdAt desc",
            Search = ["Url", "Description", "CreatedBy"],
        },
        new ReadSet<WebhookDeliveryRow>("WebhookDeliveries", WebhooksRead, (db, map) => WebhookDeliveryRow.From(db).ProjectTo<WebhookDeliveryRow>(map))
        {
            About = "Messages to webhooks, and what came of them.",
            Key = "Id",
            Order = "createdAt desc",
            Search = ["Type", "MessageId", "Url", "LastAnswer"],
        },
        new ReadSet<ApiKeyRow>("ApiKeys", OwnLogin, (db, map) => ApiKeyRow.From(db).ProjectTo<ApiKeyRow>(map))
        {
            About = "Keys of programs: one's own, or for an administrator everybody's.",
            Key = "Id",
            Order = "createdAt desc",
            Search = ["Name", "Prefix", "UserName", "UserEmail"],
        },
    ];
}
