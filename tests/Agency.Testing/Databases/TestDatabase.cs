using Agency.Infrastructure.Persistence;

namespace Agency.Testing.Databases;

/// <summary>A migrated database that belongs to one test or one test class.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Keys = TestDirectory.Make("keys");

    private readonly Func<Task> drop;

    internal TestDatabase(DatabaseSettings settings, Func<Task> drop) => (Settings, this.drop) = (settings, drop);

    /// <summary>How to reach it.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>The same as configuration keys, for a host.</summary>
    public Dictionary<string, string?> Configuration => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Database:Provider"] = Settings.Provider.ToString(),
        ["Database:ConnectionString"] = Settings.ConnectionString,
        ["Database:MaxBatchSize"] = Settings.MaxBatchSize?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Database:CommandTimeoutSeconds"] = Settings.CommandTimeoutSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Identity:KeysPath"] = Keys,
    };

    /// <summary>Throws the database away.</summary>
    public async ValueTask DisposeAsync() => await drop();
}
