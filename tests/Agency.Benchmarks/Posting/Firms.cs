using Agency.Application.Common;
using Agency.Application.Parties;
using Agency.Application.Referrals;
using Agency.Benchmarks.Statements;
using Agency.Domain.Identity;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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

    /// <summary>More cases like one of each firm, by SQL: the real use cases would take longer than what is measured. Gives their numbers.</summary>
    public static async Task<IReadOnlyList<string>> Multiply(NpgsqlDataSource source, IReadOnlyList<IReadOnlyList<string>> firms, int each)
    {
        var rows = new Rows(source);
        var made = new List<string>();
        foreach (var (first, firm) in firms.Select((cases, firm) => (cases[0], firm)))
        {
            string Id(string what) => $"md5('{what} {firm} ' || n)::uuid";
            var (series, one) = ($"generate_series(1, {each})", $"one.\"CaseId\" = (SELECT \"Id\" FROM \"Cases\" WHERE \"Number\" = '{first}')");
            await rows.Copy("Referrals", $"one.\"Id\" = (SELECT \"ReferralId\" FROM \"Cases\" WHERE \"Number\" = '{first}')", series, ("Id", Id("referral")), ("Number", $"'R-{firm} ' || n"));
            await rows.Copy("Cases", $"one.\"Number\" = '{first}'", series, ("Id", Id("case")), ("ReferralId", Id("referral")), ("Number", $"'C-{2010 + firm}-' || lpad(n::text, 5, '0')"));
            await rows.Copy("Claims", one, series, ("Id", Id("claim")), ("CaseId", Id("case")), ("InvoiceNumber", $"'X{firm}-' || n"));
            await rows.Copy("AccountEntries", one, series, ("Id", $"md5('entry {firm} ' || n || ' ' || one.\"Ordinal\")::uuid"), ("CaseId", Id("case")), ("ClaimId", $"CASE WHEN one.\"ClaimId\" IS NULL THEN NULL ELSE {Id("claim")} END"));
            made.AddRange(Enumerable.Range(1, each).Select(n => $"C-{2010 + firm}-{n:00000}"));
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
