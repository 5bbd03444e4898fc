using System.Globalization;
using System.Text.Json.Nodes;
using Agency.Application.Referrals;

namespace Agency.Application.Tests.Referrals;

/// <summary>Invoices and rule tests that OpenPEPPOL, CEN/TC 434 and KoSIT published, against expectations that were not made with our reader.</summary>
public sealed class PublishedInvoiceTests
{
    private static readonly string[] RulesHeld = ["BR-CO-10", "BR-CO-13", "BR-CO-15", "BR-CO-16", "PEPPOL-EN16931-R120"];

    // Not held, each with the reason; a set that is in neither list fails the test below.
    private static readonly Dictionary<string, string> RulesNotHeld = new(StringComparer.Ordinal)
    {
        ["BR-01"] = "The specification identifier is a matter of the network; plain UBL has none.",
        ["NL-R-001"] = "Held as CreditedInvoiceMissing for every country, and asks instead of refusing: tested on its own.",
        ["NL-R-003"] = "That the seller's number is a KvK or OIN number: the creditor is known to us by its agreement.",
        ["NL-R-008"] = "How the buyer was to pay does not change what is owed.",
        ["PEPPOL-EN16931-R007"] = "The business process identifier is a matter of the network.",
        ["PEPPOL-EN16931-R110"] = "Periods of lines are not read; a claim has the invoice's dates.",
    };

    // Examples of EN 16931 itself, which does not have Peppol's rule for lines: their lines are not quantity times price, and are asked about.
    private static readonly Dictionary<string, string[]> LinesNotAsPriced = new(StringComparer.Ordinal)
    {
        ["en16931_guide-example1.xml"] = ["PEPPOL-EN16931-R120"],
        ["en16931_ubl-tc434-example2.xml"] = ["PEPPOL-EN16931-R120"],
        ["en16931_ubl-tc434-example3.xml"] = ["PEPPOL-EN16931-R120", "PEPPOL-EN16931-R120"],
    };

    public static TheoryData<string> Samples() => Data(Expected().Where(sample => sample["totals"] is not null).Select(sample => (string)sample["file"]!));

    public static TheoryData<string> TestSetsHeld() => Data(UblFiles.TestSets().Where(file => RulesHeld.Contains(RuleOf(file), StringComparer.Ordinal)));

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Given_APublishedInvoice_When_Read_Then_ItSaysWhatIsExpected(string file)
    {
        Skip.If(file == UblFiles.NoSamples);
        var expected = Expected().Single(sample => (string)sample["file"]! == file);

        var reading = UblFiles.ReadSample(file);

        reading.Kind.ToString().ShouldBe((string)expected["kind"]!);
        reading.Number.ShouldBe((string)expected["id"]!);
        Day(reading.IssuedOn).ShouldBe((string?)expected["issueDate"]);
        Day(reading.DueOn).ShouldBe((string?)expected["dueDate"]);
        reading.Currency.ShouldBe((string)expected["currency"]!);
        reading.Total.ShouldBe(Amount(expected["totals"]!["TaxInclusiveAmount"]));
        reading.Open.ShouldBe(Amount(expected["totals"]!["PayableAmount"]));
        reading.Lines.ShouldBe((int)expected["lineCount"]!);
        reading.Iban.ShouldBe(((string?)expected["iban"])?.Replace(" ", string.Empty, StringComparison.Ordinal));
        reading.PaymentReference.ShouldBe((string?)expected["paymentId"]);
        ShouldBeParty(reading.Seller, expected["seller"]!);
        ShouldBeParty(reading.Buyer, expected["buyer"]!);
        string[] details = [.. expected["dueDate"] is null ? [ReadingCodes.DueDateMissing] : Array.Empty<string>(), .. LinesNotAsPriced.GetValueOrDefault(file, [])];
        reading.Problems.Select(problem => problem.Blocking ? problem.ToString() : problem.Code).ShouldBe(details);
        reading.Verdict.ShouldBe(details.Length > 0 ? ReadingVerdict.NeedsDetails : ReadingVerdict.Read);
    }

    [SkippableTheory]
    [MemberData(nameof(TestSetsHeld))]
    public void Given_APublishedTestSet_When_ItsDocumentsAreRead_Then_ThoseThatBreakTheRuleAreRefusedByItsName(string file)
    {
        Skip.If(file == UblFiles.NoSamples);
        var tests = UblFiles.TestsOf(file).ToList();
        tests.ShouldContain(test => test.Breaks);
        tests.ShouldContain(test => !test.Breaks);

        foreach (var (xml, breaks) in tests)
        {
            var reading = UblFiles.Read(xml);

            reading.Problems.Any(problem => problem.Code == RuleOf(file) && problem.Blocking).ShouldBe(breaks, xml);
            if (breaks)
            {
                reading.Verdict.ShouldBe(ReadingVerdict.Refused);
            }
        }
    }

    [SkippableFact]
    public void Given_ACreditNoteWithoutReference_When_Read_Then_TheCreditedInvoiceIsAskedFor()
    {
        Skip.If(UblFiles.SamplesFolder is null, UblFiles.NoSamples);

        foreach (var (xml, breaks) in UblFiles.TestsOf("unit_peppol_NL-R-001.xml"))
        {
            UblFiles.Read(xml).Problems.Any(problem => problem.Code == ReadingCodes.CreditedInvoiceMissing && !problem.Blocking).ShouldBe(breaks, xml);
        }
    }

    [SkippableFact]
    public void Given_TheFolderOfSamples_When_Listed_Then_EveryRuleIsHeldOrNamedAsNotHeld()
    {
        Skip.If(UblFiles.SamplesFolder is null, UblFiles.NoSamples);

        UblFiles.TestSets().Select(RuleOf).ShouldBe(RulesHeld.Concat(RulesNotHeld.Keys), ignoreOrder: true);
        RulesNotHeld.Values.ShouldAllBe(reason => reason.Length > 20);
    }

    private static string RuleOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var rule = name[(name.LastIndexOf('_') + 1)..];
        return rule.StartsWith('R') ? $"PEPPOL-EN16931-{rule}" : rule;
    }

    private static void ShouldBeParty(InvoiceParty? party, JsonNode expected)
    {
        party.ShouldNotBeNull();
        party.Name.ShouldBe((string?)expected["name"]);
        party.Country.ShouldBe((string?)expected["country"]);
        party.VatNumber.ShouldBe((string?)expected["vat"]);
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Amount(JsonNode? text) => decimal.Parse((string)text!, CultureInfo.InvariantCulture);

    private static IReadOnlyList<JsonNode> Expected() =>
        UblFiles.SamplesFolder is { } folder ? [.. JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!.AsArray().Select(node => node!)] : [];

    private static TheoryData<string> Data(IEnumerable<string> files) => [.. files.DefaultIfEmpty(UblFiles.NoSamples)];
}
