namespace Agency.Api.Commands;

/// <summary>Proves the books: exit code 0 only when nothing differs.</summary>
internal static class VerifyCommand
{
    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        _ = (app, arguments);
        await Console.Error.WriteLineAsync("There is nothing to verify yet.");
        return 1;
    }
}
