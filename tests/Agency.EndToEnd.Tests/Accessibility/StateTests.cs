using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Accessibility;

/// <summary>States that a page has beside the usual one, and that axe is not blind.</summary>
public sealed class StateTests(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Given_AnEmptyList_When_AxeLooks_Then_NothingSeriousIsFound(bool isDark) => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor, new Look(IsDark: isDark));
        await page.Visit("/cases?q=nobody-has-this-name");
        await Expect(page.GetByText("No row matches these filters.")).ToBeVisibleAsync();
        await Axe.Look(page, "empty list", Output);
    });

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Given_AnEmptyForm_When_ItIsSent_Then_TheSummaryTakesFocusAndAxeFindsNothingSerious(bool isDark) => InBrowser(async visit =>
    {
        var page = await visit.AsNobody(new Look(IsDark: isDark));
        await page.Visit("/identity/sign-in");
        await page.Button("Sign in").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "There is a problem" })).ToBeFocusedAsync();
        await Expect(page).ToHaveTitleAsync("Error: Sign in · Agency");
        await Axe.Look(page, "error summary", Output);
        await page.Link("Enter your e-mail address").ClickAsync();
        await Expect(page.GetByLabel("E-mail")).ToBeFocusedAsync();
    });

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Given_PaletteSheetAndMenu_When_EachIsOpen_Then_AxeFindsNothingSerious(bool isDark) => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor, new Look(IsDark: isDark));
        await page.Visit("/cases");
        await page.Palette();
        await Axe.Look(page, "palette", Output);
        await page.Keyboard.TypeAsync("zqxj");
        await Expect(page.Layer("Find and do").GetByRole(AriaRole.Option).Filter(new() { HasText = "Nothing found" })).ToBeVisibleAsync();
        await Axe.Look(page, "palette with nothing", Output);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("C-20");
        await Expect(page.Layer("Find and do").GetByRole(AriaRole.Option).Filter(new() { HasText = "C-20" }).First).ToBeVisibleAsync();
        await Axe.Look(page, "palette with records", Output);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Layer("Find and do")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("?");
        await Expect(page.Layer("Keys that work here")).ToBeVisibleAsync();
        await Axe.Look(page, "sheet of keys", Output);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Layer("Keys that work here")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("your account and settings") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await Axe.Look(page, "user menu", Output);
    });

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Given_AStatement_When_ALineIsOpen_Then_AxeFindsNothingSerious(bool isDark) => InBrowser(async visit =>
    {
        var page = await visit.As(Role.AffiliateUser, new Look(IsDark: isDark));
        await page.Visit(await Samples.AddressOf(Host, "/commissions/statements/:number"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Commission" }).Or(page.GetByTitle("Commission: how it is made up")).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("Recomputed just now from stored inputs: equal")).ToBeVisibleAsync();
        await Axe.Look(page, "drawer", Output);
    });

    [SkippableFact]
    public Task Given_AServerThatDoesNotAnswer_When_AListIsOpened_Then_ItSaysSoAndAxeFindsNothingSerious() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.RouteAsync("**/odata/**", route => route.AbortAsync());
        await page.GotoAsync("/cases");
        await Expect(page.GetByRole(AriaRole.Alert, new() { Name = "This did not work" })).ToBeVisibleAsync();
        await Axe.Look(page, "error in a list", Output);
        await page.UnrouteAllAsync();
        await page.Button("Try again").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Given_AnAddressWithoutAPage_When_AxeLooks_Then_NothingSeriousIsFound() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/nowhere");
        await Expect(page.Heading()).ToHaveTextAsync("Page not found");
        await Axe.Look(page, "404", Output);
    });

    [SkippableFact]
    public Task Given_APictureWithoutWords_When_AxeLooks_Then_ItIsFound() => InBrowser(async visit =>
    {
        var page = await visit.AsNobody();
        await page.Visit("/identity/sign-in");
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");
        (await Record.ExceptionAsync(() => Axe.Look(page, "sign-in with a picture", Output))).ShouldNotBeNull().Message.ShouldContain("image-alt");
    });
}
