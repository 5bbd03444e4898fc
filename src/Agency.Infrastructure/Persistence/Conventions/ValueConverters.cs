using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>A currency is its ISO 4217 code.</summary>
internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Of(code));

/// <summary>A percentage is its number: 7.5 for 7.5 %.</summary>
internal sealed class PercentageConverter() : ValueConverter<Percentage, decimal>(percentage => percentage.Value, value => new Percentage(value));

/// <summary>
/// A point in time is UTC or it is refused. Cut to microseconds, which is what PostgreSQL keeps, so that a database never gives back another moment
/// than its neighbours do.
/// </summary>
internal sealed class InstantConverter() : ValueConverter<DateTime, DateTime>(instant => Stored(instant), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Stored(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc)
        : throw new InvalidOperationException($"{instant:O} is not a UTC instant: take instants from BusinessClock and keep calendar days in DateOnly.");
}
