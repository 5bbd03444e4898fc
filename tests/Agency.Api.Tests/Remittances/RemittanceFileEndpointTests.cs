using System.Net;
using System.Net.Http.Json;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Infrastructure.Persistence;
using Agency.Testing;

namespace Agency.Api.Tests.Remittances;

public sealed class RemittanceFileEndpointTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    [Fact]
    public async Task AnAccountIsEntered_AFileIsPreviewedMadeOnceListedAndDownloaded()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await using var host = await AgencyHost.Over(agency);
        var client = await host.SignedIn(Role.StaffAccountant);
        var accounts = $"/api/v1/remittances/accounts/{scene.ClientNumber}";
        (await client.PostAsJsonAsync(accounts, new { kind = "Iban", iban = "NL91ABNA0417164301" }).Problem(HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().Single().Name.ShouldBe("iban");
        (await client.PostAsJsonAsync(accounts, new { kind = "Iban", iban = "NL91 ABNA 0417 1643 00" })).EnsureSuccessStatusCode();
        (await (await client.GetAsync(accounts)).Json()).GetProperty("accounts").EnumerateArray().Single().GetProperty("account").GetString().ShouldBe("••••4300");
        await Remit(scene);

        (await (await client.GetAsync("/api/v1/remittances/files/preview?Currency=EUR")).Json()).GetProperty("total").GetProperty("amount").GetString().ShouldBe("758.00");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var number = (await (await client.PostAsJsonAsync("/api/v1/remittances/files", new { currency = "EUR" })).Json()).GetProperty("number").GetString();
        (await (await client.PostAsJsonAsync("/api/v1/remittances/files", new { currency = "EUR" })).Json()).GetProperty("number").GetString().ShouldBe(number);

        var row = (await (await client.GetAsync("/odata/RemittanceFiles")).Json()).GetProperty("value").EnumerateArray().Single();
        (row.GetProperty("number").GetString(), row.GetProperty("currency").GetString(), row.GetProperty("remittanceCount").GetInt32()).ShouldBe((number, "EUR", 1));
        var file = await client.GetAsync($"/api/v1/remittances/files/{number}/file");
        (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName).ShouldBe(("application/xml", $"{number}.xml"));
        (await file.Content.ReadAsStringAsync()).ShouldContain("<EndToEndId>RM-2026-0001</EndToEndId>");
    }

    [Fact]
    public async Task Files_AreReadByStaffOfTheBank_AndByNobodyElse()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await using var host = await AgencyHost.Over(agency);
        var auditor = await host.SignedIn(Role.Auditor);
        var collector = await host.SignedIn(Role.Collector);

        foreach (var address in new[] { "/odata/RemittanceFiles", $"/api/v1/remittances/accounts/{scene.ClientNumber}" })
        {
            (await auditor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await collector.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        foreach (var address in new[] { "/api/v1/remittances/files", $"/api/v1/remittances/accounts/{scene.ClientNumber}", $"/api/v1/remittances/accounts/{scene.ClientNumber}/{Guid.Empty}/decision" })
        {
            (await auditor.PostAsJsonAsync(address, new { kind = "Iban", currency = "EUR" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        (await auditor.GetAsync("/api/v1/remittances/files/RF-2026-0001/file")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task Remit(Scene scene)
    {
        await scene.Pay(await scene.OpenCase(2_000), 1_000);
        await scene.MoveTo(new DateOnly(2026, 3, 20));
        await scene.MoveTo(April);
        await scene.Agency.Send(new OpenBankAccount("Trust", Fund.Trust, "EUR", "DE89370400440532013000", "COBADEFF", April.AddDays(-1)), Caller.System("test"));
        var book = (await scene.Agency.Send(new PreviewTrustProof("EUR", April), scene.Accountant)).Book;
        await scene.Agency.Send(new RecordTrustProof("EUR", April, book.Amount), scene.Accountant);
        await scene.Agency.Send(new IssueRemittances(April.AddDays(-1)), scene.Accountant);
    }
}
