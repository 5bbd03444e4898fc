using System.Security.Cryptography;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Payouts;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Protection;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Persistence;

/// <summary>Who has the database alone has nobody's account number; we go on finding by them.</summary>
public sealed class AccountNumberProtectionTests
{
    private const string Trust = "NL91ABNA0417164300";
    private const string Payer = "NL20INGB0001234567";
    private const string Iban = "DE89370400440532013000";
    private const string American = "000123456789";

    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static Caller Administrator { get; } = new(Guid.CreateVersion7(), "Ada Admin", Role.Administrator);

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_AccountNumbers_When_TheTablesAreReadWithoutUs_Then_TheyAreNotInThem_AndWeFindByThemAsBefore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, on) = await Arrange(agency);

        var stored = await Stored(agency);

        stored.Count.ShouldBe(6, "two of the partner, one of the agency, two of the bank's lines, one in suspense");
        stored.ShouldAllBe(text => text.StartsWith(ProtectedText.Mark) && !text.Contains(Trust) && !text.Contains(Payer) && !text.Contains(Iban) && !text.Contains(American));
        await Finds(agency, scene, on);
    }

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_AccountNumbersOfBeforeInPlainText_When_TheHostStarts_Then_TheyAreProtected_AndStillFound(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, on) = await Arrange(agency);
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "PayeeAccounts" SET "Iban" = {Iban} WHERE "Iban" IS NOT NULL"""));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "PayeeAccounts" SET "AccountNumber" = {American} WHERE "AccountNumber" IS NOT NULL"""));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "AgencyAccounts" SET "Identifier" = {Trust}"""));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "BankLines" SET "CounterpartyAccount" = {Payer} WHERE "CounterpartyAccount" IS NOT NULL"""));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "SuspenseReceipts" SET "SenderAccount" = {Payer}"""));
        (await Stored(agency)).ShouldAllBe(text => !text.StartsWith(ProtectedText.Mark));

        await Start(agency);

        var stored = await Stored(agency);
        stored.ShouldAllBe(text => text.StartsWith(ProtectedText.Mark));
        await Finds(agency, scene, on);
        await Start(agency);
        (await Stored(agency)).Take(stored.Count).ShouldBe(stored, ignoreOrder: true);
    }

    [Fact]
    public void Given_TheSameNumber_When_ItIsKeptTwice_Then_ItIsKeptEqually_InItsOwnColumnAlone()
    {
        var (ours, others) = (KeyRing.In(TestDirectory.Make("keys")), KeyRing.In(TestDirectory.Make("keys")));
        var column = new ProtectedNumber(ours, "BankLine.CounterpartyAccount");
        var stored = (string)column.ConvertToProvider(Payer)!;

        column.ConvertToProvider(Payer).ShouldBe(stored);
        column.ConvertToProvider(Trust).ShouldNotBe(stored);
        column.ConvertFromProvider(stored).ShouldBe(Payer);
        new ProtectedNumber(ours, "SuspenseReceipt.SenderAccount").ConvertToProvider(Payer).ShouldNotBe(stored);
        Should.Throw<CryptographicException>(() => new ProtectedNumber(others, "BankLine.CounterpartyAccount").ConvertFromProvider(stored)).Message.ShouldContain(others.Folder);
        Should.Throw<CryptographicException>(() => new ProtectedNumber(ours, "SuspenseReceipt.SenderAccount").ConvertFromProvider(stored));
        Should.Throw<CryptographicException>(() => column.ConvertFromProvider(stored[..^1] + (stored[^1] == 'A' ? 'B' : 'A')));
        Should.Throw<CryptographicException>(() => column.ConvertFromProvider(ProtectedText.Mark + "AAAA"));
    }

    [Fact]
    public void Given_TheLongestNumberOfABankFile_When_Kept_Then_ItsColumnHasRoom()
    {
        var column = ProtectedColumns.All.Single(each => each.Property == nameof(BankLine.CounterpartyAccount));
        var kept = (string)new ProtectedNumber(KeyRing.In(TestDirectory.Make("keys")), "x").ConvertToProvider(new string('語', BankLine.ReferenceLengthMax))!;

        kept.Length.ShouldBeLessThanOrEqualTo(column.LengthMax);
    }

    /// <summary>A partner's two accounts, the agency's trust account, and two lines of the bank from one payer: a payment on a case, and one in suspense.</summary>
    private static async Task<(Scene Scene, string CaseNumber)> Arrange(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        agency.Clock.Set(Monday);
        await agency.Send(new EnterBankAccount("A-001", AccountKind.Iban, Iban, "COBADEFF", null, null, null), scene.Partner);
        await agency.Send(new EnterBankAccount("A-001", AccountKind.Ach, null, null, "021000021", American, AchAccountType.Checking), scene.Partner);
        await agency.Send(new OpenBankAccount("Trust EUR", Fund.Trust, "EUR", Trust, "ABNANL2A", Monday.AddDays(-1)), Administrator);
        var on = await scene.OpenCase(1_000);
        var number = await Import(scene, "S-1", 0, new(100, on, Name: "Bakker", Account: Payer), new(7, "who knows", Name: "Bakker", Account: Payer));
        await agency.Send(new MatchBankStatement(number), scene.Accountant);
        await agency.Send(new PlaceBankLine(number, 2, new BankMatch(BankLineUse.Suspense, MatchBasis.ByHand, true)), scene.Accountant);
        return (scene, on);
    }

    private static async Task Finds(AgencyFixture agency, Scene scene, string on)
    {
        var payee = await agency.Query(db => db.Payees.Include(row => row.Accounts).SingleAsync());
        payee.AccountOf(AccountKind.Iban)!.Iban.ShouldBe(Iban);
        payee.AccountOf(AccountKind.Ach)!.AccountNumber.ShouldBe(American);
        (await agency.Query(db => db.SuspenseReceipts.SingleAsync())).SenderAccount.ShouldBe(Payer);
        (await Should.ThrowAsync<BusinessRuleException>(() => agency.Send(new OpenBankAccount("Again", Fund.Operating, "EUR", Trust, null, Monday), Administrator)))
            .Rule.Name.ShouldBe("BankAccountMustStandOnce");

        var next = await Import(scene, "S-2", 107, new CamtLine(55, "no reference at all", Name: "B.", Account: Payer));
        await agency.Send(new MatchBankStatement(next), scene.Accountant);
        (await agency.Query(db => db.BankLines.SingleAsync(line => line.Amount.Amount == 55))).ShouldSatisfyAllConditions(
            line => line.CounterpartyAccount.ShouldBe(Payer), line => line.Basis.ShouldBe(MatchBasis.PayerAccount), line => line.CaseNumber.ShouldBe(on));
    }

    private static async Task<string> Import(Scene scene, string id, decimal opening, params CamtLine[] lines)
    {
        using var content = new MemoryStream(CamtFile.Write(Trust, id, Monday, opening, lines));
        return (await scene.Agency.Send(new ImportBankFile("statement.xml", content), scene.Accountant)).Statements.Single().Number!;
    }

    private static Task<List<string>> Stored(AgencyFixture agency) => agency.Query(db => db.Database.SqlQueryRaw<string>(
        """
        SELECT "Iban" AS "Value" FROM "PayeeAccounts" WHERE "Iban" IS NOT NULL
        UNION ALL SELECT "AccountNumber" FROM "PayeeAccounts" WHERE "AccountNumber" IS NOT NULL
        UNION ALL SELECT "Identifier" FROM "AgencyAccounts"
        UNION ALL SELECT "SenderAccount" FROM "SuspenseReceipts"
        UNION ALL SELECT "CounterpartyAccount" FROM "BankLines" WHERE "CounterpartyAccount" IS NOT NULL
        """).ToListAsync());

    private static Task<IReadOnlyList<string>> Start(AgencyFixture agency) => agency.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
}
