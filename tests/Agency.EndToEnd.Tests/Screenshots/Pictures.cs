using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Screenshots;

/// <summary>
/// Not a test: pictures of the pages for people to look at. <c>AGENCY_SCREENSHOTS=folder dotnet test tests/Agency.EndToEnd.Tests --filter Pictures</c>
/// writes one PNG per page and look; without the variable it is skipped.
/// </summary>
public sealed class Pictures(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    private const int LongestPage = 3_000;

    private static readonly (string Name, Look Look)[] Looks =
    [
        ("1440-light-en", new Look()),
        ("1440-dark-en", new Look(IsDark: true)),
        ("1440-light-nl", new Look("nl")),
        ("1024-dark-nl", new Look("nl", IsDark: true, Width: 1024, Height: 768)),
        ("360-light-en", new Look(Width: 360, Height: 760)),
        ("360-dark-nl", new Look("nl", IsDark: true, Width: 360, Height: 760)),
    ];

    private static readonly Role[] DemoRoles =
    [
        Role.AffiliateUser, Role.ClientUser, Role.Intake, Role.Collector, Role.Supervisor, Role.LegalOfficer, Role.StaffAccountant, Role.Administrator, Role.Auditor,
    ];

    // Name, who, address, what is done there before the picture.
    private static readonly (string Name, Role? As, string Pattern, Func<IPage, Task>? Act)[] Places =
    [
        ("sign-in", null, "/identity/sign-in", null),
        ("sign-in-problem", null, "/identity/sign-in", page => page.GetByRole(AriaRole.Main).Locator("button[type=submit]").ClickAsync()),
        .. DemoRoles.Select(role => ($"home-{role}", (Role?)role, "/", (Func<IPage, Task>?)null)),
        ("referrals", Role.AffiliateUser, "/referrals", null),
        ("referral-new", Role.AffiliateUser, "/referrals/new", null),
        ("referral-partner", Role.AffiliateUser, "/referrals/:number", null),
        ("referral-intake", Role.Intake, "/referrals/:number", null),
        ("cases", Role.Supervisor, "/cases", null),
        ("cases-partner", Role.AffiliateUser, "/cases", null),
        ("case-partner", Role.AffiliateUser, "/cases/:number", null),
        ("desk", Role.Collector, "/cases/:number", null),
        ("desk-call", Role.Collector, "/cases/:number", page => page.Keyboard.PressAsync("c")),
        ("desk-auditor", Role.Auditor, "/cases/:number", null),
        ("queue", Role.Collector, "/cases/queues", null),
        ("promises", Role.Collector, "/cases/promises", null),
        ("callbacks", Role.Collector, "/cases/callbacks", null),
        ("affiliates", Role.Administrator, "/parties/affiliates", null),
        ("affiliate", Role.Administrator, "/parties/affiliates/:number", null),
        ("client", Role.Administrator, "/parties/clients/:number", null),
        ("debtor", Role.Supervisor, "/parties/debtors/:number", null),
        ("contact-decisions", Role.Supervisor, "/compliance/decisions", null),
        ("payments", Role.StaffAccountant, "/payments", null),
        ("payment", Role.StaffAccountant, "/payments/:number", null),
        ("payment-new", Role.StaffAccountant, "/payments/new?case=:case", EnterPayment),
        ("payment-reverse", Role.StaffAccountant, "/payments/:number/reverse", null),
        ("ledger", Role.StaffAccountant, "/ledger", null),
        ("ledger-proof", Role.StaffAccountant, "/ledger/proof", null),
        ("commissions", Role.AffiliateUser, "/commissions", null),
        ("commission-lines", Role.StaffAccountant, "/commissions/lines", null),
        ("statements", Role.StaffAccountant, "/commissions/statements", null),
        ("statement", Role.AffiliateUser, "/commissions/statements/:number", null),
        ("statement-line", Role.AffiliateUser, "/commissions/statements/:number", OpenLine),
        ("statement-run", Role.StaffAccountant, "/commissions/runs/:run", null),
        ("plans", Role.StaffAccountant, "/commissions/plans", null),
        ("schedules", Role.StaffAccountant, "/fees/schedules", null),
        ("rates", Role.StaffAccountant, "/interest/rates", null),
        ("jobs", Role.Administrator, "/jobs", null),
        ("audit", Role.Auditor, "/audit", null),
        ("not-found", Role.Supervisor, "/nowhere", null),
        ("palette", Role.Supervisor, "/cases", page => page.Keyboard.PressAsync("Control+k")),
        ("keys", Role.Supervisor, "/cases", page => page.Keyboard.PressAsync("?")),
    ];

    [SkippableFact]
    public async Task OfEveryPage()
    {
        var folder = Environment.GetEnvironmentVariable("AGENCY_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(folder), "pictures are taken when AGENCY_SCREENSHOTS names a folder for them.");
        var only = Environment.GetEnvironmentVariable("AGENCY_SCREENSHOTS_ONLY")?.Split(',');
        await InBrowser(async visit =>
        {
            foreach (var (look, setting) in Looks)
            {
                foreach (var reader in Places.Where(place => only is null || only.Contains(place.Name)).GroupBy(place => place.As))
                {
                    var page = reader.Key is { } role ? await visit.As(role, setting) : await visit.AsNobody(setting);
                    foreach (var (name, _, pattern, act) in reader)
                    {
                        await Take(page, pattern, act, Path.Combine(folder!, $"{name}-{look}.png"));
                    }
                }
            }
        });
    }

    private async Task Take(IPage page, string pattern, Func<IPage, Task>? act, string file)
    {
        try
        {
            var address = pattern.Contains(":case", StringComparison.Ordinal)
                ? pattern.Replace(":case", await Samples.OpenCaseNumber(Host), StringComparison.Ordinal)
                : await Samples.AddressOf(Host, pattern, RoleOf(pattern, file));
            await page.Visit(address);
            if (act is not null)
            {
                await act(page);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                await Expect(page.Heading()).ToBeVisibleAsync();
            }

            await page.ScreenshotAsync(new() { Path = file, FullPage = await page.EvaluateAsync<int>("document.documentElement.scrollHeight") < LongestPage });
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            // The other pictures are wanted all the same.
            Output.WriteLine($"{file}: {failure.Message}");
        }
    }

    private static Role RoleOf(string pattern, string file) =>
        Places.First(place => place.Pattern == pattern && Path.GetFileName(file).StartsWith(place.Name + "-", StringComparison.Ordinal)).As ?? Role.Supervisor;

    private static async Task EnterPayment(IPage page)
    {
        await page.GetByLabel(new System.Text.RegularExpressions.Regex("^(Amount|Bedrag)")).FillAsync("50");
        await page.GetByLabel(new System.Text.RegularExpressions.Regex("^(Reference|Kenmerk)")).FillAsync("NL-2026-0042");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Table)).ToBeVisibleAsync();
    }

    private static async Task OpenLine(IPage page)
    {
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Table)).ToBeVisibleAsync();
    }
}
