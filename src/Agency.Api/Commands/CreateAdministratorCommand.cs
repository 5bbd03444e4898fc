using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Agency.Api.Commands;

/// <summary>The way into a new production database: there is no default login and no default password.</summary>
internal static class CreateAdministratorCommand
{
    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        var (email, name) = (arguments.Needed("email"), arguments.Needed("name"));
        var password = Environment.GetEnvironmentVariable("AGENCY_ADMIN_PASSWORD") ?? await Ask();
        await app.Services.GetRequiredService<DatabaseMigrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var user = new AgencyUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, Name = name, Role = Role.Administrator };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<AgencyUser>>().CreateAsync(user, password);
        if (made.Succeeded)
        {
            await Console.Out.WriteLineAsync($"{email} can sign in now.");
            return 0;
        }

        foreach (var error in made.Errors)
        {
            await Console.Error.WriteLineAsync(error.Description);
        }

        return 1;
    }

    private static async Task<string> Ask()
    {
        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteAsync("Password (at least 12 characters, shown while you type): ");
        }

        return await Console.In.ReadLineAsync() ?? "";
    }
}
