using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payments;
using Agency.Application.Remittances;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

public sealed class BankStatementTests
{
    private const string Trust = "NL91ABNA0417164300";
    private const string Payer = "NL20INGB0001234567";

    private static readonly DateOnly Before = new(2026, 3, 1);
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AStatement_When_ItIsMatched_Then_WhatIsCertainIsPosted_TheRestIsProposed_AndTrustProvesByTheBank(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var (byReference, byNumber, byInvoice, tooMuch) = (await scene.OpenCase(1_000), await scene.OpenCase([500m], "Smit"), await scene.OpenCase([250m], "Visser"), await scene.OpenCase([100m], "De Boer"));
        var invoice = await agency.Query(db => db.Cases.Where(row => row.Number == byInvoice).SelectMany(row => row.Claims).Select(claim => claim.InvoiceNumber).SingleAsync());

        var verdict = await Import(scene, "S-1", Monday, 0,
            new(100, "", Structured: ReferenceWords.ReferenceOf(byReference), Name: "Somebody else"),
            new(50, $"Payment {byNumber.Replace("-", " ", StringComparison.Ordinal)}, thanks", Name: "Smit", Account: Payer),
            new(250, $"factuur {invoice}", Name: "VISSER"),
            new(9_999, $"{tooMuch}"),
            new(12.34m, "no idea", Name: "Stranger"),
            new(20, "kenmerk " + DutchPaymentReference.Make(byReference), Name: "Somebody else"));
        var number = verdict.Statements.Single().Number!;
        var result = await agency.Send(new MatchBankStatement(number), scene.Accountant);

        result.ShouldSatisfyAllConditions(
            run => run.Posted.ShouldBe(4), run => run.Proposed.ShouldBe(1), run => run.Open.ShouldBe(1), run => run.Refusals.Single().Refusal.Code.ShouldBe("PaymentMustNotExceedBalance"));
        (await Paid(agency, byReference)).ShouldBe([20m, 100m], ignoreOrder: true);
        (await Paid(agency, byNumber)).ShouldBe([50m]);
        (await Paid(agency, byInvoice)).ShouldBe([250m]);
        (await Paid(agency, tooMuch)).ShouldBeEmpty();

        var page = await agency.Send(new GetBankStatement(number), scene.Auditor);
        page.Sides!.BankDifference.Amount.ShouldBe(10_011.34m, "the bank has two lines that the book does not");
        var byHand = new PlaceBankLine(number, 4, new BankMatch(BankLineUse.Payment, MatchBasis.ByHand, true, tooMuch), AcceptOverpayment: true);
        (await Refused(agency.Send(new PreviewBankPayment(number, 4, tooMuch), scene.Accountant))).ShouldBe("PaymentMustNotExceedBalance");
        var preview = await agency.Send(new PreviewBankPayment(number, 4, tooMuch, AcceptOverpayment: true), scene.Accountant);
        (await Refused(agency.Send(byHand with { Fingerprint = "another" }, scene.Accountant))).ShouldBe("PreviewMustStillHold");
        var payment = await agency.Send(new GetPayment((await agency.Send(byHand with { Fingerprint = preview.Fingerprint }, scene.Accountant)).Number), scene.Accountant);
        payment.Allocation.Where(part => part.Kind == Domain.Cases.EntryKind.Paid).GroupBy(part => part.Component).Select(of => (of.Key, of.Sum(part => part.Amount.Amount)))
            .ShouldBe(preview.Allocation.Select(part => (part.Component, part.Amount.Amount)), ignoreOrder: true);
        payment.BankLines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.StatementNumber.ShouldBe(number), line => line.Position.ShouldBe(4));
        await agency.Send(new PlaceBankLine(number, 5, new BankMatch(BankLineUse.Suspense, MatchBasis.ByHand, true)), scene.Accountant);
        var proof = await agency.Send(new ProveByStatement(number), scene.Accountant);
        (await agency.Query(db => db.TrustProofs.Where(row => row.Number == proof.Number).Select(row => new { row.IsProved, row.Source }).SingleAsync()))
            .ShouldBe(new { IsProved = true, Source = BankBalanceSource.Statement });

        (await agency.Send(new MatchBankStatement(number), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Matched.ShouldBe(0));
        (await agency.Query(db => db.Payments.CountAsync())).ShouldBe(5);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_SeveralLinesOfACase_When_TheyArePosted_Then_EachSeesTheOneBefore_AsIfPostedByHand(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var (together, apart) = (await scene.OpenCase([400m], "Smit"), await scene.OpenCase([400m], "Visser"));
        var number = (await Import(scene, "S-1", Monday, 0, new CamtLine(100.01m, together), new(200.02m, together), new(300, together), new(33.33m, together))).Statements.Single().Number!;
        agency.Clock.Set(Monday);
        var result = await agency.Send(new MatchBankStatement(number), scene.Accountant);
        foreach (var amount in (decimal[])[100.01m, 200.02m, 33.33m])
        {
            await scene.Pay(apart, amount);
        }

        result.ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(3), run => run.Proposed.ShouldBe(1), run => run.Refusals.Single().Position.ShouldBe(3));
        (await Paid(agency, together)).Order().ShouldBe([33.33m, 100.01m, 200.02m]);
        var (ofBank, byHand) = (await Fees(agency, together), await Fees(agency, apart));
        ofBank.ShouldBe(byHand);
        (await scene.Money(together)).Balance.ShouldBe((await scene.Money(apart)).Balance);
        (await agency.Query(db => db.AuditEntries.Where(entry => entry.Action == nameof(PostBankPayments)).Select(entry => entry.Subject).ToListAsync()))
            .ShouldBe([$"{number} 1", $"{number} 2", $"{number} 4"], ignoreOrder: true);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ManyLines_When_TheyArePosted_Then_TheNumberOfQueriesDoesNotGrowWithThem(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var cases = new List<string>();
        for (var index = 0; index < 6; index++)
        {
            cases.Add(await scene.OpenCase([400m], $"Debtor {index}"));
        }

        async Task<int> Readings(string name, params string[] of)
        {
            var number = (await Import(scene, name, Monday, 0, [.. of.Select(each => new CamtLine(10, each, BankReference: $"{name} {each}"))])).Statements.Single().Number!;
            await agency.Counted(() => agency.Send(new MatchBankStatement(number), scene.Accountant));
            return agency.Commands.Count(command => command.StartsWith("SELECT", StringComparison.Ordinal));
        }

        await Readings("S-0", cases[0]);
        (await Readings("S-2", [.. cases])).ShouldBe(await Readings("S-1", cases[0]));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AStatementThatWasRead_When_ItComesAgain_OrItsLinesInAnother_Then_NothingIsPostedTwice(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var on = await scene.OpenCase(1_000);
        CamtLine first = new(100, on, BankReference: "B-1"), second = new(60, on, BankReference: "B-2");
        var number = (await Import(scene, "S-1", Monday, 0, first)).Statements.Single().Number!;
        await agency.Send(new MatchBankStatement(number), scene.Accountant);

        (await Import(scene, "S-1", Monday, 0, first)).Statements.Single().ShouldSatisfyAllConditions(
            verdict => verdict.Number.ShouldBeNull(), verdict => verdict.Problems.Single().Code.ShouldBe("StatementMustNotBeImportedTwice"));
        var week = (await Import(scene, "WEEK-10", Monday, 0, first, second)).Statements.Single();
        week.ShouldSatisfyAllConditions(verdict => verdict.Lines.ShouldBe(1), verdict => verdict.KnownLines.ShouldBe(1));
        await agency.Send(new MatchBankStatement(week.Number!), scene.Accountant);

        (await Paid(agency, on)).ShouldBe([60m, 100m], ignoreOrder: true);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ATransferThatAClerkRecorded_When_TheBankTellsOfIt_Then_ItIsThatEntry_AndNotPaidTwice(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var on = await scene.OpenCase(1_000);
        await scene.Pay(on, 100);
        var number = (await Import(scene, "S-1", Tuesday, 0, new CamtLine(100, on))).Statements.Single().Number!;

        (await agency.Send(new MatchBankStatement(number), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Matched.ShouldBe(1), run => run.Posted.ShouldBe(0));
        (await agency.Send(new GetBankStatement(number), scene.Accountant)).ShouldSatisfyAllConditions(page => page.OutstandingCount.ShouldBe(0), page => page.Sides!.IsProved.ShouldBeTrue());
        (await Refused(agency.Send(new PlaceBankLine(number, 1, new BankMatch(BankLineUse.Payment, MatchBasis.ByHand, true, on)), scene.Accountant))).ShouldBe("BankLineMustBeUnplaced");

        await agency.Send(new ReopenBankLine(number, 1), scene.Accountant);
        var entry = await agency.Query(db => db.JournalPostings.Where(posting => posting.Account == Account.TrustBank).Select(posting => posting.JournalNumber).SingleAsync());
        await agency.Send(new PlaceBankLine(number, 1, new BankMatch(BankLineUse.Entry, MatchBasis.ByHand, true, JournalNumber: entry)), scene.Accountant);
        (await Paid(agency, on)).ShouldBe([100m]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_PaymentsThatTheBankTookBack_When_TheStatementIsMatched_Then_EachIsReversed_WithTheBanksReason(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Bank(agency);
        var on = await scene.OpenCase(1_000);
        var paid = (await Import(scene, "S-1", Monday, 0, new CamtLine(100, on, "E2E-77", Account: Payer, Name: "Bakker"))).Statements.Single().Number!;
        await agency.Send(new MatchBankStatement(paid), scene.Accountant);
        scene.Agency.Clock.Set(Tuesday);
        var back = (await Import(scene, "S-2", Tuesday, 100, new CamtLine(-100, "returned", "E2E-77", ReturnReason: "AM04", Account: Payer, Name: "Bakker"))).Statements.Single().Number!;

        (await agency.Send(new MatchBankStatement(back), scene.Accountant)).Posted.ShouldBe(1);
        (await agency.Query(db => db.PaymentReversals.Select(row => new { row.Amount.Amount, row.Reason }).SingleAsync())).ShouldBe(new { Amount = 100m, Reason = ReversalReason.InsufficientFunds });
        (await agency.Send(new GetBankStatement(back), scene.Accountant)).Sides!.ShouldSatisfyAllConditions(sides => sides.IsProved.ShouldBeTrue(), sides => sides.Book.Amount.ShouldBe(0));
    }

    [Fact]
    public async Task Given_SeveralReturnsInOneDebit_When_EntriesAreTied_Then_TheirSignedSumMustBeTheLine()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Bank(agency);
        var on = await scene.OpenCase(1_000);
        var (first, second) = (await scene.Pay(on, 100), await scene.Pay(on, 60));
        foreach (var payment in new[] { first, second })
        {
            await agency.Send(new ReversePayment(payment, ReversalReason.InsufficientFunds, Monday, null), scene.Accountant, idempotencyKey: payment);
        }

        var entries = await agency.Query(db => db.PaymentReversals.Select(row => row.JournalNumber!).ToListAsync());
        var receipts = await agency.Query(db => db.JournalPostings.Where(posting => posting.Account == Account.TrustBank && posting.Side == Side.Debit).Select(posting => posting.JournalNumber).ToListAsync());
        var number = (await Import(scene, "S-1", Monday, 500, new CamtLine(-160, "returns"))).Statements.Single().Number!;

        Task<BankLineReceipt> Tie(IEnumerable<string> journal) =>
            agency.Send(new PlaceBankLine(number, 1, new BankMatch(BankLineUse.Entry, MatchBasis.ByHand, true, JournalNumber: string.Join(' ', journal))), scene.Accountant);
        (await Refused(Tie(receipts))).ShouldBe("EntriesMustAddUpToTheLine", "debits and credits are equal in size, not in sign");
        (await Refused(Tie(entries.Take(1)))).ShouldBe("EntriesMustAddUpToTheLine");
        await Tie(entries);
        (await agency.Send(new GetBankStatement(number), scene.Accountant)).Counts.ShouldBe(new Dictionary<BankLineStatus, int> { [BankLineStatus.Matched] = 1 });
    }

    [Fact]
    public async Task Given_AFileThatIsBadInPart_When_ItIsRead_Then_OnlyTheBadStatementIsRefused_ByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Bank(agency);
        var unknown = await Send(scene, CamtFile.Write("DE89370400440532013000", "X", Monday, 0, [new(1, "x")]));
        unknown.Statements.Single().Problems.Single().Code.ShouldBe("StatementMustBeOfAKnownAccount");
        (await Send(scene, CamtFile.Write(Trust, "Y", Monday, 0, [new(10, "x")], closing: 11))).Statements.Single().ShouldSatisfyAllConditions(
            verdict => verdict.Number.ShouldBeNull(), verdict => verdict.Problems.ShouldContain(problem => problem.Code == BankFileCodes.NotReconciled));
        var whole = CamtFile.Write(Trust, "Z", Monday, 0, [new(10, "x")]);
        (await Send(scene, whole[..^40])).Statements.Where(verdict => verdict.Number is not null).ShouldBeEmpty();
        (await agency.Query(db => db.BankLines.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AStatementOfTheAgencysOwnMoney_When_ALineIsPaidOnACase_Then_ItIsRefused()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Bank(agency);
        var on = await scene.OpenCase(1_000);
        await agency.Send(new OpenBankAccount("Own", Fund.Operating, "EUR", Payer, null, Before), Administrator);
        var verdict = await Send(scene, CamtFile.Write(Payer, "O-1", Monday, 0, [new(100, on)]));
        var number = verdict.Statements.Single().Number!;

        (await agency.Send(new MatchBankStatement(number), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Proposed.ShouldBe(1));
        (await Refused(agency.Send(new PlaceBankLine(number, 1, new BankMatch(BankLineUse.Payment, MatchBasis.ByHand, true, on)), scene.Accountant))).ShouldBe("LineMustBeOfATrustAccount");
        (await Refused(agency.Send(new OpenBankAccount("Again", Fund.Trust, "EUR", "NL44RABO0123456789", null, Before), Administrator))).ShouldBe("BankAccountMustStandOnce");
    }

    private static Caller Administrator { get; } = new(Guid.CreateVersion7(), "Ada Admin", Role.Administrator);

    private static async Task<Scene> Bank(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        agency.Clock.Set(Monday);
        await agency.Send(new OpenBankAccount("Trust EUR", Fund.Trust, "EUR", Trust, "ABNANL2A", Before), Administrator);
        return scene;
    }

    private static Task<BankFileVerdict> Import(Scene scene, string id, DateOnly day, decimal opening, params CamtLine[] lines) => Send(scene, CamtFile.Write(Trust, id, day, opening, lines));

    private static Task<List<(decimal Fee, decimal Commission)>> Fees(AgencyFixture agency, string number) => agency.Query(async db => (await (
        from payment in db.Payments
        join row in db.Cases on payment.CaseId equals row.Id
        join line in db.CommissionLines on payment.Id equals line.PaymentId
        where row.Number == number
        orderby payment.Amount.Amount
        select new { Fee = payment.Fee.Amount.Amount, Commission = line.Amount.Amount }).ToListAsync()).ConvertAll(row => (row.Fee, row.Commission)));

    private static async Task<BankFileVerdict> Send(Scene scene, byte[] file)
    {
        using var content = new MemoryStream(file);
        return await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant);
    }

    private static async Task<string> Refused(Task work) => (await Should.ThrowAsync<BusinessRuleException>(() => work)).Rule.Name;

    private static Task<List<decimal>> Paid(AgencyFixture agency, string caseNumber) => agency.Query(db => (
        from payment in db.Payments join row in db.Cases on payment.CaseId equals row.Id where row.Number == caseNumber select payment.Amount.Amount).ToListAsync());
}
