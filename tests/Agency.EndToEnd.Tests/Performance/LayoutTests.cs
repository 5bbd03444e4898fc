using System.Globalization;
using Agency.Domain.Identity;
using Agency.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Performance;

/// <summary>Pages stand still while they load. Times are printed and not held: this machine is not the reader's.</summary>
public sealed class LayoutTests(PortalHost host, ITestOutputHelper output) : PortalTest(host, output)
{
    private const double DeskShiftMax = 0.01;
    private const double ShiftMax = 0.05;

    private const string Watch =
        """
        window.seen = { shift: 0, longest: 0, paint: 0 };
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) seen.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.longest += Math.max(0, entry.duration - 50); })).observe({ type: 'longtask', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.paint = entry.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
        """;

    [SkippableTheory]
    [InlineData("/cases/:number", Role.Collector, DeskShiftMax)]
    [InlineData("/", Role.Collector, ShiftMax)]
    [InlineData("/", Role.AffiliateUser, ShiftMax)]
    [InlineData("/", Role.StaffAccountant, ShiftMax)]
    [InlineData("/cases", Role.Supervisor, ShiftMax)]
    [InlineData("/referrals", Role.AffiliateUser, ShiftMax)]
    [InlineData("/commissions/statements/:number", Role.AffiliateUser, ShiftMax)]
    public Task Given_APage_When_ItLoads_Then_NothingJumps(string pattern, Role reader, double shiftMax) => InBrowser(
        async visit =>
        {
            var page = await visit.As(reader);
            await page.AddInitScriptAsync(Watch);
            await page.Visit(await Samples.AddressOf(Host, pattern, reader));
            var shift = await page.EvaluateAsync<double>("seen.shift");
            var (paint, blocked) = (await page.EvaluateAsync<double>("seen.paint"), await page.EvaluateAsync<double>("seen.longest"));
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pattern} as {reader}: shift {shift:F4}, largest paint {paint:F0} ms, blocked {blocked:F0} ms"));
            shift.ShouldBeLessThanOrEqualTo(shiftMax);
        },
        $"Layout {reader} {pattern.Replace('/', ' ').Replace(':', ' ')}");

    [SkippableFact]
    public Task Given_TheDesk_When_AnActionFormOpens_Then_NothingAboveItMoves() => InBrowser(async visit =>
    {
        var page = await visit.As(Role.Collector);
        await page.AddInitScriptAsync(Watch);
        await page.Visit(await Samples.AddressOf(Host, "/cases/:number", Role.Collector));
        var before = await page.Heading().BoundingBoxAsync();
        await page.Keyboard.PressAsync("w");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Work note" })).ToBeVisibleAsync();
        var after = await page.Heading().BoundingBoxAsync();
        after!.Y.ShouldBe(before!.Y);
        (await page.EvaluateAsync<double>("seen.shift")).ShouldBeLessThanOrEqualTo(DeskShiftMax);
    });
}
