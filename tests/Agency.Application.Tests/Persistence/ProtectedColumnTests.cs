using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Agency.Application.Jobs;
using Agency.Application.Payouts;
using Agency.Application.Webhooks;
using Agency.Domain.Payouts;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Protection;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Persistence;

/// <summary>Who has the database alone has no secret that signs and no tax number.</summary>
public sealed class ProtectedColumnTests
{
    private const string TaxNumber = "123456789";

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_SecretsAndATaxNumber_When_TheTablesAreReadWithoutUs_Then_TheyAreNotInThem_AndWeReadThemAsTheyWere(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (first, second) = await Arrange(agency);

        var stored = await Stored(agency);

        stored.ShouldAllBe(text => text.StartsWith(ProtectedText.Mark));
        stored.Distinct().Count().ShouldBe(3);
        stored.ShouldAllBe(text => !text.Contains(first) && !text.Contains(second) && !text.Contains(TaxNumber));
        (await agency.Query(db => db.WebhookEndpoints.SingleAsync())).SecretsAt(agency.Clock.Now).ShouldBe([second, first]);
        (await agency.Query(db => db.Payees.SingleAsync())).TaxNumber.ShouldBe(TaxNumber);
    }

    [SkippableTheory, OnEveryDatabase]
    public async Task Given_RowsOfBeforeInPlainText_When_TheHostStarts_Then_TheyAreProtected_AndAnotherStartChangesNothing(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (first, second) = await Arrange(agency);
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "WebhookEndpoints" SET "Secret" = {second}, "OldSecret" = {first}"""));
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "Payees" SET "TaxNumber" = {TaxNumber}"""));
        (await agency.Query(db => db.Payees.SingleAsync())).TaxNumber.ShouldBe(TaxNumber, "what is still plain is read, too");

        await Start(agency);

        var stored = await Stored(agency);
        stored.ShouldAllBe(text => text.StartsWith(ProtectedText.Mark));
        (await agency.Query(db => db.WebhookEndpoints.SingleAsync())).SecretsAt(agency.Clock.Now).ShouldBe([second, first]);
        (await agency.Query(db => db.Payees.SingleAsync())).TaxNumber.ShouldBe(TaxNumber);
        await Start(agency);
        (await Stored(agency)).ShouldBe(stored);
    }

    [Fact]
    public async Task Given_RowsOfBefore_When_TheyWereProtected_Then_TheFileHoldsNothingOfThem()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var (_, secret) = await Arrange(agency);
        await agency.Query(db => db.Database.ExecuteSqlAsync($"""UPDATE "WebhookEndpoints" SET "Secret" = {secret}"""));
        (await Bytes(agency)).ShouldContain(secret);

        await Start(agency);

        (await Bytes(agency)).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Given_AProtectedSecret_When_AMessageIsSent_Then_ItIsSignedWithTheSecretThatWasShown()
    {
        await using var agency = new AgencyWithListeners();
        await agency.InitializeAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var shown = await agency.Send(new OpenWebhook($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/hook", "ERP"));
        await agency.Send(new TestWebhook(shown.Id));
        var heard = Hear(listener);

        (await agency.Send(new SendWebhooks())).Done.ShouldBe(1);

        var (head, body) = await heard;
        string Header(string name) => head.First(line => line.StartsWith(name + ": ", StringComparison.Ordinal)).Split(": ")[1];
        Header("webhook-signature").ShouldBe(WebhookSignature.Of([shown.Secret], Header("webhook-id"), long.Parse(Header("webhook-timestamp")), body));
    }

    [Fact]
    public void Given_OtherKeys_OrAnotherColumn_When_AProtectedTextIsRead_Then_ItIsRefused_AndTheFolderIsNamed()
    {
        var (ours, others) = (KeyRing.In(TestDirectory.Make("keys")), KeyRing.In(TestDirectory.Make("keys")));
        var stored = new ProtectedText(ours, "Payee.TaxNumber").ConvertToProvider(TaxNumber);

        new ProtectedText(ours, "Payee.TaxNumber").ConvertFromProvider(stored).ShouldBe(TaxNumber);
        Should.Throw<CryptographicException>(() => new ProtectedText(others, "Payee.TaxNumber").ConvertFromProvider(stored)).Message.ShouldContain(others.Folder);
        Should.Throw<CryptographicException>(() => new ProtectedText(ours, "WebhookEndpoint.Secret").ConvertFromProvider(stored));
    }

    /// <summary>An endpoint of two secrets, and a partner's tax details.</summary>
    private static async Task<(string First, string Second)> Arrange(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        var opened = await agency.Send(new OpenWebhook("https://own.example/hook", "ERP"), scene.Partner);
        var rotated = await agency.Send(new RotateWebhookSecret(opened.Id), scene.Partner);
        await agency.Send(new DeclareTaxDetails("A-001", "Jansen Accountants LLC", "US", TaxForm.W9, TinKind.Ein, TaxNumber), scene.Partner);
        return (opened.Secret, rotated.Secret);
    }

    private static Task<List<string>> Stored(AgencyFixture agency) => agency.Query(db => db.Database.SqlQueryRaw<string>(
        """SELECT "Secret" AS "Value" FROM "WebhookEndpoints" UNION ALL SELECT "OldSecret" FROM "WebhookEndpoints" UNION ALL SELECT "TaxNumber" FROM "Payees" """).ToListAsync());

    private static Task<IReadOnlyList<string>> Start(AgencyFixture agency) => agency.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);

    /// <summary>The file and its write-ahead log.</summary>
    private static async Task<string> Bytes(AgencyFixture agency)
    {
        var file = await agency.Query(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));
        var text = new StringBuilder();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    private static async Task<(string[] Head, string Body)> Hear(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var (bytes, text) = (new byte[4096], "");
        while (!text.EndsWith("}}", StringComparison.Ordinal))
        {
            text += Encoding.UTF8.GetString(bytes, 0, await stream.ReadAsync(bytes));
        }

        await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (text[..end].Split("\r\n"), text[(end + 4)..]);
    }

    private sealed class AgencyWithListeners : AgencyFixture
    {
        protected override void Configure(IServiceCollection services) => services.AddSingleton(new WebhookSettings { AllowPrivateAddresses = true });
    }
}
