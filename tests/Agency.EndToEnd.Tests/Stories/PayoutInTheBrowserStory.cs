using System.Text.RegularExpressions;
using Agency.Application.Verify;
using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>From statements to the bank: one accountant makes a run, another approves and pays it, one payout comes back, and partners see what is theirs.</summary>
public sealed class PayoutInTheBrowserStory(ITestOutputHelper output)
{
    private const string Checker = "checker@demo.agency";

    [SkippableFact]
    public async Task Given_StatementsToBePaid_When_TwoAccountantsPayThem_Then_BothSeeIt_AndTheBooksProve()
    {
        await Chromium.Get();
        var host = await PortalHost.On(DatabaseProvider.Sqlite, referrals: 40);
        try
        {
            await Visit.Pay(host, "Payouts", output, Tell);
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
        var maker = await visit.As(Role.StaffAccountant);
        var run = await Make(maker);
        await Expect(maker.GetByText("You made this run")).ToBeVisibleAsync();
        await Expect(maker.Button("Approve this run")).ToHaveCountAsync(0);

        var checker = await visit.As(Checker, DemoLogins.Password);
        await PayOut(checker, run);
        await TakeBack(checker, run);

        var partner = await visit.As(Role.AffiliateUser);
        await partner.Visit("/parties/firm");
        await Expect(partner.GetByRole(AriaRole.Region, new() { Name = "Payout details" })).ToContainTextAsync("••••");
        await partner.Visit("/payouts/runs");
        await Expect(partner.Heading()).ToHaveTextAsync("Page not found");
    }

    private static async Task<string> Make(IPage page)
    {
        await page.Visit("/payouts/runs/new");
        await Expect(page.GetByText("No W-9, W-8 or VAT number").Or(page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("payout") })).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Make a run of") }).ClickAsync();
        await Expect(page.Heading()).ToContainTextAsync("PB-");
        await page.Stands();
        return Regex.Match(await page.Heading().InnerTextAsync(), @"PB-\d+-\d+").Value;
    }

    private static async Task PayOut(IPage page, string run)
    {
        await page.Visit($"/payouts/runs/{run}");
        await page.Button("Approve this run").ClickAsync();
        await page.Button("Pay out", exact: true).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("Paid out", new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task TakeBack(IPage page, string run)
    {
        await page.Visit($"/payouts/runs/{run}");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^PO-") }).First.ClickAsync();
        await page.Button("See what taking it back does").ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What would be posted" })).ToContainTextAsync("Operating bank");
        await page.GetByLabel("Why it came back").FillAsync("The account is closed.");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take PO-.* back$") }).ClickAsync();
        await Expect(page.GetByText("This takes back")).ToBeVisibleAsync();
    }
}
