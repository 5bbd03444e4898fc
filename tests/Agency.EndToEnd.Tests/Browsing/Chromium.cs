using Microsoft.Playwright;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>
/// The one browser of the test run: what <c>AGENCY_TEST_CHROMIUM</c> names, else Debian's headless shell, which draws no window of its own and so takes two
/// thirds of the time, else Debian's Chromium. Nothing is ever downloaded. Without a browser a test is skipped and
/// says why; with <c>AGENCY_REQUIRE_BROWSER=1</c> it fails.
/// </summary>
internal static class Chromium
{
    private static readonly string[] OfDebian = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Running = new(Start);

    private static string Executable => Environment.GetEnvironmentVariable("AGENCY_TEST_CHROMIUM") is { Length: > 0 } named ? named : OfDebian.FirstOrDefault(File.Exists) ?? OfDebian[^1];

    /// <summary>Gives it, or skips the test.</summary>
    public static Task<IBrowser> Get()
    {
        if (File.Exists(Executable))
        {
            return Running.Value;
        }

        var reason = $"no browser: there is no {Executable}. Install Chromium (Debian: apt install chromium), or name one in AGENCY_TEST_CHROMIUM.";
        if (Environment.GetEnvironmentVariable("AGENCY_REQUIRE_BROWSER") == "1")
        {
            throw new InvalidOperationException("AGENCY_REQUIRE_BROWSER is set, but there is " + reason);
        }

        throw new SkipException(reason);
    }

    private static async Task<IBrowser> Start()
    {
        // Long enough for a busy machine; a page that is quick is waited for no longer than it takes.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Switches });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
