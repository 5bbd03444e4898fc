using Agency.Domain.Identity;
using Agency.Infrastructure.Demo;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>
/// One test's time in the browser: everybody who takes part has a browser context of their own. What goes wrong is kept as pictures; with <c>AGENCY_TEST_TRACE=1</c>
/// every step as well, which makes each test slower.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("AGENCY_TEST_TRACE") == "1";

    private readonly IBrowser browser;
    private readonly PortalHost host;
    private readonly string name;
    private readonly List<Visitor> visitors = [];
    private readonly List<string> mishaps = [];

    private Visit(IBrowser browser, PortalHost host, string name) => (this.browser, this.host, this.name) = (browser, host, name);

    /// <summary>Goes in, does something, comes out; without a browser the test is skipped.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="test">The test, for the names of files.</param>
    /// <param name="output">Where the test says what it kept.</param>
    /// <param name="act">What is done there.</param>
    public static async Task Pay(PortalHost host, string test, ITestOutputHelper output, Func<Visit, Task> act)
    {
        await using var visit = new Visit(await Chromium.Get(), host, test);
        try
        {
            await act(visit);
        }
        catch
        {
            await visit.Keep(output);
            throw;
        }

        visit.mishaps.ShouldBeEmpty("a page threw or logged an error");
    }

    /// <summary>A fresh browser in which nobody has signed in.</summary>
    public Task<IPage> AsNobody(Look? look = null) => Open("nobody", look ?? Look.Usual);

    /// <summary>A fresh browser in which the demo user of a role has signed in, at the home page's address but not there yet.</summary>
    public Task<IPage> As(Role role, Look? look = null)
    {
        var login = DemoLogins.All.Single(each => each.Role == role);
        return As(login.Email, login.Password, look);
    }

    /// <summary>A fresh browser in which somebody has signed in.</summary>
    public async Task<IPage> As(string email, string password, Look? look = null)
    {
        var page = await Open(email, look ?? Look.Usual);
        var answer = await page.APIRequest.PostAsync("/api/v1/identity/sign-in", new() { DataObject = new { email, password } });
        answer.Ok.ShouldBeTrue($"{email}: {answer.Status} {await answer.TextAsync()}");
        return page;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.Context.DisposeAsync();
        }
    }

    private async Task<IPage> Open(string who, Look look)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            Locale = look.Language == "nl" ? "nl-NL" : "en-GB",
            TimezoneId = "Europe/Amsterdam",
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            AcceptDownloads = true,
        });
        if (IsTraced)
        {
            await context.Tracing.StartAsync(new() { Snapshots = true, Title = $"{name}: {who}" });
        }

        var page = await context.NewPageAsync();
        page.PageError += (_, error) => mishaps.Add($"{who} at {page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // The browser's own line for an answer of 400 and over: many tests want exactly that.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                mishaps.Add($"{who} at {page.Url}: {message.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                mishaps.Add($"{who} at {page.Url}: {response.Status} of {response.Url}");
            }
        };
        visitors.Add(new Visitor($"{visitors.Count + 1} {who}", context, page));
        return page;
    }

    private async Task Keep(ITestOutputHelper output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.TestResults, name)).FullName;
        foreach (var (who, context, page) in visitors)
        {
            var file = Path.Combine(folder, who);
            await page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true, Timeout = 10_000 });
            output.WriteLine($"{who} was at {page.Url}: {file}.png");
            if (IsTraced)
            {
                await context.Tracing.StopAsync(new() { Path = file + ".zip" });
                output.WriteLine($"{file}.zip shows every step at https://trace.playwright.dev");
            }
        }

        mishaps.ForEach(output.WriteLine);
    }

    private sealed record Visitor(string Who, IBrowserContext Context, IPage Page);
}
