using Agency.Application.Audit;
using Agency.Application.Common;
using Agency.Infrastructure.Persistence;
using MediatR;

namespace Agency.Api.Commands;

/// <summary>Proves the chain over the audit trail. Exit code 0 only when nothing was changed, taken out, put in or moved.</summary>
internal static class VerifyAuditCommand
{
    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("verify-audit");
        var proof = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ProveAudit(arguments.Option("expect")));
        foreach (var broken in proof.Breaks)
        {
            await Console.Out.WriteLineAsync("    " + broken);
        }

        await Console.Out.WriteLineAsync($"Sealed {proof.Sealed:N0}, not sealed yet {proof.Unsealed:N0}. End of the chain: {proof.Head}");
        await Console.Out.WriteLineAsync(proof.IsProved ? "Proved: the audit trail is as it was written." : "NOT proved.");
        return proof.IsProved ? 0 : 1;
    }
}
