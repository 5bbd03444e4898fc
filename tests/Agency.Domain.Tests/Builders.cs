using System.Globalization;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests;

/// <summary>The few things that most tests begin with. What a test does not name has a plain value here.</summary>
internal static class Builders
{
    public static readonly DateTime Now = new(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Partner = new("0199a1c2-7b3d-7e4f-8a5b-6c7d8e9f0a1b");

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Money Eur(decimal amount) => new(amount, Currency.Euro);

    public static Money Gbp(decimal amount) => new(amount, Currency.Of("GBP"));

    public static Money Amount(decimal amount, string currency) => new(amount, Currency.Of(currency));

    /// <summary>The rule that an action breaks, by name.</summary>
    public static string RuleBrokenBy(Action action) => Should.Throw<BusinessRuleException>(action).Rule.Name;

    public static RateTable Rates(params (string From, decimal Percent)[] rates) =>
        new(rates.Select(rate => new InterestRate("test", Day(rate.From), new Percentage(rate.Percent), "test")));

    public static ClaimTerms ClaimOf(string number, string dueOn, decimal open, decimal credited = 0, string currency = "EUR") =>
        new(number, Day(dueOn).AddDays(-30), Day(dueOn), Amount(open, currency), Amount(credited, currency));

    public static Case OpenCase(Regime regime = Regime.Other, string openedOn = "2026-01-05", AllocationPolicy? allocation = null, params ClaimTerms[] claims) =>
        OpenCase(regime, DeliveredNumbers.All, claims, openedOn, allocation);

    public static Case OpenCase(Regime regime, LegalNumbers law, ClaimTerms[] claims, string openedOn = "2026-01-05", AllocationPolicy? allocation = null) =>
        Case.Open(
            "C-2026-00001",
            new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
            new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), allocation ?? regime.Rules().Allocation, regime),
            claims.Length == 0 ? [ClaimOf("INV-1", "2025-12-31", 1_000)] : claims,
            law,
            Day(openedOn),
            Now);

    public static FeeScheduleVersion Schedule(decimal percent = 20, decimal vat = 0) => Schedule(vat, new FeeRule("all", Bands.Flat(percent)));

    public static FeeScheduleVersion Schedule(decimal vat, params FeeRule[] rules) =>
        FeeSchedule.Create("F-1", "Test").Publish(Day("2020-01-01"), rules, new Percentage(vat));

    public static CommissionPlanVersion Plan(decimal percent = 5, CommissionBase @base = CommissionBase.Collected, int holdingDays = 0, decimal minimum = 0) =>
        Plan(Bands.Flat(percent), @base, holdingDays, minimum);

    public static CommissionPlanVersion Plan(Bands rates, CommissionBase @base = CommissionBase.Collected, int holdingDays = 0, decimal minimum = 0) =>
        CommissionPlan.Create("PL-1", "Test").Publish(Day("2020-01-01"), @base, rates, holdingDays, minimum);

    public static CommissionAccount NewAccount(string currency = "EUR") =>
        CommissionAccount.Open(Partner, Guid.NewGuid(), 2026, Currency.Of(currency));

    /// <summary>The one partner of a case.</summary>
    public static PartnerPosition Whole(CommissionAccount account) => PartnerPosition.Nothing(account.AffiliateId, new Percentage(100), account);

    public static PaymentFacts Facts(
        Money amount, string receivedOn, PaymentMethod method = PaymentMethod.BankTransfer, ReceivedBy by = ReceivedBy.Agency) =>
        new(amount, method, by, Day(receivedOn), null, null);

    public static PostingContext Context(
        Case on, RateTable? rates = null, FeeScheduleVersion? schedule = null, CommissionPlanVersion? plan = null, FeeHistory? history = null, CommissionAccount? account = null) =>
        new(
            on,
            new CaseAccount(on, rates ?? RateTable.Empty),
            schedule ?? Schedule(),
            IsForeign: false,
            _ => history ?? FeeHistory.None,
            plan ?? Plan(),
            [Whole(account ?? NewAccount(on.Currency.Code))],
            DeliveredNumbers.All);

    /// <summary>Plans a payment, records it and writes it to the case.</summary>
    public static Payment Pay(this Case on, Money amount, string receivedOn, RateTable? rates = null, ReceivedBy by = ReceivedBy.Agency)
    {
        var plan = PostingPlan.Of(Context(on, rates), Facts(amount, receivedOn, by: by), Day(receivedOn));
        var payment = Payment.Record("P-1", plan, "clerk", Now);
        on.Write(plan.Entries(payment.Id), Now);
        return payment;
    }

    /// <summary>Takes back a part of a payment as a plan says, and writes it to the case.</summary>
    public static PaymentReversal Reverse(
        this Case on, Payment payment, Money amount, ReversalReason reason = ReversalReason.Refund, string reversedOn = "2026-12-31", FeeScheduleVersion? schedule = null)
    {
        var plan = ReversalPlan.Of(Back(on, payment, schedule), new ReversalFacts(amount, reason, Day(reversedOn), null, null), Day("2026-12-31"));
        var reversal = payment.Reverse("PR-1", plan, "clerk", Now);
        on.Write(plan.Entries(reversal.Id), Now);
        return reversal;
    }

    /// <summary>What a reversal depends on: nothing has gone to the client, and no partner has earned, unless the test says so.</summary>
    public static ReversalContext Back(
        Case on, Payment payment, FeeScheduleVersion? schedule = null, CommissionPlanVersion? plan = null, IReadOnlyList<PartnerPosition>? partners = null, decimal? funds = null, decimal? inTrust = null) =>
        new(
            payment,
            [.. on.Entries.Where(entry => entry.PaymentId == payment.Id)],
            on.Terms.Allocation,
            schedule ?? Schedule(),
            plan ?? Plan(),
            partners ?? [],
            new Money(funds ?? payment.Amount.Amount, on.Currency),
            new Money(inTrust ?? payment.Amount.Amount, on.Currency),
            DeliveredNumbers.All);

    /// <summary>Writes the opposite of what a payment wrote, on the day that it counted.</summary>
    public static void Unpay(this Case on, Payment payment) => on.Write(
        [
            .. on.Entries.Where(entry => entry.PaymentId == payment.Id).Select(entry => new EntryDraft(
                EntryKind.Reversed, entry.Component, -entry.Amount, entry.EffectiveOn, entry.ClaimId, payment.Id, entry.Id)),
        ],
        Now);

    public static Client NewClient() => Client.Register("CL-001", "Creditor", Guid.NewGuid(), "NL", null, null, Guid.NewGuid());

    public static InvoiceFacts Invoice(string? number, Money? open, string? dueOn = "2025-12-31") =>
        new(InvoiceKind.Invoice, number, Day("2025-12-01"), dueOn is null ? null : Day(dueOn), open, open, null, null, null);

    public static InvoiceFacts CreditNote(string? number, Money? open, string? refersTo) =>
        new(InvoiceKind.CreditNote, number, Day("2025-12-02"), null, open, open, null, null, refersTo);

    /// <summary>A draft with a debtor and these invoices.</summary>
    public static Referral DraftOf(params InvoiceFacts[] invoices)
    {
        var referral = Referral.Start("R-2026-00001", NewClient(), Now);
        referral.Describe(new DebtorDetails("Debtor", LegalForm.Business, "NL", "nl"), null);
        foreach (var invoice in invoices)
        {
            referral.AddInvoice(invoice);
        }

        return referral;
    }
}
