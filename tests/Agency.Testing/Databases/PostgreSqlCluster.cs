using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Agency.Testing.Databases;

/// <summary>
/// A throw-away PostgreSQL cluster of this process: made with <c>initdb</c>, reached over loopback, never written to disk with care.
/// A watcher outside the process stops it and removes its files when the process is gone, however it ended.
/// </summary>
internal static class PostgreSqlCluster
{
    private const string Watch = "while [ -d /proc/$1 ]; do sleep 0.5; done; kill -QUIT $2 2>/dev/null; while [ -d /proc/$2 ]; do sleep 0.1; done; rm -rf $3";

    private static readonly string? Binaries = Find();

    public static bool IsInstalled => Binaries is not null;

    /// <summary>Starts it. PostgreSQL refuses to run as root, so root hands it to the user <c>postgres</c> or <c>nobody</c>.</summary>
    /// <returns>The connection string of its superuser.</returns>
    public static async Task<string> Start()
    {
        var root = Directory.CreateTempSubdirectory("agency-postgres-").FullName;
        var data = Path.Combine(root, "data");
        var user = !Environment.IsPrivilegedProcess ? null : (await File.ReadAllTextAsync("/etc/passwd")).Contains("\npostgres:", StringComparison.Ordinal) ? "postgres" : "nobody";
        if (user is not null)
        {
            await Run(null, "chown", user, root);
        }

        var port = FreePort();
        await Run(user, Path.Combine(Binaries!, "initdb"), "-D", data, "-U", "agency", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync");
        var options = $"-F -p {port} -k {root} -c listen_addresses=127.0.0.1 -c max_connections=200 -c full_page_writes=off -c synchronous_commit=off";
        await Run(user, Path.Combine(Binaries!, "pg_ctl"), "start", "-w", "-D", data, "-l", Path.Combine(root, "log"), "-o", options);
        var postmaster = (await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[0];
        Start(null, "setsid", "sh", "-c", Watch, "watch", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), postmaster, root).Dispose();
        return $"Host=127.0.0.1;Port={port};Username=agency;Database=postgres;Pooling=false";
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').ToList();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders.AddRange(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")));
        }

        return folders.Find(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Run(string? user, string program, params string[] arguments)
    {
        using var process = user is null ? Start(null, program, arguments) : Start("/", "setpriv", ["--reuid", user, "--regid", await GroupOf(user), "--clear-groups", program, .. arguments]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: its words are above.");
        }
    }

    private static async Task<string> GroupOf(string user) =>
        (await File.ReadAllLinesAsync("/etc/passwd")).First(line => line.StartsWith(user + ":", StringComparison.Ordinal)).Split(':')[3];

    /// <summary>Its output goes nowhere: a server that inherits a pipe would keep it open after its starter has ended.</summary>
    private static Process Start(string? directory, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = directory ?? "" };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null </dev/null", "sh", program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
