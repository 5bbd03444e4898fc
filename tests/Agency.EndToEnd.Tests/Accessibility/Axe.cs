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
    public static Task Look(IPage page, string at, ITestOutputHelper output) => Look(page, at, output, new());

    /// <summary>The same, for the contrast of colours alone: the only rule that a change of colour scheme can break.</summary>
    public static Task LookAtColours(IPage page, string at, ITestOutputHelper output) =>
        Look(page, at, output, new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } });

    private static async Task Look(IPage page, string at, ITestOutputHelper output, AxeRunOptions options)
    {
        var found = (await page.RunAxe(options)).Violations.SelectMany(violation => violation.Nodes.Select(node => (violation.Impact, Text: Describe(at, violation, node)))).ToList();
        var (bad, rest) = (found.Where(each => Serious.Contains(each.Impact)).ToList(), found.Where(each => !Serious.Contains(each.Impact)).ToList());
        rest.ForEach(each => output.WriteLine($"{each.Impact}: {each.Text}"));
        bad.Select(each => each.Text).ShouldBeEmpty($"axe: {bad.Count} serious at {at}");
    }

    private static string Describe(string at, AxeResultItem violation, AxeResultNode node) => $"{violation.Id} at {at}: {violation.Help}: {node.Target} {node.Html}";
}
