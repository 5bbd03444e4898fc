using Agency.Application.Common;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Payments;
using AccountKey = (System.Guid AffiliateId, System.Guid PlanVersionId, int Year, Agency.Domain.Common.Currency Currency);

namespace Agency.Application.Payments;

/// <summary>
/// The cases that payments go to, with everything that posting depends on: loaded at once, so that the number of queries does not grow with the payments, and kept true
/// while one payment after the other is written. The same for one payment, its preview and a file of thousands.
/// </summary>
internal sealed class CasesToPay
{
    private readonly Dictionary<string, Case> cases;
    private readonly Dictionary<Guid, FeeScheduleVersion> schedules;
    private readonly Dictionary<Guid, CommissionPlanVersion> plans;
    private readonly Dictionary<(Guid CaseId, int Rule), FeeHistory> fees;
    private readonly Dictionary<AccountKey, CommissionAccount> accounts;
    private readonly HashSet<Guid> foreign;
    private readonly ILookup<Guid, Attribution> attributions;
    private readonly ILookup<Guid, Promise> promises;
    private readonly Dictionary<Guid, RateTable> rates;
    private readonly Dictionary<Guid, Money> costsAdvanced;
    private readonly Dictionary<Guid, string> wholeFees;
    private readonly LegalNumbers law;

    internal CasesToPay(
        Dictionary<string, Case> cases,
        Dictionary<Guid, FeeScheduleVersion> schedules,
        Dictionary<Guid, CommissionPlanVersion> plans,
        Dictionary<(Guid CaseId, int Rule), FeeHistory> fees,
        Dictionary<AccountKey, CommissionAccount> accounts,
        HashSet<Guid> foreign,
        ILookup<Guid, Attribution> attributions,
        ILookup<Guid, Promise> promises,
        Dictionary<Guid, RateTable> rates,
        Dictionary<Guid, Money> costsAdvanced,
        Dictionary<Guid, string> wholeFees,
        LegalNumbers law) =>
        (this.cases, this.schedules, this.plans, this.fees, this.accounts, this.foreign, this.attributions, this.promises, this.rates, this.costsAdvanced, this.wholeFees, this.law) =
        (cases, schedules, plans, fees, accounts, foreign, attributions, promises, rates, costsAdvanced, wholeFees, law);

    /// <summary>The case of a number, with claims and account.</summary>
    public Case this[string number] => cases.GetValueOrDefault(number) ?? throw new NotFoundException("Case", number);

    /// <summary>What is promised on a case and not kept or broken yet, the first day first.</summary>
    public IEnumerable<Promise> OpenPromises(Case on) => promises[on.Id].Where(promise => promise.Status == PromiseStatus.Open);

    /// <summary>Everything that <see cref="PostingPlan"/> needs for a payment, after those that were written.</summary>
    public PostingContext Context(Case on, DateOnly receivedOn)
    {
        var plan = plans[on.Terms.CommissionPlanVersionId];
        return new PostingContext(
            on,
            new CaseAccount(on, rates[on.Id]),
            schedules[on.Terms.FeeScheduleVersionId],
            foreign.Contains(on.Id),
            rule => fees.GetValueOrDefault((on.Id, rule), FeeHistory.None),
            plan,
            [
                .. Attribution.InForce(attributions[on.Id], on.AffiliateId, receivedOn)
                    .Select(share => PartnerPosition.Nothing(share.AffiliateId, share.Share, Account((share.AffiliateId, plan.Id, receivedOn.Year, on.Currency)))),
            ],
            law,
            costsAdvanced.GetValueOrDefault(on.Id),
            wholeFees.GetValueOrDefault(on.Id));
    }

    /// <summary>A payment was written: the fee of the next one on its case is taken on what is collected with it.</summary>
    public void Take(Payment payment)
    {
        var key = (payment.CaseId, payment.Fee.RuleNumber);
        var before = fees.GetValueOrDefault(key, FeeHistory.None);
        fees[key] = new FeeHistory(before.Base + payment.Fee.Base.Amount, before.Fees + payment.Fee.Amount.Amount, before.Vat + payment.Fee.Vat.Amount);
    }

    private CommissionAccount Account(AccountKey key) =>
        accounts.TryGetValue(key, out var account) ? account : accounts[key] = CommissionAccount.Open(key.AffiliateId, key.PlanVersionId, key.Year, key.Currency);
}
