using System.Diagnostics;
using System.Text.Json;
using Agency.Application.Audit;
using Agency.Application.Common.Json;
using Agency.Application.Payouts;
using Agency.Application.Remittances;
using Agency.Application.Tests.Payouts;
using Agency.Domain.Audit;
using Agency.Domain.Parties;
using Agency.Domain.Remittances;
using Agency.Domain.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Audit;

/// <summary>An entry of the trail says what its deed changed: the fields, what they said and what they say now.</summary>
public sealed class AuditChangesTests
{
    [SkippableTheory, OnEveryDatabase]
    public async Task Given_ADeedThatChangesARecord_When_ItsEntryIsRead_Then_ItSaysFromWhatToWhat_AndWhichRequestItWas(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        using var request = new Activity("request").Start();

        await agency.Send(new SetRemittanceTerms(scene.ClientNumber, RemittanceForm.Gross, 50, "Account is being checked."), scene.Accountant);

        var entry = await Last(agency, nameof(SetRemittanceTerms));
        entry.Correlation.ShouldBe(request.TraceId.ToHexString());
        Changes(entry).ShouldBe(
        [
            new AuditChange("Client", scene.ClientNumber, "Agreement.RemittanceForm", "Net", "Gross"),
            new AuditChange("Client", scene.ClientNumber, "Agreement.RemittanceHold", null, "Account is being checked."),
            new AuditChange("Client", scene.ClientNumber, "Agreement.RemittanceMinimum", "0", "50"),
        ], ignoreOrder: true);
        await agency.Send(new SealAudit());
        (await agency.Send(new ProveAudit())).Breaks.ShouldBeEmpty();
        await agency.Query(db => db.AuditEntries.Where(row => row.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Changes, "[]")));
        (await agency.Send(new ProveAudit())).Breaks[0].ShouldContain($"entry {entry.Id} ", Case.Sensitive, "what was changed is part of what is sealed");
    }

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_WhatNobodyMayRead_When_ItIsChanged_Then_TheEntrySaysThatItWas_AndNotToWhat(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = new PayoutScene(await Scene.Set(agency));
        await scene.MakePayable("A-001");

        await agency.Send(new DeclareTaxDetails("A-001", "Jansen Accountants B.V.", "NL", TaxForm.VatNumber, null, "NL998877665B01"), scene.Maker);

        var entry = await Last(agency, nameof(DeclareTaxDetails));
        Changes(entry).ShouldContain(new AuditChange("Payee", null, "TaxNumber", "••••", "••••"));
        Changes(entry).ShouldContain(new AuditChange("Payee", null, "LegalName", "Legal A-001 B.V.", "Jansen Accountants B.V."));
        entry.Changes!.ShouldNotContain("998877665");
        entry.Correlation.ShouldBeNull("no request asked for it");
    }

    [Fact]
    public async Task Given_ARunOfADay_When_ItIsMadeAndApproved_Then_TheNewRecordIsNamed_AndItsStatusMoves()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await PayoutScene.Set(agency, partners: 1);

        var run = await scene.Approved();

        Changes(await Last(agency, nameof(MakePayoutRun))).ShouldContain(new AuditChange("PayoutRun", run, null, null, null));
        Changes(await Last(agency, nameof(ApprovePayoutRun))).ShouldContain(new AuditChange("PayoutRun", run, "Status", "Made", "Approved"));
    }

    private static Task<AuditEntry> Last(AgencyFixture agency, string action) =>
        agency.Query(db => db.AuditEntries.Where(row => row.Action == action).OrderByDescending(row => row.Id).FirstAsync());

    private static List<AuditChange> Changes(AuditEntry entry) => JsonSerializer.Deserialize<List<AuditChange>>(entry.Changes!, AgencyJson.Options)!;
}
