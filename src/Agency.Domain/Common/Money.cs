using System.Globalization;
using Agency.Domain.Common.Rules;

namespace Agency.Domain.Common;

/// <summary>What an exact number is rounded for. All round half away from zero; the intent says in the code, and to a reader, why a cent may move.</summary>
public enum RoundingIntent
{
    /// <summary>Interest up to a date.</summary>
    Interest,

    /// <summary>Collection costs and fixed compensation.</summary>
    Cost,

    /// <summary>The contingency fee.</summary>
    Fee,

    /// <summary>VAT on the fee.</summary>
    Vat,

    /// <summary>The cumulative commission of a plan year (docs/domain.md, money rule 7).</summary>
    Commission,

    /// <summary>The cap that a commission may not exceed.</summary>
    Cap,
}

/// <summary>
/// An amount in one currency, never with more decimals than the currency has. Amounts of different currencies do not add, subtract or compare:
/// that throws <see cref="BusinessRuleException"/> with <see cref="CurrenciesMustMatch"/>.
/// </summary>
public sealed record Money : IComparable<Money>
{
    /// <summary>The largest absolute amount that is kept: it fits decimal(19,4) on every database.</summary>
    public const decimal AmountMax = 99_999_999_999_999.9999m;

    /// <summary>Makes an amount. Throws when it has more decimals than its currency, or is beyond <see cref="AmountMax"/>.</summary>
    public Money(decimal amount, Currency currency)
    {
        BusinessRule.Check(new AmountMustBeInRange(amount), new AmountMustFitMinorUnits(amount, currency));
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The signed amount in whole units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether this is nothing.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Whether this is below zero.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>Whether this is above zero.</summary>
    public bool IsPositive => Amount > 0;

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The one place where money is rounded: to the currency's minor unit, half away from zero.</summary>
    /// <param name="exact">The exact number, in whole units.</param>
    /// <param name="currency">Gives the number of decimals.</param>
    /// <param name="intent">Why a cent may move here.</param>
    public static Money Rounded(decimal exact, Currency currency, RoundingIntent intent)
    {
        _ = intent;
        return new Money(decimal.Round(exact, currency.MinorUnits, MidpointRounding.AwayFromZero), currency);
    }

    /// <summary>The sum of amounts in one currency; zero for none.</summary>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency) => amounts.Aggregate(Zero(currency), (sum, next) => sum + next);

    /// <summary>The smaller of two.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>Adds.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + Same(left, right).Amount, left.Currency);

    /// <summary>Subtracts.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - Same(left, right).Amount, left.Currency);

    /// <summary>Changes the sign.</summary>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>Compares.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Compares.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Compares.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Compares.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(Money? other) => other is null ? 1 : Amount.CompareTo(Same(this, other).Amount);

    /// <summary>Culture-free text for logs, hashes and rule messages: <c>4200.00 EUR</c>.</summary>
    public override string ToString() => $"{Plain} {Currency.Code}";

    /// <summary>Culture-free digits with the currency's decimals: <c>4200.00</c>.</summary>
    public string Plain => Amount.ToString("F" + Currency.MinorUnits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Money Same(Money left, Money right)
    {
        BusinessRule.Check(new CurrenciesMustMatch(left.Currency, right.Currency));
        return right;
    }
}
