using System.Globalization;
using System.Text.Json;
using Agency.Application.Common.Json;
using Agency.Domain.Audit;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Interest;
using Agency.Infrastructure.Persistence.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Agency.Infrastructure.Persistence.Interceptors;

/// <summary>Writes into an audit entry what its transaction changed: fields with what they said and say, and numbered records that are new. After the version was counted, which finds what changed.</summary>
internal sealed class AuditInterceptor : SaveChangesInterceptor
{
    /// <summary>A run that changes a thousand rows says what it was and how much more; the rows have entries of their own.</summary>
    public const int ChangesMax = 100;

    private const int ValueLengthMax = 200;
    private const string Masked = "••••";

    private static readonly string[] Untold = [nameof(Aggregate.Version), "Hash", "PreviousHash"];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Tell((AgencyDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Tell((AgencyDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Tell(AgencyDbContext db)
    {
        // What changed was looked for just now; with a year of lines in memory once more is too often.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var entries = db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList();
            var room = entries.Count > 1 ? int.MaxValue : ChangesMax - db.Changed.Count;
            db.Changed.AddRange(db.ChangeTracker.Entries<Entity>().SelectMany(ChangesOf).Take(room));
            foreach (var entry in entries)
            {
                // Of several subjects, each tells of itself.
                var told = entries.Count == 1 ? db.Changed : db.Changed.FindAll(change => change.Number is not null && change.Number == entry.Entity.Subject);
                entry.Property(row => row.Changes).CurrentValue = told.Count == 0 ? null : JsonSerializer.Serialize(told.Take(ChangesMax), AgencyJson.Options);
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static IEnumerable<AuditChange> ChangesOf(EntityEntry<Entity> entry)
    {
        var number = entry.Metadata.FindProperty("Number") is { } property ? entry.CurrentValues[property] as string : null;
        var record = entry.Metadata.ClrType.Name;
        return entry.State switch
        {
            EntityState.Added when number is not null => [new AuditChange(record, number, null, null, null), .. FrozenOn(entry.Entity, record, number)],
            EntityState.Modified => FieldsOf(entry.Properties, entry.ComplexProperties, "")
                .Where(field => field.Property.IsModified && IsTold(field.Property.Metadata))
                .Select(field => new AuditChange(record, number, field.Name, Text(entry, field.Property, field.Property.OriginalValue), Text(entry, field.Property, field.Property.CurrentValue)))
                .Where(change => change.Before != change.After || change.Before == Masked),
            _ => [],
        };
    }

    /// <summary>What is frozen on a case when it opens: no later change tells of it.</summary>
    private static IEnumerable<AuditChange> FrozenOn(Entity made, string record, string number)
    {
        if (made is not Case { Terms: var terms })
        {
            yield break;
        }

        yield return new AuditChange(record, number, "Terms.Regime", null, $"{terms.Regime}");
        yield return new AuditChange(record, number, "Terms.Allocation", null, $"{terms.Allocation}");
        if (AgreedInterest.Of(terms.InterestInForce) is { } agreed)
        {
            yield return new AuditChange(record, number, "Terms.Interest.Percent", null, Text(agreed.Percent));
            yield return new AuditChange(record, number, "Terms.Interest.Period", null, $"{agreed.Period}");
            yield return new AuditChange(record, number, "Terms.Interest.Compounding", null, $"{agreed.Compounding}");
            yield return new AuditChange(record, number, "Terms.Interest.DayCount", null, $"{agreed.DayCount}");
        }
    }

    private static IEnumerable<(string Name, PropertyEntry Property)> FieldsOf(IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> parts, string prefix) =>
        properties.Select(property => (prefix + property.Metadata.Name, property))
            .Concat(parts.SelectMany(part => FieldsOf(part.Properties, part.ComplexProperties, $"{prefix}{part.Metadata.Name}.")));

    /// <summary>What a reader knows: no keys of records, no counters and hashes.</summary>
    private static bool IsTold(IProperty property) =>
        !property.IsKey() && !property.IsForeignKey() && !property.IsShadowProperty() && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) != typeof(Guid) && !Untold.Contains(property.Name);

    private static string? Text(EntityEntry entry, PropertyEntry property, object? value)
    {
        if (value is not null && ProtectedColumns.All.Any(column => column.Entity == entry.Metadata.ClrType && column.Property == property.Metadata.Name))
        {
            return Masked;
        }

        var text = Text(value);
        return text?.Length > ValueLengthMax ? text[..ValueLengthMax] + "…" : text;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,

        // Databases add zeros of their own.
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
