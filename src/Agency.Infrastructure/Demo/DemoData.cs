using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Demo;

/// <summary>What a Development database holds on its first day. Only ever loaded into an empty one.</summary>
public static class DemoData
{
    /// <summary>Loads it, unless there is a user already.</summary>
    public static async Task Load(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AgencyDbContext>().Users.AnyAsync())
        {
            return;
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<AgencyUser>>();
        foreach (var login in DemoLogins.All)
        {
            var user = new AgencyUser { Id = Guid.CreateVersion7(), UserName = login.Email, Email = login.Email, Name = login.Name, Role = login.Role };
            var made = await users.CreateAsync(user, login.Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"{login.Email}: {made}");
            }
        }
    }
}
