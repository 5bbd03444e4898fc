using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>A table of a record goes out as the accountant sees it.</summary>
public sealed class TableInTheBrowserStory(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [SkippableFact]
    public Task Given_ThePageOfAPayment_When_ItsAllocationIsTakenAsXlsx_Then_AmountsAreNumbers_AndAnInvoiceCalledLikeAFormulaIsText() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.StaffAccountant);
        var sent = await WithAnInvoiceCalled("=1+1", page);
        await page.Visit(await Samples.AddressOf(Host, "/payments/:number"));
        var number = await page.Heading().InnerTextAsync();

        // Without a mouse: the button, then the first of its menu.
        var button = page.Button("Export Allocation");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var xlsx = page.GetByRole(AriaRole.Menuitem, new() { Name = "Excel (XLSX)" });
        await Expect(xlsx).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => xlsx.PressAsync("Enter"));

        download.SuggestedFilename.ShouldBe($"{number} Allocation-2026-03-02.xlsx");
        var rows = Rows(await download.PathAsync());
        rows[0].ShouldBe(["Part", "Invoice", "Amount, " + sent[0].Currency, "Currency"]);
        rows.Skip(1).Select(row => (decimal.Parse(row[2], CultureInfo.InvariantCulture), row[3])).ShouldBe(sent);
        rows[1][1].ShouldBe("=1+1");
    });

    /// <summary>Lets the server tell of an invoice with another number, and gives what it allocated.</summary>
    private static async Task<List<(decimal Amount, string Currency)>> WithAnInvoiceCalled(string number, IPage page)
    {
        List<(decimal, string)> sent = [];
        await page.RouteAsync("**/api/v1/payments/P-*", async route =>
        {
            var answer = await route.FetchAsync();
            var payment = JsonNode.Parse(await answer.TextAsync())!;
            foreach (var part in payment["allocation"]!.AsArray())
            {
                part!["invoiceNumber"] = number;
                sent.Add((decimal.Parse(part["amount"]!["amount"]!.GetValue<string>(), CultureInfo.InvariantCulture), part["amount"]!["currency"]!.GetValue<string>()));
            }

            await route.FulfillAsync(new() { Response = answer, Body = payment.ToJsonString() });
        });
        return sent;
    }

    /// <summary>The cells of the only sheet; a formula in it, or an amount that is no number, ends the test.</summary>
    private static List<string[]> Rows(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(sheet);
        cells.Descendants(Main + "f").ShouldBeEmpty();
        cells.Descendants(Main + "row").Skip(1).ShouldAllBe(row => row.Elements(Main + "c").ElementAt(2).Element(Main + "v") != null);
        return [.. cells.Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToArray())];
    }
}
