using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Keyboard;

/// <summary>Every command is in one registry; palette, sheet and keys come from it.</summary>
public sealed class KeyTests(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    [SkippableFact]
    public Task Given_AnyPage_When_QuestionMarkIsPressed_Then_TheSheetListsItsKeys() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        await page.Keyboard.PressAsync("?");
        var sheet = page.Layer("Keys that work here");
        await Expect(sheet.GetByText("Next row", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(sheet.GetByText("Queue", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Given_AnyPage_When_CtrlKIsPressed_Then_ThePaletteFindsAPlaceAndGoesThere() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        var palette = await page.Palette();
        await page.Keyboard.TypeAsync("refer");
        await Expect(palette.GetByRole(AriaRole.Option).First).ToContainTextAsync("Referrals");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, "/referrals").ToString());
        await Expect(palette).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Given_ACaseNumber_When_ItIsTypedIntoThePalette_Then_TheCaseOpens() => InBrowser(async visit =>
    {
        var number = await Samples.CaseNumber(Host);
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        var palette = await page.Palette();
        await page.Keyboard.TypeAsync(number);
        var option = palette.GetByRole(AriaRole.Option).Filter(new() { HasText = number });
        await Expect(option).ToBeVisibleAsync();
        await option.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, $"/cases/{number}").ToString());
    });

    [SkippableFact]
    public Task Given_AnyPage_When_GAndALetterArePressed_Then_ThePlaceOpens() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/");
        await page.Go("g", "c");
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, "/cases").ToString());
        await page.Stands();
        await page.Go("g", "r");
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, "/referrals").ToString());
        await page.Stands();
        await page.Go("g", "h");
        await Expect(page).ToHaveURLAsync(Host.Address.ToString());
    });

    [SkippableFact]
    public Task Given_ShortcutsSwitchedOff_When_LettersArePressed_Then_OnlyKeysWithCtrlWork() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("your account and settings") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "Keys without Ctrl" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await page.Heading().ClickAsync();
        await page.Keyboard.PressAsync("?");
        await page.Go("g", "r");
        await page.Palette();
        await Expect(page.Layer("Keys that work here")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, "/cases").ToString());
    });

    [SkippableFact]
    public Task Given_AList_When_JAndEnterArePressed_Then_TheFirstRowOpens() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        var first = page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First;
        var number = await first.InnerTextAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(Host.Address, $"/cases/{number}").ToString());
    });

    [SkippableFact]
    public Task Given_AnyPage_When_TabIsPressedFirst_Then_TheSkipLinkLeadsToTheContent() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Supervisor);
        await page.Visit("/cases");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Link("Skip to content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    });
}
