using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Access;

/// <summary>Who sees what of a page, whatever address they type.</summary>
public sealed class ReachTests(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    // Verbs of every control that changes something; a reader has none of them.
    private static readonly string[] Writes =
    [
        "Next case", "Log call", "Work note", "Place hold", "Dispute", "Close case", "To pre-legal", "Recommend legal", "Record payment", "Reverse", "New referral",
        "Accept and open the case", "Ask a question", "Reject", "Run", "Issue", "Register", "Post", "Override", "Release hold",
    ];

    /// <summary>Addresses that the auditor looks at.</summary>
    public static TheoryData<string> ReadersPages =>
    [
        "/", "/cases", "/cases/:number", "/referrals", "/referrals/:number", "/payments", "/payments/:number", "/ledger", "/ledger/proof", "/commissions",
        "/commissions/statements", "/commissions/statements/:number", "/commissions/plans", "/parties/clients/:number", "/jobs", "/audit", "/fees/schedules", "/interest/rates",
    ];

    [SkippableTheory]
    [InlineData(Role.AffiliateUser)]
    [InlineData(Role.ClientUser)]
    public Task Given_ACaseOfAnotherFirm_When_ItsAddressIsOpened_Then_ThePageDoesNotExist(Role reader) => InBrowser(async visit =>
    {
        var page = await visit.As(reader);
        await page.Visit($"/cases/{await Samples.ForeignCaseNumber(Host)}");
        await Expect(page.Heading()).ToHaveTextAsync("Page not found");
        await page.Visit("/cases/C-1999-99999");
        await Expect(page.Heading()).ToHaveTextAsync("Page not found");
    });

    [SkippableFact]
    public Task Given_APageOfAnotherRole_When_ItsAddressIsOpened_Then_ThePageDoesNotExist() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.AffiliateUser);
        foreach (var address in (string[])["/payments/new", "/ledger", "/jobs", "/audit", "/parties/debtors", "/cases/next"])
        {
            await page.Visit(address);
            await Expect(page.Heading()).ToHaveTextAsync("Page not found");
        }
    });

    [SkippableFact]
    public Task Given_NobodySignedIn_When_AnAddressIsOpened_Then_SigningInLeadsThere() => InBrowser(async visit =>
    {
        var page = await visit.AsNobody();
        await page.Visit("/cases?stage=Amicable");
        await Expect(page.Heading()).ToHaveTextAsync("Sign in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Supervisor" }).ClickAsync();
        await page.Button("Sign in").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, "/cases?stage=Amicable").ToString());
        await Expect(page.Heading()).ToHaveTextAsync("Cases");
    });

    [SkippableTheory]
    [MemberData(nameof(ReadersPages))]
    public Task Given_TheAuditor_When_APageIsOpened_Then_NothingOnItWrites(string pattern) => InBrowser(
        async visit =>
        {
            var page = await visit.As(Role.Auditor);
            await page.Visit(await Samples.AddressOf(Host, pattern, Role.Auditor));
            await page.Heading().ShouldNotSay("Page not found");
            await Expect(page.GetByRole(AriaRole.Banner).GetByText("Read only")).ToBeVisibleAsync();
            var main = page.GetByRole(AriaRole.Main);
            var controls = await main.GetByRole(AriaRole.Button).Or(main.GetByRole(AriaRole.Link)).AllInnerTextsAsync();
            controls.Where(control => Writes.Any(verb => control == verb || control.StartsWith(verb + " ", StringComparison.Ordinal))).ShouldBeEmpty($"write controls at {pattern}");
        },
        $"Auditor {pattern.Replace('/', ' ').Replace(':', ' ')}");
}
