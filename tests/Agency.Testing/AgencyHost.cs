using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Agency.Application.Common;
using Agency.Domain.Identity;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Agency.Testing;

/// <summary>
/// The whole host, as it starts in production, on a database of its own and with a clock that the test moves. As a class fixture it runs on SQLite; a test that
/// runs on every database takes one with <see cref="On"/>.
/// </summary>
public class AgencyHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The password of every user that <see cref="AddUser"/> makes.</summary>
    public const string Password = "a password for tests";

    private readonly DatabaseProvider provider;
    private readonly string files = Directory.CreateTempSubdirectory("agency-host-").FullName;
    private readonly AgencyFixture? shared;
    private TestDatabase? database;

    /// <summary>On SQLite.</summary>
    public AgencyHost()
        : this(DatabaseProvider.Sqlite)
    {
    }

    /// <summary>On a database of choice.</summary>
    protected AgencyHost(DatabaseProvider provider) => this.provider = provider;

    private AgencyHost(AgencyFixture over)
        : this()
    {
        shared = over;
        Clock = over.Clock;
    }

    /// <summary>The clock of the agency.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The environment that the host starts in; anything but Development is as production.</summary>
    protected virtual string Environment => "Test";

    /// <summary>Starts on a database, or skips the test when it is not there. Dispose of it.</summary>
    public static async Task<AgencyHost> On(DatabaseProvider provider)
    {
        var host = new AgencyHost(provider);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Starts over the database of an agency that use cases have filled, by its clock. Dispose of it before the agency.</summary>
    public static async Task<AgencyHost> Over(AgencyFixture agency)
    {
        var host = new AgencyHost(agency);
        await host.InitializeAsync();
        return host;
    }

    /// <inheritdoc />
    public async Task InitializeAsync() => database = shared?.Database ?? await TestDatabases.Make(provider);

    /// <summary>Makes a login, and gives its e-mail address.</summary>
    public async Task<string> AddUser(Role role, Guid? affiliateId = null, Guid? clientId = null)
    {
        var email = $"{role}-{Guid.NewGuid():N}@test.agency";
        await Within(async services =>
        {
            var user = new AgencyUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, Name = $"{role} of the test", Role = role, AffiliateId = affiliateId, ClientId = clientId };
            var made = await services.GetRequiredService<UserManager<AgencyUser>>().CreateAsync(user, Password);
            return made.Succeeded ? user : throw new InvalidOperationException(made.ToString());
        });
        return email;
    }

    /// <summary>A browser in which a new user of a role has signed in.</summary>
    public async Task<HttpClient> SignedIn(Role role, Guid? affiliateId = null, Guid? clientId = null)
    {
        var client = CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/identity/sign-in", new { Email = await AddUser(role, affiliateId, clientId), Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A program that has a bearer token of a user.</summary>
    public async Task<HttpClient> WithToken(string email)
    {
        var client = CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/identity/token", new { Email = email, Password });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Runs work in a scope of its own, as the system.</summary>
    public async Task<T> Within<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System("test");
        return await work(scope.ServiceProvider);
    }

    /// <summary>Keeps rows that a test needs and no use case makes.</summary>
    public Task<int> Keep(params object[] rows) => Within(services =>
    {
        var db = services.GetRequiredService<AgencyDbContext>();
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <inheritdoc />
    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (shared is null)
        {
            await database!.DisposeAsync();
        }

        Directory.Delete(files, recursive: true);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (key, value) in database!.Configuration.Where(setting => setting.Value is not null))
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Agency:ClockFile", Path.Combine(files, "clock"));
        builder.UseSetting("Mail:Folder", Path.Combine(files, "mail"));
        builder.UseSetting("Jobs:Scheduled", "false");
        builder.UseSetting("Demo:Load", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        if (Environment != "Development")
        {
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }
}

/// <summary>The host in Development: with the clock that moves by an address, and without demo data.</summary>
public sealed class DevelopmentHost : AgencyHost
{
    /// <inheritdoc />
    protected override string Environment => "Development";
}
