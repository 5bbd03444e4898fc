using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Agency.EndToEnd.Tests.Accessibility;

/// <summary>What a machine can see of whether everybody can use a page (WCAG 2.0 to 2.2, A and AA, and best practice).</summary>
internal static class Axe
{
    // Asks for violations alone: axe describes every node that passes as well otherwise, which takes longer than finding what fails.
    private const string Run =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(rule => rule.nodes.map(node =>
          ({ impact: node.impact ?? rule.impact, text: `${rule.id}: ${rule.help}: ${node.target.join(' ')} ${node.html}` })))
        """;

    private static readonly string[] Serious = ["serious", "critical"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails on what is serious or critical; the rest is printed, to be looked at by a person.</summary>
    public static async Task Look(IPage page, string at, ITestOutputHelper output)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Script);
        }

        var found = (await page.EvaluateAsync<JsonElement>(Run)).EnumerateArray().Select(each => (Impact: each.GetProperty("impact").GetString(), Text: each.GetProperty("text").GetString())).ToList();
        var (bad, rest) = (found.Where(each => Serious.Contains(each.Impact)).ToList(), found.Where(each => !Serious.Contains(each.Impact)).ToList());
        rest.ForEach(each => output.WriteLine($"{each.Impact} at {at}: {each.Text}"));
        bad.Select(each => each.Text).ShouldBeEmpty($"axe: {bad.Count} serious at {at}");
    }
}
