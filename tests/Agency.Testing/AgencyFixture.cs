using Agency.Application.Common;
using Agency.Infrastructure.Documents;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Imports;
using Agency.Infrastructure.Jobs;
using Agency.Infrastructure.Mail;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Agency.Testing;

/// <summary>
/// The agency without its host: every use case, on a real database, with a clock that the test moves. As a class fixture it runs on SQLite; a test that runs on
/// every database takes one with <see cref="On"/>.
/// </summary>
public class AgencyFixture : IAsyncLifetime, IAsyncDisposable
{
    private readonly DatabaseProvider provider;
    private readonly QueryCounter counter = new();
    private readonly string mail = Path.Combine(Path.GetTempPath(), "agency-mail-" + Guid.NewGuid().ToString("N"));
    private TestDatabase? database;
    private ServiceProvider? services;

    /// <summary>On SQLite.</summary>
    public AgencyFixture()
        : this(DatabaseProvider.Sqlite)
    {
    }

    /// <summary>On one database.</summary>
    protected AgencyFixture(DatabaseProvider provider) => this.provider = provider;

    /// <summary>The clock of the agency.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The database, for a host over the same one.</summary>
    internal TestDatabase Database => database ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Where mail is written, as .eml files.</summary>
    public string MailFolder => mail;

    /// <summary>The container, for what has no request: a job, a port.</summary>
    public IServiceProvider Services => services ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Starts on a database, or skips the test when it is not there. Dispose of it.</summary>
    public static async Task<AgencyFixture> On(DatabaseProvider provider)
    {
        var fixture = new AgencyFixture(provider);
        await fixture.InitializeAsync();
        return fixture;
    }

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        database = await TestDatabases.Make(provider);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Configuration)
            .AddInMemoryCollection([new("Mail:Folder", mail), new("Jobs:Scheduled", "false"), new("Agency:PublicAddress", "https://agency.example"), new("Payouts:Payer:CompanyId", "1234567890")]).Build();
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new BusinessClock(Clock, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")))
            .AddSingleton<IInterceptor>(counter)
            .AddApplication()
            .AddPersistence(configuration)
            .AddImports()
            .AddDocuments()
            .AddMail(configuration)
            .AddJobs(configuration);
        collection.AddLogins();
        Configure(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Sends a request as somebody (the system, unless said otherwise) in a scope of its own.</summary>
    public Task<T> Send<T>(IRequest<T> request, Caller? caller = null, string? idempotencyKey = null) =>
        Within(caller, scope =>
        {
            scope.GetRequiredService<RequestContext>().IdempotencyKey = idempotencyKey;
            return scope.GetRequiredService<IMediator>().Send(request);
        });

    /// <summary>Looks into the database, or arranges rows in it, as somebody (the system, unless said otherwise).</summary>
    public Task<T> Query<T>(Func<AgencyDbContext, Task<T>> query, Caller? caller = null) =>
        Within(caller, scope => query(scope.GetRequiredService<AgencyDbContext>()));

    /// <summary>Keeps rows that a test needs and no use case makes.</summary>
    public Task<int> Keep(params object[] rows) => Query(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>Runs something and counts the commands that it sent to the database.</summary>
    public async Task<(T Result, int Queries)> Counted<T>(Func<Task<T>> work)
    {
        counter.Start();
        var result = await work();
        counter.Stop();
        return (result, counter.Commands.Count);
    }

    /// <summary>The commands of the last <see cref="Counted{T}"/>.</summary>
    public IReadOnlyList<string> Commands => counter.Commands;

    /// <summary>Runs work in a scope of its own, as somebody.</summary>
    public async Task<T> Within<T>(Caller? caller, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = caller ?? Caller.System("test");
        return await work(scope.ServiceProvider);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        if (Directory.Exists(mail))
        {
            Directory.Delete(mail, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>A fixture of its own kind adds or replaces services here.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }
}
