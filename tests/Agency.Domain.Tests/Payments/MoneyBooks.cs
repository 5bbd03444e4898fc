using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using static Agency.Domain.Tests.Builders;
using Account = Agency.Domain.Ledger.Account;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Payments;

/// <summary>A case with its money, by the real plans and no database: payments, reversals, and what other areas do in between.</summary>
internal sealed class MoneyBooks
{
    private readonly Dictionary<Account, decimal> balances = Enum.GetValues<Account>().ToDictionary(account => account, _ => 0m);
    private readonly List<(Payment Payment, Dictionary<Guid, (Money Collected, Money Base)> Counted)> paid = [];
    private readonly FeeScheduleVersion schedule;
    private readonly RateTable rates = Rates(("2000-01-01", 10));

    public MoneyBooks(CommissionPlanVersion plan, int[] shares, decimal feePercent = 20, decimal vat = 21, decimal placed = 50_000, Regime regime = Regime.NlCommercial)
    {
        Plan = plan;
        schedule = Schedule(feePercent, vat);
        On = OpenCase(regime, claims: [ClaimOf("INV-1", "2025-12-01", placed)]);
        Partners = [.. shares.Select(share => (CommissionAccount.Open(Guid.NewGuid(), plan.Id, 2026, Currency.Euro), new Percentage(share)))];
        Accounts = [.. Partners.Select(partner => partner.Account)];
    }

    public CommissionPlanVersion Plan { get; }

    public Case On { get; }

    public IReadOnlyList<(CommissionAccount Account, Percentage Share)> Partners { get; }

    public IReadOnlyList<CommissionAccount> Accounts { get; }

    public IReadOnlyList<Payment> Payments => [.. paid.Select(row => row.Payment)];

    public List<(CommissionAccount Account, Earning Earning)> Lines { get; } = [];

    public IEnumerable<(Account Account, decimal Balance)> Balances => balances.Select(row => (row.Key, row.Value));

    /// <summary>A payment on a day, cleared the day after.</summary>
    public Payment Pay(decimal amount, DateOnly day, ReceivedBy by = ReceivedBy.Agency) =>
        Pay(new PaymentFacts(Eur(amount), PaymentMethod.BankTransfer, by, day, null, null, AcceptOverpayment: by == ReceivedBy.Agency), day);

    /// <summary>What is kept of a payment pays what is owed by now.</summary>
    public Payment Use(Payment kept, decimal amount, DateOnly day)
    {
        var used = Pay(kept.UseOfKept(Eur(amount), Eur(amount), day, day, null), day);
        kept.UseKept(used.Amount);
        return used;
    }

    private Payment Pay(PaymentFacts facts, DateOnly day)
    {
        var history = new FeeHistory(
            Payments.Where(payment => payment.Status != PaymentStatus.Reversed).Sum(payment => payment.Fee.Base.Amount - payment.FeeBaseReturned),
            Payments.Where(payment => payment.Status != PaymentStatus.Reversed).Sum(payment => payment.FeeLeft.Amount),
            Payments.Where(payment => payment.Status != PaymentStatus.Reversed).Sum(payment => payment.VatLeft.Amount));
        var context = new PostingContext(
            On, new CaseAccount(On, rates), schedule, false, _ => history, Plan, [.. Partners.Select(partner => PartnerPosition.Nothing(partner.Account.AffiliateId, partner.Share, partner.Account))], DeliveredNumbers.All);
        var plan = PostingPlan.Of(context, facts, day);
        var payment = Payment.Record($"P-{paid.Count}", plan, "clerk", Now);
        On.Write(plan.Entries(payment.Id), Now);
        Post(plan.ReceiptLines.Concat(plan.ClearingLines));
        payment.Clear(plan.ClearsOn);
        paid.Add((payment, []));
        Take(payment, plan.Commissions);
        return payment;
    }

    /// <summary>A part comes back; the ledger as it stands says what is still there.</summary>
    public void Back(Payment payment, decimal amount, DateOnly day, ReversalReason reason = ReversalReason.Refund)
    {
        var counted = paid.Single(row => row.Payment == payment).Counted;
        var none = (Collected: Eur(0), Base: Eur(0));
        var context = new ReversalContext(
            payment,
            [.. On.Entries.Where(entry => entry.PaymentId == payment.Id)],
            On.Terms.Allocation,
            schedule,
            Plan,
            [.. Partners.Select(partner => counted.GetValueOrDefault(partner.Account.AffiliateId, none) is var own
                ? new PartnerPosition(partner.Account.AffiliateId, partner.Share, partner.Account, own.Collected, own.Base) : null!)],
            Eur(balances[Account.ClientFunds]),
            Eur(EarnedInTrust),
            DeliveredNumbers.All,
            KeptOf: paid.Find(row => row.Payment.Number == payment.KeptOf).Payment);
        var plan = ReversalPlan.Of(context, new ReversalFacts(Eur(amount), reason, day, null, null), day);
        On.Write(plan.Entries(payment.Reverse("PR-1", plan, "clerk", Now).Id), Now);
        context.KeptOf?.KeepAgain(plan.KeptAgain);
        Post(plan.Lines.Concat(plan.LinesOfKept));
        Take(payment, plan.Commissions);
    }

    public decimal EarnedInTrust { get; private set; }

    /// <summary>The fees that lie in trust go to the agency.</summary>
    public void Sweep() => Post([new LedgerLine(LedgerEvent.FeeSwept, Eur(Math.Max(0, EarnedInTrust)))]);

    /// <summary>All that is in trust for the client goes to it.</summary>
    public void Remit() => Post([new LedgerLine(LedgerEvent.RemittedToClient, Eur(Math.Max(0, balances[Account.ClientFunds])))]);

    /// <summary>All that the partners have earned is paid out.</summary>
    public void PayOut() => Post([new LedgerLine(LedgerEvent.CommissionPaidOut, Eur(Math.Max(0, balances[Account.CommissionPayable])))]);

    private void Take(Payment payment, IReadOnlyList<PartnerEarning> earnings)
    {
        var counted = paid.Single(row => row.Payment == payment).Counted;
        foreach (var (partner, earning) in earnings)
        {
            partner.Account.Take(earning);
            Lines.Add((partner.Account, earning));
            var before = counted.GetValueOrDefault(partner.AffiliateId, (Eur(0), Eur(0)));
            counted[partner.AffiliateId] = (before.Item1 + earning.Collected, before.Item2 + earning.Base);
            Post([new LedgerLine(LedgerEvent.CommissionAccrued, earning.Amount)]);
        }
    }

    private void Post(IEnumerable<LedgerLine> lines)
    {
        var posted = lines.Where(line => !line.Amount.IsZero).ToList();
        if (posted.Count == 0)
        {
            return;
        }

        var entry = JournalEntry.Post("J-1", Day("2026-01-05"), Now, "test", LedgerParties.Nobody, posted);
        entry.Postings.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount).ShouldBe(0);
        foreach (var posting in entry.Postings)
        {
            var grows = ChartOfAccounts.Accounts[posting.Account].Grows == posting.Side;
            balances[posting.Account] += grows ? posting.Amount.Amount : -posting.Amount.Amount;
        }

        EarnedInTrust += posted.Sum(line => line.Event is LedgerEvent.FeeEarned or LedgerEvent.VatOnFeeEarned ? line.Amount.Amount : line.Event == LedgerEvent.FeeSwept ? -line.Amount.Amount : 0);
    }
}
