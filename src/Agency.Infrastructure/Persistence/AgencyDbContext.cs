using System.Data.Common;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Identity;
using Agency.Application.Jobs;
using Agency.Application.Jobs.Read;
using Agency.Application.Operations;
using Agency.Domain.Audit;
using Agency.Domain.Banking;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Compliance;
using Agency.Domain.Documents;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Parties;
using Agency.Domain.Payments;
using Agency.Domain.Referrals;
using Agency.Domain.Remittances;
using Agency.Domain.Webhooks;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence.Conventions;
using Agency.Infrastructure.Persistence.Interceptors;
using Agency.Infrastructure.Persistence.Numbers;
using Agency.Infrastructure.Persistence.Outbox;
using Agency.Infrastructure.Persistence.Protection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Persistence;

/// <summary>
/// The one model of all databases. Each provider derives from it for its migrations, and for the two things in which databases differ to a command:
/// what their refusals mean and how a counter is taken.
/// </summary>
public abstract partial class AgencyDbContext : IdentityUserContext<AgencyUser, Guid>, IAgencyDb
{
    private readonly RequestContext context;
    private readonly IServiceProvider? services;

    private protected AgencyDbContext(DbContextOptions options, RequestContext context)
        : base(options)
    {
        this.context = context;
        services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        Keys = services?.GetService<KeyRing>();
    }

    /// <inheritdoc />
    public DateOnly Today => services!.GetRequiredService<BusinessClock>().Today;

    /// <summary>What protects columns; null for the tools that have no container and read no row.</summary>
    internal KeyRing? Keys { get; }

    /// <summary>The affiliate whose rows alone exist for the caller; null for everybody else. Read by the filters of <see cref="RowScope"/>.</summary>
    internal Guid? ScopedAffiliateId => context.Caller.AffiliateId;

    /// <summary>The client whose rows alone exist for the caller; null for everybody else.</summary>
    internal Guid? ScopedClientId => context.Caller.ClientId;

    /// <summary>The user whose keys alone exist for the caller; null for those who see everybody's.</summary>
    internal Guid? ScopedUserId => context.Caller.May(Permissions.UsersManage) || context.Caller.May(Permissions.AuditRead) ? null : context.Caller.UserId;

    /// <summary>What the transaction at hand has changed so far, for its audit entry.</summary>
    internal List<AuditChange> Changed { get; } = [];

    internal DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    internal DbSet<NumberCounter> NumberCounters => Set<NumberCounter>();

    /// <summary>Fixed here, so that the host's identity options cannot move the model away from its migrations.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc />
    public Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken cancellationToken) => Transactions.Run(this, work, cancellationToken);

    /// <inheritdoc />
    public async Task SaveAndForget(CancellationToken cancellationToken)
    {
        await SaveChangesAsync(cancellationToken);
        ChangeTracker.Clear();
    }

    /// <summary>What an error of this database means.</summary>
    internal abstract DatabaseFailure Understand(DbException error);

    /// <summary>Takes the next number of a counter in the transaction at hand; others who want that counter wait for its end.</summary>
    internal abstract Task<long> TakeNumbers(string key, int count, CancellationToken cancellationToken);

    /// <summary>Whether two transactions write at once here: then numbers that may have gaps are taken beside the transaction.</summary>
    internal virtual bool WritesAtOnce => false;

    /// <summary>Holds of every context, however it was registered.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(AppendOnlyInterceptor.Instance).ReplaceService<IModelCacheKeyFactory, ProtectedModels>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ModelConventions.Add(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AgencyDbContext).Assembly);
        ProtectedColumns.Add(builder, Keys);
        RowScope.Add(builder, this);

        builder.Entity<ApiKey>().HasQueryFilter(RowScope.ParentScope, key => ScopedUserId == null || key.UserId == ScopedUserId);

        AddRowsAcrossOwners(builder);
    }
}
