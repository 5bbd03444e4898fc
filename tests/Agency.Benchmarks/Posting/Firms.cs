using Agency.Application.Common;
using Agency.Application.Parties;
using Agency.Application.Referrals;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Benchmarks.Posting;

/// <summary>Partners with a client and some open cases each, made by the real use cases.</summary>
internal static class Firms
{
    /// <summary>The numbers of the cases, per firm.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Make(Scene scene, int firms, int casesEach)
    {
        var made = new List<IReadOnlyList<string>>();
        for (var firm = 1; firm <= firms; firm++)
        {
            made.Add(await MakeOne(scene, firm, casesEach));
        }

        return made;
    }

    private static async Task<IReadOnlyList<string>> MakeOne(Scene scene, int firm, int cases)
    {
        var agency = scene.Agency;
        var affiliate = (await agency.Send(new RegisterAffiliate($"Partner {firm}", AffiliateKind.Accountant, "NL", "PL-1"))).Number;
        var client = (await agency.Send(new RegisterClient($"Client {firm} B.V.", affiliate, "NL", null, null, "F-1"))).Number;
        await agency.Send(new SignAgreement(client, "J. Janssen", scene.Today));
        var id = await agency.Query(db => db.Affiliates.Where(row => row.Number == affiliate).Select(row => row.Id).SingleAsync());
        var partner = new Caller(Guid.CreateVersion7(), $"User {firm}", Role.AffiliateUser, id);
        var numbers = new List<string>();
        for (var index = 1; index <= cases; index++)
        {
            var referral = (await agency.Send(new StartReferral(client), partner)).Number;
            var due = scene.Today.AddDays(-60);
            await agency.Send(new EnterInvoice(referral, new InvoiceEntry(InvoiceKind.Invoice, $"{firm}-{index}", due.AddDays(-30), due, Scene.Euro(1_000_000), null)), partner);
            await agency.Send(new DescribeReferral(referral, Scene.Debtor($"Debtor {firm}-{index} B.V."), null), partner);
            await agency.Send(new SubmitReferral(referral), partner);
            numbers.Add((await agency.Send(new AcceptReferral(referral), scene.Intake)).Number);
        }

        return numbers;
    }
}
