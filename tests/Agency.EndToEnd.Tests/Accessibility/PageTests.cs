using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Agency.EndToEnd.Tests.Accessibility;

/// <summary>Every page that there is: once in light and English, once in dark and Dutch, as a colour does not depend on a language.</summary>
public sealed class PageTests(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    public static IEnumerable<object[]> Places => Routes.Built.Select(place => new object[] { place.Pattern, place.As });

    [SkippableTheory]
    [MemberData(nameof(Places))]
    public Task Given_APage_When_AxeLooks_Then_NothingSeriousIsFound(string pattern, Role reader) => InBrowser(
        async visit =>
        {
            var address = await Samples.AddressOf(Host, pattern, reader);
            var page = await visit.As(reader);
            await page.Visit(address);
            await page.Heading().ShouldNotSay("Page not found");
            await Axe.Look(page, $"{address} light, English", Output);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.Speak("nl");
            await Axe.Look(page, $"{address} dark, Dutch", Output);
        },
        $"Axe {reader} {pattern.Replace('/', ' ').Replace(':', ' ')}");

    [SkippableTheory]
    [InlineData("en")]
    [InlineData("nl")]
    public Task Given_TheSignInPage_When_AxeLooks_Then_NothingSeriousIsFound(string language) => InBrowser(async visit =>
    {
        var page = await visit.AsNobody(new Look(language));
        await page.Visit("/identity/sign-in");
        await Axe.Look(page, "sign-in, light", Output);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Axe.Look(page, "sign-in, dark", Output);
    });
}
