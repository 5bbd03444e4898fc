namespace Agency.Api.Commands;

/// <summary>What the host does besides serving: <c>dotnet run --project src/Agency.Api -- VERB</c>. A plain table.</summary>
internal static class HostCommands
{
    private static readonly HostCommand[] Table =
    [
        new("verify", "[--as-of YYYY-MM-DD]", "Recomputes fees, commissions, statements and ledger balances, now or as recorded by a date, and says what differs.", VerifyCommand.Run),
        new("verify-audit", "[--expect POSITION:HASH]", "Proves that the audit trail is as it was written.", VerifyAuditCommand.Run),
        new("create-administrator", "--email E --name N", "Makes a login for an administrator; password from standard input or AGENCY_ADMIN_PASSWORD.", CreateAdministratorCommand.Run),
        new("run-job", "NAME [--date YYYY-MM-DD]", "Runs a job by hand, for today or for another date.", RunJobCommand.Run),
        new("openapi", "FILE [--metadata FILE]", "Writes the OpenAPI document, and $metadata of the lists. Needs no database.", OpenApiCommand.Run),
        new("help", "", "Says this.", (_, _) => Task.FromResult(Help(Console.Out, 0))),
    ];

    /// <summary>The verb of the command line; null when the host is to serve.</summary>
    public static string? VerbOf(string[] args) => args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;

    /// <summary>Does what a verb says, and gives the exit code: 0 done, 1 failed, 2 not understood.</summary>
    public static async Task<int> Run(WebApplication app, string verb, string[] args)
    {
        var command = Table.FirstOrDefault(row => row.Verb == verb);
        if (command is null)
        {
            await Console.Error.WriteLineAsync($"There is no command '{verb}'.");
            return Help(Console.Error, 2);
        }

        try
        {
            return await command.Run(app, new Arguments(args[1..]));
        }
        catch (ArgumentException misuse)
        {
            await Console.Error.WriteLineAsync($"{misuse.Message}\nUsage: {command.Verb} {command.Usage}");
            return 2;
        }
    }

    private static int Help(TextWriter output, int exitCode)
    {
        output.WriteLine("Without a command the host serves the portal and the API. Commands:");
        foreach (var row in Table)
        {
            output.WriteLine($"  {$"{row.Verb} {row.Usage}",-46} {row.Does}");
        }

        return exitCode;
    }
}

/// <summary>A row of the table.</summary>
internal sealed record HostCommand(string Verb, string Usage, string Does, Func<WebApplication, Arguments, Task<int>> Run);
