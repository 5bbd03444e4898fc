using System.Text.RegularExpressions;
using System.Xml.Linq;
using Agency.Application.Verify;
using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>From a month's money to the bank: an accountant sends remittances, makes the file that pays them and downloads it; the auditor sees what is in it.</summary>
public sealed class RemittanceFileInTheBrowserStory(ITestOutputHelper output)
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_RemittancesOfAMonth_When_AFileForTheBankIsMade_Then_ItPaysEachOnce_AndItsPageSaysSoEverAfter(DatabaseProvider provider)
    {
        await Chromium.Get();
        var host = await PortalHost.On(provider, referrals: 40);
        try
        {
            await Visit.Pay(host, $"RemittanceFile.{provider}", output, Tell);
            var books = await host.Within(services => services.GetRequiredService<IMediator>().Send(new VerifyBooks()));
            books.IsProved.ShouldBeTrue();
        }
        finally
        {
            await host.Stop();
        }
    }

    private static async Task Tell(Visit visit)
    {
        var accountant = await visit.As(Role.StaffAccountant);
        await Send(accountant);
        var number = await Make(accountant);
        var inFile = await Remittances(accountant);
        (await Download(accountant, number)).ShouldBe(inFile);

        await accountant.Visit("/remittances/files");
        await Expect(accountant.GetByText("No remittance in EUR can go into a file now.")).ToBeVisibleAsync();
        await accountant.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Expect(accountant.Heading()).ToHaveTextAsync(number);

        await accountant.Visit($"/remittances/{inFile[0]}");
        await accountant.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Expect(accountant.Heading()).ToHaveTextAsync(number);

        var auditor = await visit.As(Role.Auditor);
        await auditor.Visit($"/remittances/files/{number}");
        (await Remittances(auditor)).ShouldBe(inFile);
        await Expect(auditor.Button($"Download {number}")).ToHaveCountAsync(0);

        var client = await visit.As(Role.ClientUser);
        await client.Visit($"/remittances/files/{number}");
        await Expect(client.Heading()).ToHaveTextAsync("Page not found");
    }

    private static async Task Send(IPage page)
    {
        await page.Visit("/remittances/runs/2026-01");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Send [0-9]+ remittance") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText(new Regex("[0-9]+ remittances? sent"))).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>Its page opens, with the accounts masked.</summary>
    private static async Task<string> Make(IPage page)
    {
        await page.Visit("/remittances/files");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Make a file of") }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync(new Regex("^RF-2026-"));
        await page.Stands();
        await Expect(page.GetByRole(AriaRole.Table).First).ToContainTextAsync("••••");
        return await page.Heading().InnerTextAsync();
    }

    private static async Task<IReadOnlyList<string>> Remittances(IPage page) =>
        await page.GetByRole(AriaRole.Table).First.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^RM-") }).AllInnerTextsAsync();

    /// <summary>What the bank is told to pay, by our numbers.</summary>
    private static async Task<IReadOnlyList<string>> Download(IPage page, string number)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button($"Download {number}").ClickAsync());
        download.SuggestedFilename.ShouldBe($"{number}.xml");
        await using var file = await download.CreateReadStreamAsync();
        var xml = await XDocument.LoadAsync(file, LoadOptions.None, CancellationToken.None);
        return [.. xml.Descendants().Where(element => element.Name.LocalName == "EndToEndId").Select(element => element.Value)];
    }
}
