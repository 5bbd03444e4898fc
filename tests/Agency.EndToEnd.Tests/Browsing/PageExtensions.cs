using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>What tests say about a page over and over: always by role and name, never by a class.</summary>
internal static class PageExtensions
{
    /// <summary>Goes to an address of the portal and waits until the page stands.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Stands();
    }

    /// <summary>Waits until the page has its heading and everything that it asked the server for.</summary>
    public static async Task Stands(this IPage page)
    {
        await Expect(page.Heading()).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("main[aria-busy=true], main [aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Chooses a language as the user menu does, and loads the page again in it.</summary>
    public static async Task Speak(this IPage page, string language)
    {
        await page.EvaluateAsync("code => localStorage.setItem('agency.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('agency.settings') ?? '{}'), language: code }))", language);
        await page.ReloadAsync();
        await page.Stands();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
    }

    /// <summary>Once it says something, it is not this.</summary>
    public static async Task ShouldNotSay(this ILocator text, string unwanted)
    {
        await Expect(text).Not.ToBeEmptyAsync();
        await Expect(text).Not.ToHaveTextAsync(unwanted);
    }

    /// <summary>Presses Tab until a control has focus, as somebody without a mouse does.</summary>
    public static async Task TabTo(this IPage page, ILocator control)
    {
        const int Farthest = 15;
        for (var presses = 0; presses < Farthest && !await control.EvaluateAsync<bool>("element => element === document.activeElement"); presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(control).ToBeFocusedAsync();
    }

    /// <summary>The heading of the page.</summary>
    public static ILocator Heading(this IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Ctrl K, and the palette with its field ready for typing.</summary>
    public static async Task<ILocator> Palette(this IPage page)
    {
        await page.Keyboard.PressAsync("Control+k");
        var palette = page.Layer("Find and do");
        await Expect(palette.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        return palette;
    }

    /// <summary>One key after the other, as in G H.</summary>
    public static async Task Go(this IPage page, string first, string second)
    {
        await page.Keyboard.PressAsync(first);
        await page.Keyboard.PressAsync(second);
    }

    public static ILocator Button(this IPage page, string name, bool exact = true) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    public static ILocator Link(this IPage page, string name, bool exact = true) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = exact });

    public static ILocator Layer(this IPage page, string name) => page.GetByRole(AriaRole.Dialog, new() { Name = name });
}
