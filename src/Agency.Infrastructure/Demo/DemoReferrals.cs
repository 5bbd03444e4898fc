using Agency.Application.Common;
using Agency.Application.Referrals;
using Agency.Domain.Common;
using Agency.Domain.Documents;
using Agency.Domain.Parties;
using Agency.Domain.Referrals;

namespace Agency.Infrastructure.Demo;

/// <summary>Makes the referrals of the demo data: who is referred, with which invoices.</summary>
internal sealed class DemoReferrals(DemoAgency agency, DemoCast cast, Random lot)
{
    private int invoices = 1040;

    /// <summary>A partner refers a debtor of one of its clients, and hands it in. Gives the referral's number.</summary>
    public async Task<string> Refer(DemoClient client, DateOnly on)
    {
        var partner = cast.Affiliate(client.AffiliateId);
        var referral = await agency.Send(partner, new StartReferral(client.Number));
        var currency = client.Country switch { "GB" => "GBP", "US" => "USD", _ => "EUR" };
        for (var left = lot.Next(1, 5); left > 0; left--)
        {
            await agency.Send(partner, new EnterInvoice(referral.Number, Invoice(on, Currency.Of(currency))));
        }

        if (lot.Next(3) == 0)
        {
            await agency.Send(partner, new AddFiles(referral.Number, DocumentKind.Contract, [new UploadedFile("signed order.pdf", DemoPdf.Page($"Order of {referral.Number}, signed"))]));
        }

        await agency.Send(partner, new DescribeReferral(referral.Number, Debtor(client.Country), lot.Next(4) == 0 ? "Long-standing customer, please be kind." : null));
        await agency.Send(partner, new SubmitReferral(referral.Number));
        return referral.Number;
    }

    private InvoiceEntry Invoice(DateOnly on, Currency currency)
    {
        // Most are a few months late, some more than a year; most are hundreds or a few thousands, some tens of thousands.
        var due = on.AddDays(-(int)(20 + (Math.Pow(lot.NextDouble(), 2.5) * 520)));
        var amount = Math.Clamp((decimal)lot.Next(120, 2_400) * (decimal)lot.Next(1, 1 + lot.Next(1, 9)), 120, 40_000) + (lot.Next(100) / 100m);
        return new InvoiceEntry(InvoiceKind.Invoice, $"{due.Year}-{invoices++}", due.AddDays(-30), due, new Money(amount, currency), null);
    }

    private DebtorDetails Debtor(string clientCountry)
    {
        var country = clientCountry == "NL" && lot.Next(6) == 0 ? "BE" : clientCountry;
        var isPerson = lot.Next(6) == 0;
        var stem = Pick(DemoNames.FirmStems);
        var suffix = country switch { "NL" => " B.V.", "GB" => " Ltd", "DE" => " GmbH", "US" => " LLC", _ => " BV" };
        var name = isPerson ? $"{Pick(DemoNames.GivenNames)} {stem}" : $"{stem} {Pick(DemoNames.FirmTrades)}{suffix}";
        var domain = stem.ToLowerInvariant();
        var city = Pick(DemoNames.Cities[country]);
        return new DebtorDetails(
            name,
            isPerson ? LegalForm.Person : LegalForm.Business,
            country,
            country is "NL" or "BE" ? "nl" : "en",
            isPerson ? null : $"{lot.Next(10_000_000, 99_999_999)}",
            null,
            $"{Pick(DemoNames.FirmTrades)}straat {lot.Next(1, 220)}",
            DemoNames.PostalCode(country, city, lot.Next(1000, 9999)),
            city,
            isPerson ? null : $"{Pick(DemoNames.GivenNames)} {stem}",
            $"+{country switch { "NL" => "31 30", "GB" => "44 20", "DE" => "49 40", "US" => "1 312", _ => "32 2" }} 555 {lot.Next(1000, 9999)}",
            lot.Next(5) == 0 ? null : $"info@{domain}{lot.Next(1, 90)}.example");
    }

    private string Pick(string[] from) => from[lot.Next(from.Length)];
}

/// <summary>A client of the demo data.</summary>
internal sealed record DemoClient(string Number, string Country, Guid AffiliateId);
