namespace Agency.Domain.Webhooks;

/// <summary>What can be heard of by webhook: this table is the whole answer. Names are part of the API and are never changed.</summary>
public static class WebhookTypes
{
    public const string ReferralAccepted = "referral.accepted";
    public const string CaseStageChanged = "case.stage_changed";
    public const string PaymentCleared = "payment.cleared";
    public const string CommissionAccrued = "commission.accrued";
    public const string CommissionClawedBack = "commission.clawed_back";
    public const string StatementIssued = "statement.issued";
    public const string PayoutSent = "payout.sent";
    public const string RemittanceIssued = "remittance.issued";

    /// <summary>What the button "Send a test" sends, to its one endpoint alone.</summary>
    public const string Test = "webhook.test";

    /// <summary>All that an endpoint can choose.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ReferralAccepted, CaseStageChanged, PaymentCleared, CommissionAccrued, CommissionClawedBack, StatementIssued, PayoutSent, RemittanceIssued];
}
