using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using Agency.Domain.Identity;

namespace Agency.Api.Tests.OData;

/// <summary>
/// Clients that nobody here wrote, against a running service: a typed client that odata2ts makes from <c>$metadata</c> and the TypeScript compiler checks, and
/// @odata/client. They sign in as Excel does, with a key. Without Node the test says so; with <c>AGENCY_REQUIRE_BROWSER=1</c> it fails.
/// </summary>
public sealed class ClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [SkippableFact]
    public async Task ATypedClient_AndAGenericOne_ReadTheService()
    {
        Skip.IfNot(await Has("node") || Environment.GetEnvironmentVariable("AGENCY_REQUIRE_BROWSER") == "1", "no node");
        var folder = Path.Combine(Repository(), "tests", "odata-clients");
        await using var books = await Serving.Books();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await Run(folder, "npm", "ci --no-audit --no-fund --loglevel=error");
        }

        (await Run(folder, "node", $"run.mjs {books.Root} {books.User} {books.Key}")).ShouldContain("read 6 cases");
    }

    private static async Task<bool> Has(string program)
    {
        try
        {
            await Run(Path.GetTempPath(), program, "--version");
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> Run(string folder, string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        var text = new StringBuilder(await output).Append(await error).ToString();
        process.ExitCode.ShouldBe(0, text);
        return text;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Agency.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    /// <summary>The books on a port of this machine, and a key of the auditor.</summary>
    private sealed record Serving(Books Held, string Root, string User, string Key) : IAsyncDisposable
    {
        public static async Task<Serving> Books()
        {
            var books = await OData.Books.Listening();
            var made = await books.Auditor.PostAsJsonAsync("/api/v1/identity/keys", new { name = "clients", scope = nameof(ApiKeyScope.ReadFeeds), expiresOn = "2026-06-01" });
            made.EnsureSuccessStatusCode();
            return new Serving(books, new Uri(books.Auditor.BaseAddress!, "/odata/").ToString(), "auditor", (await made.Json()).GetProperty("secret").GetString()!);
        }

        public async ValueTask DisposeAsync() => await Held.DisposeAsync();
    }
}
