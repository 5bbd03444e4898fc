using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence.Conventions;

/// <summary>How values are stored, for every entity alike. A configuration says only what differs.</summary>
internal static class ModelConventions
{
    /// <summary>Enough for a name, a line of an address, an e-mail address; long texts say so in their configuration.</summary>
    public const int TextLengthMax = 200;

    public const int EnumLengthMax = 40;

    /// <summary>Public numbers such as <c>C-2026-00417</c>.</summary>
    public const int NumberLengthMax = 20;

    /// <summary>What people write to one another, in one go.</summary>
    public const int NoteLengthMax = 4000;

    /// <summary>An exact product of an amount and a rate, not rounded yet.</summary>
    public const int ExactPrecision = 28;

    /// <summary>Four decimals of an amount, four of a percentage, two of the hundred.</summary>
    public const int ExactScale = 10;

    public static void Add(ModelConfigurationBuilder configuration)
    {
        configuration.IgnoreAny<DomainEvent>();
        configuration.Properties<string>().HaveMaxLength(TextLengthMax);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLengthMax);
        configuration.Properties<DateTime>().HaveConversion<InstantConverter>();
        configuration.Properties<decimal>().HavePrecision(19, 4);
        configuration.Properties<Currency>().HaveConversion<CurrencyConverter>().HaveMaxLength(3).AreUnicode(false);
        configuration.Properties<Percentage>().HaveConversion<PercentageConverter>().HavePrecision(9, 4);
        configuration.ComplexProperties<Money>();
        configuration.Conventions.Add(_ => new MoneyConvention());
        configuration.Conventions.Add(_ => new ComplexColumnConvention());
        configuration.Conventions.Add(_ => new AggregateConvention());
    }
}
