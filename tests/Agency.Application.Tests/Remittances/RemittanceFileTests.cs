using System.Text;
using System.Xml.Linq;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Remittances;
using Agency.Application.Tests.Banking;
using Agency.Domain.Ledger;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Banking;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;
using static Agency.Application.Tests.Remittances.RemittanceFileScene;

namespace Agency.Application.Tests.Remittances;

public sealed class RemittanceFileTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_Remittances_When_AFileIsMade_Then_ItHoldsThoseThatCanBePaid_AndTheOthersAreNamedWithTheirReason(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 3, haveAccounts: false);
        await scene.Enter(scene.Clients[0], Iban);
        await scene.Approve(scene.Clients[0]);
        await scene.Enter(scene.Clients[1], OtherIban);

        (await scene.Preview()).ShouldSatisfyAllConditions(
            preview => preview.ToPay.Select(row => (row.ClientNumber, row.Account, row.Amount.Amount)).ShouldBe([(scene.Clients[0], "••••4300", 758m)]),
            preview => preview.LeftOut.Select(row => (row.ClientNumber, row.Reason)).ShouldBe(
                [(scene.Clients[1], RemittanceFileLeftOutReason.AccountNotApproved), (scene.Clients[2], RemittanceFileLeftOutReason.NoBankAccount)], ignoreOrder: true),
            preview => preview.Total.Amount.ShouldBe(758));
        var number = (await scene.Make()).Number;

        number.ShouldBe("RF-2026-0001");
        await scene.Approve(scene.Clients[1]);
        (await scene.Preview()).ToPay.Select(row => row.ClientNumber).ShouldBe([scene.Clients[1]], "what stands in a file is not paid again");
        (await scene.Make()).Number.ShouldBe("RF-2026-0002");
        (await Refused(() => scene.Make())).ShouldBe("RemittanceFileMustHaveRemittances");
        (await scene.Files()).ShouldBe(["RF-2026-0001", "RF-2026-0002"], "what was refused took no number");
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceThatWasPaidByHand_When_TheBankHasMovedIt_Then_NoFilePaysItAgain(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);
        var journal = await agency.Query(db => db.Remittances.OrderBy(row => row.Number).Select(row => row.JournalNumber).FirstAsync());
        var trust = await agency.Query(db => db.AgencyAccounts.Select(row => row.Id).SingleAsync());
        await scene.Scene.MoveTo(new DateOnly(2026, 4, 2));
        var content = new MemoryStream(CamtFile.Write(Trust, "BY-HAND", scene.Scene.Today, 0, [new CamtLine(-758, "Remittance RM-2026-0001", "RM-2026-0001")]));
        var statement = (await agency.Send(new ImportBankFile("april.xml", content), scene.Maker)).Statements[0].Number!;
        await agency.Send(new MatchBankStatement(statement), scene.Maker);

        (await agency.Query(db => db.BankLineEntries.AnyAsync(entry => entry.AccountId == trust && entry.JournalNumber == journal))).ShouldBeTrue();
        (await scene.Preview()).ShouldSatisfyAllConditions(
            preview => preview.ToPay.Select(row => row.Number).ShouldBe(["RM-2026-0002"]),
            preview => preview.LeftOut.Single().Reason.ShouldBe(RemittanceFileLeftOutReason.MovedByTheBank));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFile_When_ItIsDownloaded_Then_ItPaysFromTrust_AndIsTheSameEachTime(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);
        var number = (await scene.Make()).Number;

        var file = await scene.Download(number);

        (file.FileName, file.ContentType).ShouldBe(("RF-2026-0001.xml", "application/xml"));
        var xml = XDocument.Parse(Encoding.UTF8.GetString(file.Content));
        Values(xml, "EndToEndId").ShouldBe(["RM-2026-0001", "RM-2026-0002"]);
        Values(xml, "Ustrd").ShouldBe(["Remittance RM-2026-0001", "Remittance RM-2026-0002"]);
        Values(xml, "IBAN").ShouldBe([Trust, Iban, Iban]);
        Values(xml, "CtrlSum").Distinct().ShouldBe(["1516.00"]);
        if (BankFixtures.SamplesFolder is { } samples)
        {
            Schemas.Problems(file.Content, Path.Combine(samples, "pain001", "pain.001.001.09.xsd")).ShouldBeEmpty();
        }

        await scene.Enter(scene.Clients[0], OtherIban);
        await scene.Approve(scene.Clients[0]);
        await scene.Scene.MoveTo(new DateOnly(2026, 4, 10));
        (await scene.Download(number)).Content.ShouldBe(file.Content, "what the bank was sent does not change with the client's account");
        await Should.ThrowAsync<NotFoundException>(() => scene.Download("RF-2026-0009"));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new DownloadRemittanceFile(number), scene.Scene.Auditor));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_TwoClerks_When_BothMakeAFileAtOnce_Then_ThereIsOne(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);

        var outcomes = await Task.WhenAll(new[] { scene.Maker, scene.Checker, scene.Maker, scene.Checker }.Select(by => Task.Run(() => Outcome(() => scene.Make(by: by)))));

        outcomes.Order(StringComparer.Ordinal).ShouldBe(["RemittanceFileMustHaveRemittances", "RemittanceFileMustHaveRemittances", "RemittanceFileMustHaveRemittances", Done]);
        (await scene.Files()).ShouldBe(["RF-2026-0001"]);
        (await agency.Query(db => db.RemittanceFileItems.CountAsync())).ShouldBe(2);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceInAFile_When_TheBankSendsItBack_Then_ItIsUndone_AndOnlyTheOneThatFollowsGoesIntoTheNextFile(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 1);
        var number = (await scene.Make()).Number;
        var sent = await scene.Download(number);

        (await Refused(() => agency.Send(new UndoRemittance("RM-2026-0001", "Wrong month."), scene.Maker, "careless"))).ShouldBe("RemittanceInAFileMustBeStopped");
        await agency.Send(new UndoRemittance("RM-2026-0001", "The bank sent it back.", IsStopped: true), scene.Maker, "undo");

        (await scene.Download(number)).Content.ShouldBe(sent.Content, "it is what the bank was sent");
        (await Refused(() => scene.Make())).ShouldBe("RemittanceFileMustHaveRemittances", "neither what was undone nor what undid it is paid");
        await scene.Remit();
        Values(XDocument.Parse(Encoding.UTF8.GetString((await scene.Download((await scene.Make()).Number)).Content)), "EndToEndId").ShouldBe(["RM-2026-0003"]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARemittanceInNoFile_When_ItIsUndoneWhileAFileIsMade_Then_ItIsInTheFileOrWasUndoneBefore(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Outcome(() => agency.Send(new UndoRemittance("RM-2026-0001", "Wrong month."), scene.Maker, "undo"))),
            Task.Run(() => Outcome(() => scene.Make())));

        var inTheFile = await agency.Query(db => db.RemittanceFileItems.CountAsync());
        outcomes.ShouldBe(inTheFile == 2 ? ["RemittanceInAFileMustBeStopped", Done] : [Done, Done], "what the file holds already is not undone in passing");
        (await scene.Preview()).ToPay.ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_NoTrustAccount_OrACurrencyWithoutAFormat_When_AFileIsMade_Then_ItIsRefusedByName()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = new RemittanceFileScene(await Scene.Set(agency));

        (await Refused(() => scene.Make("USD"))).ShouldBe("TrustAccountMustBeSetUp");
        (await Refused(() => scene.Make("CHF"))).ShouldBe("PaymentFormatMustExist");
        await agency.Send(new OpenBankAccount("Own", Fund.Operating, "EUR", "NL44RABO0123456789", null, scene.Scene.Today), Caller.System("test"));
        (await Refused(() => scene.Make())).ShouldBe("TrustAccountMustBeSetUp", "clients are never paid from the agency's own account");
        (await Should.ThrowAsync<FluentValidation.ValidationException>(() => scene.Make("XXX"))).Errors.Single().PropertyName.ShouldBe("Currency");
        (await scene.Files()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_AClientWhoseNameTheFormatCannotCarry_When_AFileIsMade_Then_ItIsRefusedByName_AndNothingStandsInAFile()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await RemittanceFileScene.Set(agency, clients: 1);
        await agency.Query(db => db.Clients.ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Иванов")));

        (await Refused(() => scene.Make())).ShouldBe("TextMustBeInTheFormatsLetters");

        (await scene.Files()).ShouldBeEmpty();
        (await scene.Preview()).ToPay.Count.ShouldBe(1, "it waits for a name that can be written");
    }

    [Fact]
    public async Task Given_OneKey_When_AFileIsAskedForTwice_Then_ItIsOneFile()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await RemittanceFileScene.Set(agency, clients: 1);

        (await scene.Make(key: "once")).ShouldBe(await scene.Make(key: "once"));

        (await scene.Files()).ShouldBe(["RF-2026-0001"]);
    }

    private static IEnumerable<string> Values(XDocument xml, string element) => xml.Descendants(XName.Get(element, Pain001Writer.Namespace)).Select(each => each.Value);
}
