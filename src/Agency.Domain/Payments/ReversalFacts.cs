using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;

namespace Agency.Domain.Payments;

/// <summary>What a clerk, or a file of a bank, says about money that came back.</summary>
/// <param name="Amount">At most what is left of the payment.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReversedOn">Business date: not before the payment, not in the future.</param>
/// <param name="ExternalReference">Of the return; the same one never posts twice.</param>
/// <param name="Note">A word, if any.</param>
public sealed record ReversalFacts(Money Amount, ReversalReason Reason, DateOnly ReversedOn, string? ExternalReference, string? Note);

/// <summary>Everything that a reversal depends on, loaded by the caller.</summary>
/// <param name="Payment">What it takes back from.</param>
/// <param name="Entries">The payment's entries on the case account, paid, reversed and restated.</param>
/// <param name="Policy">The case's order of allocation.</param>
/// <param name="Schedule">The fee schedule version frozen on the case.</param>
/// <param name="Plan">The commission plan version frozen on the case.</param>
/// <param name="Partners">Who has earned on the payment, and how much of it counts for each.</param>
/// <param name="ClientFunds">What is in trust for the client, by the ledger.</param>
/// <param name="EarnedInTrust">Fees and VAT that were earned and not swept, in the currency, by the ledger.</param>
/// <param name="Law">Until when money of a method usually comes back.</param>
/// <param name="CourtCosts">The court costs of the case; null when there are none.</param>
/// <param name="KeptOf">The payment of which the money was kept until it was used; null for money that came in.</param>
public sealed record ReversalContext(
    Payment Payment,
    IReadOnlyList<AccountEntry> Entries,
    AllocationPolicy Policy,
    FeeScheduleVersion Schedule,
    CommissionPlanVersion Plan,
    IReadOnlyList<PartnerPosition> Partners,
    Money ClientFunds,
    Money EarnedInTrust,
    LegalNumbers Law,
    CourtCostsAccount? CourtCosts = null,
    Payment? KeptOf = null);
