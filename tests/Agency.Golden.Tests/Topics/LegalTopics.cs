using System.Text.Json;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Domain.Legal;
using Agency.Domain.Payments;

namespace Agency.Golden.Tests.Topics;

/// <summary>American law: judgments, partial payments, returns, limitation, tax.</summary>
internal static class LegalTopics
{
    private static readonly DateOnly Entered = new(2026, 1, 1);

    /// <summary>Interest on a judgment goes to the cent of a day; a payment goes to the interest first.</summary>
    public static void Judgment(Vector vector)
    {
        if (vector.Has("type"))
        {
            vector.Inputs.GetProperty("type").EnumerateArray().Select(type => RateOf(vector, type.GetString()!)).ShouldBe(vector.Expected.GetProperty("rate_pct").AsNumbers());
            return;
        }

        var rule = JudgmentRates.Of("US", "CA", JudgmentDebt.Other, true, Entered, vector.Number("judgment"))!;
        rule.Interest.RateOn(Entered, PublishedRates.Of(rule.Interest.RateSeries!)).Value.ShouldBe(vector.Number("rate_pct"), "the rate that is delivered");
        var on = Note(vector.Number("judgment"), rule.Interest with { RateSeries = null, ContractRate = new Percentage(vector.Number("rate_pct")) });
        vector.Compare("daily", Daily(on, Entered));
        var (day, steps) = (Entered, new List<decimal[]>());
        foreach (var payment in vector.Inputs.GetProperty("payments").EnumerateArray())
        {
            var daily = Daily(on, day);
            day = day.AddDays((int)payment[0].AsNumber());
            var parts = Pay(on, payment[1].AsNumber(), day.AddDays(-1));
            decimal To(Component component) => parts.Where(part => part.Component == component).Sum(part => part.Amount.Amount);
            steps.Add([daily, payment[0].AsNumber(), To(Component.Interest), To(Component.Principal), on.PrincipalOpen.Amount]);
        }

        if (vector.Expected.TryGetProperty("steps[daily,days,interest,to_principal,principal_left]", out var expected))
        {
            steps.ShouldBe(expected.EnumerateArray().Select(row => row.AsNumbers()));
        }

        vector.Compare("next_daily", Daily(on, day));
    }

    /// <summary>A note with payments, by the United States Rule or by the Merchant's Rule.</summary>
    public static void PartialPayments(Vector vector)
    {
        var note = vector.Has("same_as") ? VectorFiles.Find(vector.Say("same_as"))! : vector;
        var rule = vector.Has("rule") ? vector.Say("rule") : vector.Topic;
        var from = note.Has("date") ? note.Date("date") : note.Has("from") ? note.Date("from") : Entered;
        DateOnly On(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString()!.Contains('-', StringComparison.Ordinal) ? value.AsDate() : from.AddDays((int)value.AsNumber());
        var payments = note.Inputs.GetProperty("payments").EnumerateArray().Select(row => (On: On(row[0]), Amount: row[1].AsNumber())).ToList();
        var settled = On(note.Inputs.GetProperty(new[] { "settled", "settlement", "maturity", "to", "days", "term_days" }.First(note.Has)));
        var terms = InterestTerms.Agreed(note.Number("rate_pct")) with { DayCount = note.Has("basis") ? InterestTopics.Convention(note.Say("basis")) : DayCount.Actual360 };
        if (rule.Contains("merchant", StringComparison.OrdinalIgnoreCase))
        {
            vector.Compare("due", MerchantsRule.Due(Dollars(note.Number("principal")), from, settled, payments.Select(row => (row.On, Dollars(row.Amount))), terms).Amount);
            return;
        }

        var on = Note(note.Number("principal"), terms, from);
        foreach (var payment in payments)
        {
            Pay(on, payment.Amount, payment.On.AddDays(-1));
        }

        vector.Compare("due", new CaseAccount(on, RateTable.Empty).On(settled.AddDays(-1)).Total.Amount);
    }

    public static void Returns(Vector vector)
    {
        if (vector.Has("code"))
        {
            AchReturns.Deadline(DeliveredNumbers.All, vector.Say("code"), vector.Date("settlement_date")).ShouldBe(vector.Expected.GetProperty("return_deadline").AsDate());
            return;
        }

        foreach (var code in vector.Inputs.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!))
        {
            AchReturns.Window(DeliveredNumbers.All, code, Cases.Today).ShouldBe(vector.Expected.GetProperty(code).GetString(), code);
        }
    }

    /// <summary>It runs from the default, not from the last payment. A month stands for its last day.</summary>
    public static void Limitation(Vector vector)
    {
        var state = vector.Say("state");
        if (vector.Has("first_missed_due"))
        {
            bool IsBarred(string from) => Domain.Legal.Limitation.BarredFrom(DeliveredNumbers.All, state, DebtKind.WrittenContract, vector.Date(from)) <= vector.Date("suit_filed");
            IsBarred("last_payment").ShouldBe(vector.Expected.GetProperty("time_barred_if_from_last_payment").GetBoolean());
            IsBarred("first_missed_due").ShouldBe(vector.Expected.GetProperty("time_barred_if_from_default").GetBoolean());
            return;
        }

        var defaulted = Month(vector.Say("default"));
        var kind = vector.Say("account").Contains("no signed paper", StringComparison.Ordinal) ? DebtKind.OpenAccount : DebtKind.WrittenContract;
        vector.Compare("years", Domain.Legal.Limitation.YearsOf(DeliveredNumbers.All, state, kind, defaulted)!.Value);
        var barred = Domain.Legal.Limitation.BarredFrom(DeliveredNumbers.All, state, kind, defaulted)!.Value;
        (barred <= Month(vector.Say("suit_filed"))).ShouldBe(vector.Expected.GetProperty("time_barred").GetBoolean());
        barred.AddDays(-1).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(vector.Expected.GetProperty("expires").GetString());
    }

    public static void TaxReporting(Vector vector)
    {
        var year = (int)vector.Number("year");
        if (vector.Has("no_tin"))
        {
            vector.Compare("withhold_24pct", Domain.Legal.TaxReporting.Withheld(DeliveredNumbers.All, Dollars(vector.Number("payment")), year, hasTaxNumber: false).Amount);
            return;
        }

        Domain.Legal.TaxReporting.IsReported(DeliveredNumbers.All, year, vector.Number("total_paid")).ShouldBe(vector.Expected.GetProperty("form_1099_nec_required").GetBoolean());
    }

    private static decimal RateOf(Vector vector, string type)
    {
        var debt = type.Split(' ')[0] switch
        {
            "medical" => JudgmentDebt.Medical,
            "personal" => JudgmentDebt.PersonalDebt,
            "government" => JudgmentDebt.Government,
            _ => JudgmentDebt.Other,
        };
        var entered = vector.Date("judgment_entered");
        var rule = JudgmentRates.Of("US", "CA", debt, vector.Say("debtor") == "individual", entered, 10_000)!;
        return rule.Interest.RateOn(entered, PublishedRates.Of(rule.Interest.RateSeries!)).Value;
    }

    private static decimal Daily(Domain.Cases.Case on, DateOnly day)
    {
        var account = new CaseAccount(on, RateTable.Empty);
        return (account.InterestOf(on.Claims[0], day) - account.InterestOf(on.Claims[0], day.AddDays(-1))).Amount;
    }

    private static Domain.Cases.Case Note(decimal principal, InterestTerms terms, DateOnly? from = null) => Domain.Cases.Case.Open(
        "C-2026-00001",
        new CaseParties(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()),
        new CaseTerms(Guid.NewGuid(), Guid.NewGuid(), AllocationPolicy.InterestPrincipalCosts, Regime.UsCommercial, Interest: terms),
        [new ClaimTerms("NOTE", (from ?? Entered).AddDays(-1), (from ?? Entered).AddDays(-1), Dollars(principal), Dollars(0))],
        DeliveredNumbers.All,
        from ?? Entered,
        Cases.Now);

    private static IReadOnlyList<AllocatedPart> Pay(Domain.Cases.Case on, decimal amount, DateOnly day)
    {
        var parts = Allocation.Of(Dollars(amount), AllocationPolicy.InterestPrincipalCosts, new CaseAccount(on, RateTable.Empty), day);
        on.Write(parts.Select(part => new EntryDraft(EntryKind.Paid, part.Component, -part.Amount, day, part.ClaimId, Guid.NewGuid())), Cases.Now);
        return parts;
    }

    private static DateOnly Month(string text) => DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Money Dollars(decimal amount) => new(amount, Currency.Of("USD"));
}
