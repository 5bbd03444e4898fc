using Agency.Application.Common;
using Agency.Application.Jobs.Read;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agency.Infrastructure.Demo;

/// <summary>
/// What a Development database holds on its first day: partners, clients and a few hundred cases with eighteen months of history, up to today.
/// The same on every machine, but for the dates. Only ever loaded into an empty database.
/// </summary>
public static class DemoData
{
    private const int Seed = 20260512;
    private const int ReferralCount = 320;
    private const int HistoryDays = 548;

    /// <summary>Loads it, unless there is a user already. <c>Demo:Referrals</c> says how many referrals, for tests that want few.</summary>
    public static async Task Load(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AgencyDbContext>();
        if (await db.Users.AnyAsync())
        {
            return;
        }

        if (await db.Affiliates.AnyAsync())
        {
            throw new InvalidOperationException("The demo data was interrupted the last time. Delete the database and start again.");
        }

        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        var clock = scope.ServiceProvider.GetRequiredService<BusinessClock>();
        scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Agency").LogInformation("Loading demo data: eighteen months of history, once.");
        var start = clock.Today.AddDays(-HistoryDays);
        var now = new DateTimeOffset(clock.Now);
        await using (var today = new DemoAgency(configuration, new HistoryClock(now, now), clock.Zone))
        {
            await DemoBank.OpenAccounts(today, clock.Today);
        }

        await using var agency = new DemoAgency(configuration, new HistoryClock(new DateTimeOffset(start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), now), clock.Zone);
        await DemoParties.Load(agency, start);
        var users = await Users(db);
        var cast = new DemoCast([.. users.Select(user => new Caller(user.Id, user.Name, user.Role, user.AffiliateId, user.ClientId))]);
        await new DemoHistory(agency, cast, new Random(Seed), start, clock.Today).Tell(configuration.GetValue("Demo:Referrals", ReferralCount));

        await DemoFeeds.Load(agency, cast, db, users.First(user => user.AffiliateId is not null).AffiliateId!.Value, clock.Today);

        // Eighteen months of it are no news to anybody: nobody gets mail about them.
        await db.OutboxMessages.ExecuteUpdateAsync(message => message.SetProperty(row => row.State, OutboxState.Told).SetProperty(row => row.ToldAt, clock.Now));
        await Keep(users, scope.ServiceProvider.GetRequiredService<UserManager<AgencyUser>>());
    }

    /// <summary>The first partner and its first client have a login; staff have one per role, two more collectors, and a second accountant.</summary>
    private static async Task<List<AgencyUser>> Users(AgencyDbContext db)
    {
        var affiliate = await db.Affiliates.IgnoreQueryFilters().OrderBy(row => row.Number).FirstAsync();
        var client = await db.Clients.IgnoreQueryFilters().OrderBy(row => row.Number).FirstAsync();
        return
        [
            .. DemoLogins.All.Concat(DemoLogins.Colleagues).Select(login => new AgencyUser
            {
                Id = Guid.CreateVersion7(),
                UserName = login.Email,
                Email = login.Email,
                Name = login.Name,
                Role = login.Role,
                AffiliateId = login.Role == Role.AffiliateUser ? affiliate.Id : null,
                ClientId = login.Role == Role.ClientUser ? client.Id : null,
            }),
        ];
    }

    /// <summary>Users come last: their being there says that the rest is.</summary>
    private static async Task Keep(List<AgencyUser> users, UserManager<AgencyUser> manager)
    {
        foreach (var user in users)
        {
            var made = await manager.CreateAsync(user, DemoLogins.Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"{user.Email}: {made}");
            }
        }
    }
}
