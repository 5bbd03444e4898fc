using Agency.Domain.Audit;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Interest;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;
using Agency.Domain.Payouts;
using Agency.Domain.Remittances;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Protection;
using Agency.Infrastructure.Persistence.Providers.PostgreSql;
using Agency.Infrastructure.Persistence.Providers.Sqlite;
using Agency.Infrastructure.Persistence.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Architecture.Tests;

/// <summary>What holds of the model on every database, checked without one: SQL Server is the strictest and is not on every machine.</summary>
public sealed class PersistenceModelTests
{
    private const int SqlServerIndexBytesMax = 1700;
    private const int SqlServerKeyBytesMax = 900;

    /// <summary>Nobody's in particular: terms, rates, and the heads of what only staff may read.</summary>
    private static readonly Type[] Unscoped =
        [typeof(AuditEntry), typeof(AuditSeal), typeof(InterestRate), typeof(LegalNumber), typeof(FeeSchedule), typeof(FeeScheduleVersion), typeof(CommissionPlan), typeof(CommissionPlanVersion), typeof(JournalEntry), typeof(TrustProof), typeof(PayoutRun), typeof(RemittanceFile)];

    public static TheoryData<DatabaseProvider> Providers => new(Enum.GetValues<DatabaseProvider>());

    [Fact]
    public void EveryDomainEntity_HasARowScope_OrIsListedAsNobodys()
    {
        var open = ModelOf(DatabaseProvider.Sqlite).GetEntityTypes()
            .Where(entity => entity.ClrType.Assembly == typeof(Entity).Assembly && entity.GetDeclaredQueryFilters().Count == 0)
            .Select(entity => entity.ClrType);

        open.ShouldBe(Unscoped, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryDecimal_HasPrecisionAndScale(DatabaseProvider provider) =>
        Properties(provider).Where(property => Stored(property) == typeof(decimal) && (property.GetPrecision() is null || property.GetScale() is null))
            .Select(Name).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Providers))]
    public void NoProperty_IsAFloat(DatabaseProvider provider) =>
        Properties(provider).Where(property => Stored(property) == typeof(double) || Stored(property) == typeof(float)).Select(Name).ShouldBeEmpty();

    /// <summary>What is called an account and is text is somebody's number at a bank: whoever has the database alone must not have it.</summary>
    [Fact]
    public void EveryAccountNumber_IsKeptEncrypted() =>
        Properties(DatabaseProvider.Sqlite)
            .Where(property => property.ClrType == typeof(string) && (property.Name.EndsWith("Account", StringComparison.Ordinal) || property.Name is "Iban" or "AccountNumber" or "Identifier"))
            .Select(Name).ShouldBe(
                ProtectedColumns.All.Where(column => column.Property.Contains("ccount", StringComparison.Ordinal) || column.Property is "Iban" or "Identifier").Select(column => $"{column.Entity.FullName}.{column.Property}"),
                ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryAggregate_GuardsItsVersion(DatabaseProvider provider) =>
        ModelOf(provider).GetEntityTypes()
            .Where(entity => typeof(Aggregate).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(Aggregate.Version)) is not { IsConcurrencyToken: true })
            .Select(entity => entity.Name).ShouldBeEmpty();

    [Fact]
    public void NoForeignKeyOfOurs_DeletesRowsOfAnotherRecord() =>
        ModelOf(DatabaseProvider.SqlServer).GetEntityTypes()
            .Where(entity => entity.ClrType.Assembly == typeof(Entity).Assembly)
            .SelectMany(entity => entity.GetDeclaredForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && key.PrincipalToDependent is null)
            .Select(key => key.ToString()).ShouldBeEmpty();

    /// <summary>SQL Server refuses a table that a delete could reach along two paths.</summary>
    [Fact]
    public void SqlServer_ReachesEveryTableByOneCascade()
    {
        var tables = RelationalModelOf(DatabaseProvider.SqlServer).Tables;
        var reached = tables.SelectMany(table => Cascades(table).Select(end => (Start: table.Name, End: end.Name)));

        reached.GroupBy(path => path).Where(paths => paths.Count() > 1).Select(paths => paths.Key).ShouldBeEmpty();
    }

    [Fact]
    public void SqlServer_HasRoomForEveryIndex()
    {
        var tables = RelationalModelOf(DatabaseProvider.SqlServer).Tables;
        var indexes = tables.SelectMany(table => table.Indexes.Select(index => (index.Name, Bytes: index.Columns.Sum(Bytes), Max: SqlServerIndexBytesMax)));
        var keys = tables.SelectMany(table => table.UniqueConstraints.Select(key => (key.Name, Bytes: key.Columns.Sum(Bytes), Max: SqlServerKeyBytesMax)));

        indexes.Concat(keys).Where(index => index.Bytes > index.Max).ShouldBeEmpty();
    }

    private static IEnumerable<ITable> Cascades(ITable table) => table.ReferencingForeignKeyConstraints
        .Where(key => key.OnDeleteAction == Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade && key.Table != table)
        .SelectMany(key => Cascades(key.Table).Prepend(key.Table));

    /// <summary>The most that a column adds to an index. Text without a limit counts as more than any index takes.</summary>
    private static long Bytes(IColumnBase column) => column.StoreType switch
    {
        "uniqueidentifier" => 16,
        var type when type.Contains("(max)", StringComparison.Ordinal) => int.MaxValue,
        var type when type.StartsWith("nvarchar(", StringComparison.Ordinal) => 2 * Number(type),
        var type when type.StartsWith("varchar(", StringComparison.Ordinal) => Number(type),
        _ => 17,
    };

    private static int Number(string type) => int.Parse(type.Split('(', ')')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static Type Stored(IReadOnlyProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string Name(IReadOnlyProperty property) => property.DeclaringType.Name + "." + property.Name;

    private static IEnumerable<IReadOnlyProperty> Properties(DatabaseProvider provider) => ModelOf(provider).GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties());

    private static IRelationalModel RelationalModelOf(DatabaseProvider provider) => ModelOf(provider).GetRelationalModel();

    /// <summary>The design-time model says all that a migration would: the runtime model has forgotten some of it.</summary>
    private static IModel ModelOf(DatabaseProvider provider)
    {
        using AgencyDbContext db = provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]),
            DatabaseProvider.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
            _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
        };
        return db.GetService<IDesignTimeModel>().Model;
    }
}
