using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Ledger;
using Agency.Application.Remittances;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Remittances;

/// <summary>Clients with a remittance of 758.00 each for March, a trust account in euros, and two accountants.</summary>
internal sealed class RemittanceFileScene(Scene scene)
{
    public const string Trust = "DE89370400440532013000";
    public const string Iban = "NL91ABNA0417164300";
    public const string OtherIban = "NL20INGB0001234567";
    public static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly Good = new(2026, 3, 20);
    private static readonly DateOnly April = new(2026, 4, 1);

    public Scene Scene => scene;

    public AgencyFixture Agency => scene.Agency;

    public Caller Maker => scene.Accountant;

    public Caller Checker { get; } = new(Guid.CreateVersion7(), "Bea Books", Role.StaffAccountant);

    /// <summary>The clients, in the order in which they were made.</summary>
    public List<string> Clients { get; } = [];

    /// <summary>So many clients whose money of March is good; each has an account from before the first remittance, or none has.</summary>
    public static async Task<RemittanceFileScene> Set(AgencyFixture agency, int clients, bool haveAccounts = true)
    {
        var files = new RemittanceFileScene(await Scene.Set(agency));
        for (var client = 0; client < clients; client++)
        {
            if (client > 0)
            {
                await files.Scene.ReferFor("A-001");
            }

            files.Clients.Add(files.Scene.ClientNumber);
            await files.Scene.Pay(await files.Scene.OpenCase(2_000), 1_000);
            if (haveAccounts)
            {
                await files.Enter(files.Scene.ClientNumber, Iban);
            }
        }

        await files.Scene.MoveTo(Good);
        await files.Scene.MoveTo(April);
        await agency.Send(new OpenBankAccount("Trust", Fund.Trust, "EUR", Trust, "COBADEFF", April.AddDays(-1)), Caller.System("test"));
        await files.Remit();
        return files;
    }

    /// <summary>Sends what is good, after the bank agreed with the book.</summary>
    public async Task Remit()
    {
        var book = (await Agency.Send(new PreviewTrustProof("EUR", scene.Today), Maker)).Book;
        await Agency.Send(new RecordTrustProof("EUR", scene.Today, book.Amount), Maker);
        (await Agency.Send(new IssueRemittances(March), Maker)).Failures.ShouldBeEmpty();
    }

    public Task<Receipt> Enter(string client, string iban, Caller? by = null) => Agency.Send(new EnterClientAccount(client, AccountKind.Iban, iban, null, null, null, null), by ?? Maker);

    public async Task<ClientAccountView> Waiting(string client) =>
        (await Agency.Send(new GetClientAccounts(client), Maker)).Accounts.Single(account => account.Status == PayeeAccountStatus.Proposed);

    public async Task Approve(string client) => await Agency.Send(new DecideClientAccount(client, (await Waiting(client)).Id, true), Checker);

    public Task<RemittanceFilePreview> Preview(string currency = "EUR") => Agency.Send(new PreviewRemittanceFile(currency), Maker);

    public Task<Receipt> Make(string currency = "EUR", Caller? by = null, string? key = null) => Agency.Send(new MakeRemittanceFile(currency), by ?? Maker, key ?? Guid.NewGuid().ToString());

    public Task<DownloadedFile> Download(string number) => Agency.Send(new DownloadRemittanceFile(number), Maker);

    public Task<List<string>> Files() => Agency.Query(db => db.RemittanceFiles.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync());
}
