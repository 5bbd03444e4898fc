namespace Agency.Infrastructure.Persistence;

/// <summary>The databases that Agency runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file; for a small office, a laptop, a test.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or later, or a server that speaks its protocol.</summary>
    SqlServer,
}

/// <summary>The section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseSettings
{
    /// <summary>Which database.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Where it is, in the provider's own words.</summary>
    public string ConnectionString { get; set; } = "Data Source=App_Data/agency.db";

    /// <summary>Most rows written by one statement; 1 for a server without MERGE. Null leaves it to the provider.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>How long a command may take, and how long SQLite waits for another writer.</summary>
    public int CommandTimeoutSeconds { get; set; } = 30;
}
