using System.Text;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Payouts;
using Agency.Application.Remittances;
using Agency.Application.Tests.Banking;
using Agency.Application.Tests.Payouts;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Remittances;

/// <summary>A client in the United States, from its bank account to the file that its bank's network takes.</summary>
public sealed class NachaRemittanceFileTests
{
    private const string Bank = "091000019";
    private const string ClientsBank = "021000021";
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly Currency Dollar = Currency.Of("USD");

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClientInDollars_When_AFileIsMade_Then_ItIsNacha_WithItsControlTotals_InBlocksOfTen(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var wrong = await Should.ThrowAsync<FluentValidation.ValidationException>(() => Enter(scene, "021000022"));
        wrong.Errors.Single().PropertyName.ShouldBe("RoutingNumber", "its check digit is wrong");
        await Enter(scene, ClientsBank);
        await Remit(scene);

        var number = (await agency.Send(new MakeRemittanceFile("USD"), scene.Accountant, "file")).Number;
        var file = await agency.Send(new DownloadRemittanceFile(number), scene.Accountant);

        file.FileName.ShouldBe("RF-2026-0001.ach");
        var records = Encoding.ASCII.GetString(file.Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        records.Length.ShouldBe(10, "six records, filled up to a block of ten");
        records.ShouldAllBe(record => record.Length == 94);
        records.Select(record => record[0]).ShouldBe("1567899999");

        // The hash is the sum of the banks without their check digits; the totals are in cents.
        records[4][4..44].ShouldBe("0000020002100002" + new string('0', 12) + "000000758000");
        records[5][..55].ShouldBe("9000001000001000000020002100002" + new string('0', 12) + "000000758000");
        records[9].ShouldBe(new string('9', 94));

        var read = BankFixtures.Read(file.Content);
        read.Refusals().ShouldBeEmpty("our own reader proves counts, hash, totals and blocks");
        var batch = read.Ach!.Batches.Single();
        (batch.EntryClass, batch.Description, batch.CompanyId, batch.EffectiveOn).ShouldBe(("CCD", "REMITTANCE", "1234567890", April));
        batch.Entries.Single().ShouldSatisfyAllConditions(
            entry => (entry.RoutingNumber, entry.AccountNumber, entry.IndividualId).ShouldBe((ClientsBank, "000123456789", "RM-2026-0001")),
            entry => entry.Amount.ShouldBe(new Money(7_580, Dollar), "10,000 less a fee of 2,000 and VAT of 420"),
            entry => entry.Remittance.ShouldBe(["Remittance RM-2026-0001"]));
        (await agency.Send(new DownloadRemittanceFile(number), scene.Accountant)).Content.ShouldBe(file.Content);
        (await agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_NoNumberWithTheAmericanBank_When_AFileIsPreviewed_Then_TheRuleIsNamedBeforehand_AndNoFileIsMade(DatabaseProvider provider)
    {
        await using var agency = await UnnamedPayerFixture.On(provider);
        var scene = await Scene.Set(agency);
        await Enter(scene, ClientsBank);
        await Remit(scene);

        (await agency.Send(new PreviewRemittanceFile("USD"), scene.Accountant)).ShouldSatisfyAllConditions(
            preview => preview.ToPay.Count.ShouldBe(1), preview => preview.Forbids!.Code.ShouldBe("CompanyIdMustBeGiven"));
        (await Refused(() => agency.Send(new MakeRemittanceFile("USD"), scene.Accountant, "file"))).ShouldBe("CompanyIdMustBeGiven");
        (await agency.Query(db => db.RemittanceFiles.CountAsync())).ShouldBe(0);

        agency.Payer = new PayoutPayer("Agency", "1234567890");
        (await agency.Send(new PreviewRemittanceFile("USD"), scene.Accountant)).Forbids.ShouldBeNull();
        (await agency.Send(new PreviewRemittanceFile("EUR"), scene.Accountant)).Forbids.ShouldBeNull("there is nothing to put into a file");
    }

    private static Task<Receipt> Enter(Scene scene, string bank) =>
        scene.Agency.Send(new EnterClientAccount(scene.ClientNumber, AccountKind.Ach, null, null, bank, "000123456789", AchAccountType.Checking), scene.Accountant);

    private static async Task Remit(Scene scene)
    {
        var number = await TaxYearTests.OpenCase(scene);
        await scene.Agency.Send(scene.Transfer(number, 10_000) with { Amount = new Money(10_000, Dollar), Method = PaymentMethod.AchCredit }, scene.Accountant, "dollars");
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        await scene.Agency.Send(new OpenBankAccount("Trust USD", Fund.Trust, "USD", "9988776655", Bank, April.AddDays(-1)), Caller.System("test"));
        var book = (await scene.Agency.Send(new PreviewTrustProof("USD", April), scene.Accountant)).Book;
        await scene.Agency.Send(new RecordTrustProof("USD", April, book.Amount), scene.Accountant);
        (await scene.Agency.Send(new IssueRemittances(March), scene.Accountant)).Failures.ShouldBeEmpty();
    }
}
