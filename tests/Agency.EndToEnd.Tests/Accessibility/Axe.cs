using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Agency.EndToEnd.Tests.Accessibility;

/// <summary>What a machine can see of whether everybody can use a page (WCAG 2.0 to 2.2, A and AA, and best practice).</summary>
internal static class Axe
{
    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>Fails on what is serious or critical; the rest is printed, to be looked at by a person.</summary>
    public static async Task Look(IPage page, string at, ITestOutputHelper output)
    {
        var found = (await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => (violation.Impact, Text: Describe(at, violation, node)))).ToList();
        var (bad, rest) = (found.Where(each => Serious.Contains(each.Impact)).ToList(), found.Where(each => !Serious.Contains(each.Impact)).ToList());
        rest.ForEach(each => output.WriteLine($"{each.Impact}: {each.Text}"));
        bad.Select(each => each.Text).ShouldBeEmpty($"axe: {bad.Count} serious at {at}");
    }

    private static string Describe(string at, AxeResultItem violation, AxeResultNode node) => $"{violation.Id} at {at}: {violation.Help}: {node.Target} {node.Html}";
}
