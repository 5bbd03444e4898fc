using System.Globalization;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Time;
using Agency.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>
/// The host as a newcomer starts it, in Development with demo data and the built portal, on a loopback port of its own and a database that is thrown away.
/// It is Monday 2 March 2026, ten o'clock in Amsterdam, until somebody moves the clock in the portal.
/// </summary>
public class PortalHost : AgencyHost
{
    private readonly Lock starting = new();
    private readonly int referrals;
    private Uri? address;

    /// <summary>With a little of everything.</summary>
    public PortalHost()
        : this(DatabaseProvider.Sqlite, referrals: 40)
    {
    }

    /// <summary>On a database of choice.</summary>
    /// <param name="provider">Which kind of database.</param>
    /// <param name="referrals">How many referrals the demo data tells of. Partners, clients and logins are always there.</param>
    protected PortalHost(DatabaseProvider provider, int referrals)
        : base(provider) => this.referrals = referrals;

    /// <inheritdoc />
    protected override string Environment => "Development";

    /// <summary>Starts on a database, or skips the test when it is not there. Dispose of it.</summary>
    /// <param name="provider">Which kind of database.</param>
    /// <param name="referrals">How many referrals the demo data tells of.</param>
    public static async Task<PortalHost> On(DatabaseProvider provider, int referrals)
    {
        var host = new PortalHost(provider, referrals);
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Where it is, started on the first asking: a test that is skipped starts nothing.</summary>
    public Uri Address
    {
        get
        {
            lock (starting)
            {
                return address ??= Start();
            }
        }
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseContentRoot(Repository.Api);
        builder.UseWebRoot(Repository.BuiltPortal);
        builder.UseSetting("Demo:Load", "true");
        builder.UseSetting("Demo:Referrals", referrals.ToString(CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services => services.AddSingleton(new MovableClock(file: null, real: Clock)));
    }

    /// <summary>Ends it and throws the database away.</summary>
    public Task Stop() => ((IAsyncLifetime)this).DisposeAsync();

    private Uri Start()
    {
        if (!File.Exists(Path.Combine(Repository.BuiltPortal, "index.html")))
        {
            throw new InvalidOperationException("The portal is not built. Build it first: dotnet build src/Agency.Api");
        }

        UseKestrel(port: 0);
        StartServer();
        return ClientOptions.BaseAddress;
    }
}

/// <summary>The tests that look at one portal and change little in it.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalHost>
{
    /// <summary>For <c>[Collection]</c>.</summary>
    public const string Name = "Portal";
}
