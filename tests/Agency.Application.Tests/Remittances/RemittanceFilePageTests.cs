using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Common.Reads;
using Agency.Application.Remittances;
using Agency.Application.Remittances.Read;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Agency.Application.Tests.Remittances.RemittanceFileScene;

namespace Agency.Application.Tests.Remittances;

/// <summary>What people read of a file after it was made: on its own page, on that of a remittance, and in the list.</summary>
public sealed class RemittanceFilePageTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AFile_When_ItIsLookedAt_Then_ItSaysWhatIsInIt_WhatItLeftOutThen_AndWhatBecameOfBothSince(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 3, haveAccounts: false);
        await scene.Enter(scene.Clients[0], Iban);
        await scene.Approve(scene.Clients[0]);
        await scene.Enter(scene.Clients[1], OtherIban);
        await scene.Make();
        await scene.Approve(scene.Clients[1]);
        await scene.Make();
        await agency.Send(new UndoRemittance(await RemittanceOf(agency, scene.Clients[0]), "The bank sent it back.", IsStopped: true), scene.Maker, "undo");

        var page = await agency.Send(new GetRemittanceFile("RF-2026-0001"), scene.Scene.Auditor);

        (page.MadeBy, page.PayingAccount, page.PayOn, page.Total.Amount).ShouldBe(("Aisha Accounts", "Trust ••••3000", new DateOnly(2026, 4, 1), 758m));
        page.Entries.Single().ShouldSatisfyAllConditions(
            entry => (entry.ClientNumber, entry.Account, entry.Amount.Amount).ShouldBe((scene.Clients[0], "••••4300", 758m)),
            entry => (entry.UndoneBy, entry.BankStatement).ShouldBe(("RM-2026-0004", null)));
        page.LeftOut.Select(row => (row.ClientNumber, row.Reason, row.LaterFile)).ShouldBe(
            [(scene.Clients[1], RemittanceFileLeftOutReason.AccountNotApproved, "RF-2026-0002"), (scene.Clients[2], RemittanceFileLeftOutReason.NoBankAccount, null)], ignoreOrder: true);
        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new GetRemittanceFile("RF-2026-0009"), scene.Maker));
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new GetRemittanceFile("RF-2026-0001"), scene.Scene.Collector));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RemittancesInFilesAndInNone_When_TheyAreRead_Then_EachNamesItsFile_AlsoToTheClient(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await RemittanceFileScene.Set(agency, clients: 2, haveAccounts: false);
        await scene.Enter(scene.Clients[0], Iban);
        await scene.Approve(scene.Clients[0]);
        await scene.Make();
        var (sent, waiting) = (await RemittanceOf(agency, scene.Clients[0]), await RemittanceOf(agency, scene.Clients[1]));

        (await Rows(agency, Caller.System("test"))).ShouldBe([(sent, "RF-2026-0001"), (waiting, null)], ignoreOrder: true);
        (await agency.Send(new GetRemittance(sent), scene.Maker)).FileNumber.ShouldBe("RF-2026-0001");
        (await agency.Send(new GetRemittance(waiting), scene.Maker)).FileNumber.ShouldBeNull();

        var clientId = await agency.Query(db => db.Clients.Where(row => row.Number == scene.Clients[0]).Select(row => row.Id).SingleAsync());
        var client = new Caller(Guid.CreateVersion7(), "Client", Role.ClientUser, null, clientId);
        (await Rows(agency, client)).ShouldBe([(sent, "RF-2026-0001")]);
        await Should.ThrowAsync<ForbiddenException>(() => agency.Send(new GetRemittanceFile("RF-2026-0001"), client));
    }

    private static Task<string> RemittanceOf(AgencyFixture agency, string client) => agency.Query(db => (
        from remittance in db.Remittances
        join of in db.Clients on remittance.ClientId equals of.Id
        where of.Number == client && remittance.ReversesId == null
        select remittance.Number).SingleAsync());

    private static Task<List<(string, string?)>> Rows(AgencyFixture agency, Caller caller) => agency.Within(caller, async scope =>
    {
        var set = (ReadSet<RemittanceRow>)ReadCatalog.Sets.Single(set => set.Name == "Remittances");
        var rows = await set.Query(scope.GetRequiredService<IAgencyDb>(), scope.GetRequiredService<IMapper>().ConfigurationProvider).OrderBy(row => row.ChainPosition).ToListAsync();
        return rows.Select(row => (row.Number, row.FileNumber)).ToList();
    });
}
