using Agency.Application.Common;
using Agency.Application.Remittances;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;
using static Agency.Application.Tests.Remittances.RemittanceFileScene;

namespace Agency.Application.Tests.Remittances;

public sealed class ClientAccountTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClientWhoWasRemitted_When_AnAccountIsEntered_Then_NothingIsPaidUntilASecondPersonHasApprovedIt(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 1, haveAccounts: false);
        var client = scene.Clients[0];
        (await scene.Preview()).LeftOut.Single().Reason.ShouldBe(RemittanceFileLeftOutReason.NoBankAccount);

        await scene.Enter(client, Iban);

        (await scene.Preview()).LeftOut.Single().Reason.ShouldBe(RemittanceFileLeftOutReason.AccountNotApproved);
        (await Refused(() => scene.Make())).ShouldBe("RemittanceFileMustHaveRemittances");
        var waiting = await scene.Waiting(client);
        (waiting.Account, waiting.IsOwn).ShouldBe(("••••4300", true));
        (await Refused(() => agency.Send(new DecideClientAccount(client, waiting.Id, true), scene.Maker))).ShouldBe("AccountMustBeApprovedBySomebodyElse");
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new DecideClientAccount(client, waiting.Id, true), scene.Scene.Auditor));
        await agency.Send(new DecideClientAccount(client, waiting.Id, true), scene.Checker);
        (await Refused(() => agency.Send(new DecideClientAccount(client, waiting.Id, false), scene.Checker))).ShouldBe("AccountMustWaitForApproval");

        (await scene.Preview()).ToPay.Single().Account.ShouldBe("••••4300");
        (await agency.Send(new GetClientAccounts(client), scene.Scene.Auditor)).ShouldSatisfyAllConditions(
            page => page.NeedsApproval.ShouldBeTrue(), page => page.Accounts.Single().DecidedBy.ShouldBe("Bea Books"));
        (await agency.Query(db => db.AuditEntries.Where(row => row.Action == "DecideClientAccount").Select(row => row.Subject + " " + row.UserName + " " + row.Reason).ToListAsync()))
            .ShouldBe([$"{client} Bea Books Approved"]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AClientWithoutAnAccount_When_TwoEnterOneAtOnce_Then_OneIsInForce_AndTheOtherWaits(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new RemittanceFileScene(await Scene.Set(agency));
        var client = scene.Scene.ClientNumber;

        await Task.WhenAll(Task.Run(() => scene.Enter(client, Iban)), Task.Run(() => scene.Enter(client, OtherIban, scene.Checker)));

        (await agency.Send(new GetClientAccounts(client), scene.Maker)).Accounts.Select(account => account.Status)
            .ShouldBe([PayeeAccountStatus.Proposed, PayeeAccountStatus.InForce]);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AccountsOfBothKinds_When_Stored_Then_TheDatabaseAloneTellsNoNumber(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new RemittanceFileScene(await Scene.Set(agency));
        await scene.Enter(scene.Scene.ClientNumber, Iban);
        await agency.Send(new EnterClientAccount(scene.Scene.ClientNumber, AccountKind.Ach, null, null, "021000021", "000123456789", AchAccountType.Checking), scene.Maker);

        var stored = await agency.Query(db => db.Database.SqlQueryRaw<string>(
            """
            SELECT "Iban" AS "Value" FROM "ClientAccounts" WHERE "Iban" IS NOT NULL
            UNION ALL SELECT "AccountNumber" FROM "ClientAccounts" WHERE "AccountNumber" IS NOT NULL
            """).ToListAsync());

        stored.Count.ShouldBe(2);
        stored.ShouldAllBe(value => !value.Contains(Iban, StringComparison.Ordinal) && !value.Contains("000123456789", StringComparison.Ordinal));
        (await agency.Send(new GetClientAccounts(scene.Scene.ClientNumber), scene.Maker)).Accounts.Select(account => account.Account).ShouldBe(["••••6789", "••••4300"]);
    }

    [Theory]
    [InlineData(AccountKind.Iban, "NL91ABNA0417164301", null, "Iban")]
    [InlineData(AccountKind.Iban, Iban, "ABNA", "Bic")]
    [InlineData(AccountKind.Ach, "021000022", null, "RoutingNumber")]
    public async Task Given_AMistypedAccount_When_Entered_Then_TheFieldIsNamed_AndNothingIsStored(AccountKind kind, string number, string? bic, string field)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);

        var wrong = await Should.ThrowAsync<ValidationException>(() => agency.Send(
            new EnterClientAccount(scene.ClientNumber, kind, number, bic, number, "000123456789", AchAccountType.Savings), scene.Accountant));

        wrong.Errors.Single().PropertyName.ShouldBe(field);
        (await agency.Query(db => db.ClientAccounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Given_SomebodyWhoPaysNobody_When_TheyEnterAnAccount_Then_ItIsForbidden()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = new RemittanceFileScene(await Scene.Set(agency));

        foreach (var by in new[] { scene.Scene.Auditor, scene.Scene.Intake, scene.Scene.Partner })
        {
            await Should.ThrowAsync<ForbiddenException>(() => scene.Enter(scene.Scene.ClientNumber, Iban, by));
        }

        await Should.ThrowAsync<NotFoundException>(() => scene.Enter("CL-999", Iban));
    }
}
