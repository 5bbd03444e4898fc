using System.Globalization;
using System.Text.Json.Nodes;
using Agency.Domain.Banking;

namespace Agency.Application.Tests.Banking;

/// <summary>Bank files that others published, against expectations that were not made with our readers. Skipped where the samples are not.</summary>
public sealed class PublishedBankFileTests
{
    // What is refused of the published files, and why; the others are read.
    private static readonly Dictionary<string, string> RefusedNacha = new(StringComparer.Ordinal)
    {
        ["moov_20110729A-invalid.ach"] = BankFileCodes.UnknownVersion,
        ["moov_20110805A.ach"] = BankFileCodes.ControlCountWrong,
        ["moov_invalid-two-micro-deposits.ach"] = BankFileCodes.AmountUnreadable,
        ["moov_ppd-debit-fixedLengthInvalid.ach"] = BankFileCodes.RecordLengthWrong,
        ["moov_ppd-debit-invalid-entryDetail-checkDigit.ach"] = BankFileCodes.RoutingNumberInvalid,
        ["moov_return-no-batch-controls.ach"] = BankFileCodes.Truncated,
        ["moov_return-no-file-header-control.ach"] = BankFileCodes.Truncated,
    };

    [SkippableTheory]
    [InlineData("genkgo_camt053.v2.all-balance-types.xml", BankFileCodes.NotReconciled)]
    [InlineData("genkgo_camt053.v2.five.decimals.xml", BankFileCodes.NotReconciled)]
    [InlineData("genkgo_camt053.v2.minimal.xml", BankFileCodes.CurrencyMixed)]
    [InlineData("genkgo_camt053.v4.xml", BankFileCodes.CurrencyMixed)]
    [InlineData("genkgo_camt053.v2.multi.statement.xml", null)]
    public void Given_APublishedCamt_When_Read_Then_ItSaysWhatIsExpected(string file, string? refusal)
    {
        var expected = Expected("camt053", file)["statements"]!.AsArray();

        var reading = BankFixtures.ReadSample($"camt053/{file}");

        reading.Statements.Select(statement => (statement.Id, statement.Account, statement.Entries))
            .ShouldBe(expected.Select(statement => ((string?)statement!["id"], (string?)statement["acct"], (int)statement["entryCount"]!)));
        reading.Statements.SelectMany(statement => statement.Refusals()).Contains(refusal).ShouldBe(refusal is not null);
        foreach (var (statement, said) in reading.Statements.Zip(expected).Where(pair => pair.First.Statement is not null))
        {
            var entries = said!["entries"]!.AsArray();
            statement.Statement!.Lines.Select(line => (Math.Abs(line.Amount.Amount), line.Amount.IsPositive, Day(line.BookedOn), Day(line.ValuedOn), line.RemittanceText, line.EndToEndId))
                .ShouldBe(entries.Select(entry => (
                    Number(entry!["amt"]), (string?)entry["ind"] == "CRDT", (string)entry["booking"]!, (string)entry["value"]!, (string)entry["ustrd"]![0]!, (string?)entry["e2e"]![0])));
        }
    }

    [SkippableFact]
    public void Given_APublishedCamtWithoutAStatement_When_Read_Then_ItIsRefused()
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);

        BankFixtures.ReadSample("camt053/genkgo_camt053.v2.wrong.xml").Refusals().ShouldBe([BankFileCodes.StatementMissing]);
    }

    [SkippableTheory]
    [InlineData("wolph_betterplace_empty_entry_date.sta", 0)]
    [InlineData("wolph_betterplace_sepa_snippet_broken.sta", 0)]
    [InlineData("wolph_cmxl_mt940.sta", 2)]
    [InlineData("wolph_jejik_abnamro.sta", 0)]
    [InlineData("wolph_jejik_generic.sta", 2)]
    [InlineData("wolph_jejik_ing.sta", 0)]
    public void Given_APublishedMt940_When_Read_Then_ItSaysWhatIsExpected(string file, int accepted)
    {
        var expected = Expected("mt940", file)["statements"]!.AsArray();

        var reading = BankFixtures.ReadSample($"mt940/{file}");

        reading.Accepted.Count().ShouldBe(accepted);
        reading.Statements.Select(statement => (statement.Entries, statement.Reconciles)).ShouldBe(expected.Select(statement => ((int)statement!["txCount"]!, (bool?)statement["balances_reconcile"])));
        foreach (var (statement, said) in reading.Statements.Zip(expected).Where(pair => pair.First.Statement is not null))
        {
            statement.Account.ShouldBe((string?)said!["account"]);
            (statement.Statement!.Opening!.Amount, statement.Statement.Closing!.Amount).ShouldBe((Number(said["opening"]!["amt"]), Number(said["closing"]!["amt"])));
            statement.Statement.Lines.Select(line => (line.ValuedOn.ToString("yyMMdd", CultureInfo.InvariantCulture), line.Amount.Amount, line.TransactionCode!.Split('-')[0]))
                .ShouldBe(said["tx"]!.AsArray().Select(booking => (
                    (string)booking!["valueDate"]!, (string?)booking["dc"] == "C" ? Number(booking["amt"]) : -Number(booking["amt"]), (string)booking["type"]!)));
        }
    }

    [SkippableFact]
    public void Given_ThePublishedNachaFiles_When_Read_Then_EachSaysWhatIsExpected_AndTheWrongOnesAreRefused()
    {
        foreach (var said in All("nacha"))
        {
            var file = (string)said["file"]!;
            var reading = BankFixtures.ReadSample($"nacha/{file}");

            reading.Refusals().Contains(RefusedNacha.GetValueOrDefault(file, "")).ShouldBe(RefusedNacha.ContainsKey(file), $"{file}: {string.Join("; ", reading.Problems)}");
            (reading.Ach is null).ShouldBe(RefusedNacha.ContainsKey(file), file);
            if (reading.AchFound is not { } found)
            {
                continue;
            }

            found.Entries.Count().ShouldBe((int)said["entryCount"]!, file);
            found.Returns.Select(back => (back.Code, back.OriginalTraceNumber)).ShouldBe(said["returns"]!.AsArray().Select(back => ((string)back!["code"]!, (string)back["origTrace"]!)), file);
            found.Corrections.Select(change => (change.Code, change.OriginalTraceNumber)).ShouldBe(said["nocs"]!.AsArray().Select(change => ((string)change!["code"]!, (string)change["origTrace"]!)), file);
            found.Batches.Where(batch => reading.Ach is not null).Select(batch => batch.EntryClass).ShouldBe(
                said["batches"]!.AsArray().Where(_ => reading.Ach is not null).Select(batch => (string)batch!["sec"]!), file);
            found.Entries.Select(entry => (entry.TransactionCode, entry.RoutingNumber, entry.TraceNumber)).Take(said["entries"]!.AsArray().Count).ShouldBe(
                said["entries"]!.AsArray().Select(entry => ((string)entry!["txCode"]!, (string)entry["rdfi"]!, (string)entry["trace"]!)), file);
        }
    }

    [SkippableFact]
    public void Given_ThePublishedBai2Files_When_Read_Then_WhatHoldsIsReadAndTheRestRefusedByName()
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);

        var checks = BankFixtures.ReadSample("bai2/moov_sample1.txt").Accepted.SelectMany(statement => statement.Lines).ToList();
        checks.Count.ShouldBe(17);
        checks.Sum(line => line.Amount.Amount).ShouldBe(0m);
        checks.Where(line => line.IsReversal).Select(line => line.RemittanceText).ShouldBe(["RETURNED CHEQUE", "RTN-UNKNOWN"], "the charge for one is none");

        var partial = BankFixtures.ReadSample("bai2/moov_sample2.txt");
        partial.IsRefused.ShouldBeFalse();
        partial.Statements.SelectMany(statement => statement.Refusals()).Distinct().ShouldBe([BankFileCodes.NotReconciled, BankFileCodes.NotFinal]);
        partial.Accepted.First().Lines.Single().Amount.Amount.ShouldBe(4500m);

        BankFixtures.ReadSample("bai2/moov_sample4-continuations-newline-delimited.txt").Statements.ShouldAllBe(statement => statement.IsRefused);
        BankFixtures.ReadSample("bai2/moov_sample-parseError.txt").Refusals().ShouldBe([BankFileCodes.NotABankFile]);
    }

    private static IReadOnlyList<JsonNode> All(string folder)
    {
        Skip.If(BankFixtures.SamplesFolder is null, BankFixtures.NoSamples);
        return [.. JsonNode.Parse(File.ReadAllText(Path.Combine(BankFixtures.SamplesFolder!, folder, "expected.json")))!.AsArray().Select(node => node!)];
    }

    private static JsonNode Expected(string folder, string file) => All(folder).Single(said => (string)said["file"]! == file);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(JsonNode? text) => decimal.Parse((string)text!, CultureInfo.InvariantCulture);
}
