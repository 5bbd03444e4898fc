namespace Agency.Application.Common.Reads;

/// <summary>
/// A way from the rows of one list to those of another: to the rows whose <paramref name="To"/> equals the <paramref name="From"/> of the first. Who may not read the
/// other list cannot go there, and row scope holds there as everywhere.
/// </summary>
/// <param name="Set">The list it begins at.</param>
/// <param name="Name">As in the address and in JSON.</param>
/// <param name="Target">The list it leads to.</param>
/// <param name="From">A property of the first row.</param>
/// <param name="To">A property of the other.</param>
/// <param name="IsMany">Whether it leads to many rows, or to one at most.</param>
public sealed record ReadLink(string Set, string Name, string Target, string From, string To, bool IsMany);

/// <summary>Every way between lists: this table is the whole answer.</summary>
public static class ReadLinks
{
    /// <summary>By list, in the order of the metadata.</summary>
    public static IReadOnlyList<ReadLink> All { get; } =
    [
        One("Referrals", "client", "Clients", "ClientNumber"),
        One("Referrals", "affiliate", "Affiliates", "AffiliateNumber"),
        One("Referrals", "case", "Cases", "CaseNumber"),
        Many("Cases", "referrals", "Referrals", "CaseNumber"),
        Many("Cases", "claims", "Claims", "CaseNumber"),
        Many("Cases", "payments", "Payments", "CaseNumber"),
        Many("Cases", "allocations", "Allocations", "CaseNumber"),
        Many("Cases", "activities", "Activities", "CaseNumber"),
        Many("Cases", "promises", "Promises", "CaseNumber"),
        Many("Cases", "waivers", "Waivers", "CaseNumber"),
        One("Waivers", "case", "Cases", "CaseNumber"),
        Many("Cases", "adjustments", "Adjustments", "CaseNumber"),
        One("Adjustments", "case", "Cases", "CaseNumber"),
        Many("Cases", "recallCharges", "RecallCharges", "CaseNumber"),
        Many("Clients", "recallCharges", "RecallCharges", "ClientNumber"),
        One("RecallCharges", "case", "Cases", "CaseNumber"),
        One("RecallCharges", "client", "Clients", "ClientNumber"),
        Many("Cases", "contactDecisions", "ContactDecisions", "CaseNumber"),
        Many("Cases", "commissionLines", "CommissionLines", "CaseNumber"),
        Many("Cases", "remittanceLines", "RemittanceLines", "CaseNumber"),
        Many("Cases", "journalPostings", "JournalPostings", "CaseNumber"),
        Many("Cases", "bankLines", "BankLines", "CaseNumber"),
        One("Cases", "client", "Clients", "ClientNumber"),
        One("Cases", "affiliate", "Affiliates", "AffiliateNumber"),
        One("Cases", "debtor", "Debtors", "DebtorNumber"),
        One("Claims", "case", "Cases", "CaseNumber"),
        One("Activities", "case", "Cases", "CaseNumber"),
        One("Promises", "case", "Cases", "CaseNumber"),
        One("ContactDecisions", "case", "Cases", "CaseNumber"),
        Many("Affiliates", "clients", "Clients", "AffiliateNumber"),
        Many("Affiliates", "referrals", "Referrals", "AffiliateNumber"),
        Many("Affiliates", "cases", "Cases", "AffiliateNumber"),
        Many("Affiliates", "commissionLines", "CommissionLines", "AffiliateNumber"),
        Many("Affiliates", "statements", "CommissionStatements", "AffiliateNumber"),
        Many("Affiliates", "payouts", "Payouts", "AffiliateNumber"),
        Many("Affiliates", "payeeAccounts", "PayeeAccounts", "AffiliateNumber"),
        Many("Affiliates", "taxTotals", "TaxTotals", "AffiliateNumber"),
        One("Clients", "affiliate", "Affiliates", "AffiliateNumber"),
        Many("Clients", "referrals", "Referrals", "ClientNumber"),
        Many("Clients", "cases", "Cases", "ClientNumber"),
        Many("Clients", "remittances", "Remittances", "ClientNumber"),
        Many("Debtors", "cases", "Cases", "DebtorNumber"),
        Many("Debtors", "contactConsents", "ContactConsents", "DebtorNumber"),
        One("ContactConsents", "debtor", "Debtors", "DebtorNumber"),
        One("Payments", "case", "Cases", "CaseNumber"),
        Many("Payments", "allocations", "Allocations", "PaymentNumber"),
        Many("Payments", "commissionLines", "CommissionLines", "PaymentNumber"),
        Many("Payments", "remittanceLines", "RemittanceLines", "PaymentNumber"),
        Many("Payments", "journalPostings", "JournalPostings", "PaymentNumber"),
        Many("Cases", "clientFunds", "ClientFunds", "CaseNumber"),
        Many("Clients", "clientFunds", "ClientFunds", "ClientNumber"),
        One("ClientFunds", "client", "Clients", "ClientNumber"),
        One("ClientFunds", "case", "Cases", "CaseNumber"),
        One("AttorneyHoldings", "case", "Cases", "CaseNumber"),
        One("AttorneyHoldings", "payment", "Payments", "PaymentNumber"),
        Many("Cases", "cashMovements", "CashMovements", "CaseNumber"),
        Many("Clients", "cashMovements", "CashMovements", "ClientNumber"),
        One("CashMovements", "case", "Cases", "CaseNumber"),
        One("CashMovements", "client", "Clients", "ClientNumber"),
        Many("Payments", "bankLines", "BankLines", "PaymentNumber"),
        One("Allocations", "payment", "Payments", "PaymentNumber"),
        One("Allocations", "case", "Cases", "CaseNumber"),
        One("Suspense", "payment", "Payments", "PaymentNumber"),
        One("JournalPostings", "case", "Cases", "CaseNumber"),
        One("JournalPostings", "payment", "Payments", "PaymentNumber"),
        Many("BankAccounts", "statements", "BankStatements", "AccountNumber"),
        Many("BankAccounts", "lines", "BankLines", "AccountNumber"),
        One("BankStatements", "account", "BankAccounts", "AccountNumber"),
        Many("BankStatements", "lines", "BankLines", "StatementNumber"),
        One("BankLines", "account", "BankAccounts", "AccountNumber"),
        One("BankLines", "statement", "BankStatements", "StatementNumber"),
        One("BankLines", "case", "Cases", "CaseNumber"),
        One("BankLines", "payment", "Payments", "PaymentNumber"),
        One("Remittances", "client", "Clients", "ClientNumber"),
        Many("Remittances", "lines", "RemittanceLines", "RemittanceNumber"),
        One("Remittances", "file", "RemittanceFiles", "FileNumber"),
        Many("RemittanceFiles", "remittances", "Remittances", "FileNumber"),
        One("RemittanceLines", "remittance", "Remittances", "RemittanceNumber"),
        One("RemittanceLines", "case", "Cases", "CaseNumber"),
        One("RemittanceLines", "payment", "Payments", "PaymentNumber"),
        One("CommissionLines", "affiliate", "Affiliates", "AffiliateNumber"),
        One("CommissionLines", "case", "Cases", "CaseNumber"),
        One("CommissionLines", "payment", "Payments", "PaymentNumber"),
        One("CommissionLines", "statement", "CommissionStatements", "StatementNumber"),
        One("CommissionStatements", "affiliate", "Affiliates", "AffiliateNumber"),
        One("CommissionStatements", "payout", "Payouts", "PayoutNumber"),
        Many("CommissionStatements", "lines", "CommissionLines", "StatementNumber"),
        One("Payouts", "affiliate", "Affiliates", "AffiliateNumber"),
        One("Payouts", "run", "PayoutRuns", "RunNumber"),
        Many("Payouts", "lines", "PayoutLines", "PayoutNumber"),
        One("PayoutLines", "payout", "Payouts", "PayoutNumber"),
        One("PayoutLines", "statement", "CommissionStatements", "StatementNumber"),
        Many("PayoutRuns", "payouts", "Payouts", "RunNumber"),
        One("PayeeAccounts", "affiliate", "Affiliates", "AffiliateNumber"),
        One("TaxTotals", "affiliate", "Affiliates", "AffiliateNumber"),
        new("Users", "keys", "ApiKeys", "Id", "UserId", IsMany: true),
        new("ApiKeys", "user", "Users", "UserId", "Id", IsMany: false),
        new("Webhooks", "deliveries", "WebhookDeliveries", "Id", "EndpointId", IsMany: true),
        new("WebhookDeliveries", "webhook", "Webhooks", "EndpointId", "Id", IsMany: false),
    ];

    private static ReadLink One(string set, string name, string target, string from) => new(set, name, target, from, "Number", IsMany: false);

    private static ReadLink Many(string set, string name, string target, string to) => new(set, name, target, "Number", to, IsMany: true);
}
