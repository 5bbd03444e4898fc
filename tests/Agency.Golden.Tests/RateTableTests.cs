using System.Globalization;
using Agency.Domain.Interest;

namespace Agency.Golden.Tests;

/// <summary>The rates that the product is delivered with against published tables: RULES.md sections 2 to 4, and the data sets beside the repository when they are there.</summary>
public sealed class RateTableTests
{
    private const string DutchCommercial =
        "2002-12 10.35; 2003-01 9.85; 2003-07 9.10; 2004-01 9.02; 2004-07 9.01; 2005-01 9.09; 2005-07 9.05; 2006-01 9.25; 2006-07 9.83; 2007-01 10.58; 2007-07 11.07; " +
        "2008-01 11.20; 2008-07 11.07; 2009-01 9.50; 2009-07 8.00; 2011-07 8.25; 2012-01 8.00; 2013-01 7.75; 2013-03-16 8.75; 2013-07 8.50; 2014-01 8.25; 2014-07 8.15; " +
        "2015-01 8.05; 2016-07 8.00; 2023-01 10.50; 2023-07 12.00; 2024-01 12.50; 2024-07 12.25; 2025-01 11.15; 2025-07 10.15; 2026-01 10.15; 2026-07 10.40";

    private const string DutchStatutory =
        "1976-04 8; 1979-01 10; 1980-04 12; 1983-01 9; 1987-04 8; 1990-01 10; 1990-07 11; 1992-01 12; 1993-07 10; 1994-01 9; 1995-01 8; 1996-01 7; 1996-07 5; 1998-01 6; " +
        "2001-01 8; 2002-01 7; 2003-08 5; 2004-02 4; 2007-01 6; 2009-07 4; 2010-01 3; 2011-07 4; 2012-07 3; 2015-01 2; 2023-01 4; 2023-07 6; 2024-01 7; 2025-01 6; 2026-01 4";

    private const string BankRate =
        "2009-03-05 0.50; 2016-08-04 0.25; 2017-11-02 0.50; 2018-08-02 0.75; 2020-03-11 0.25; 2020-03-19 0.10; 2021-12-16 0.25; 2022-02-03 0.50; 2022-03-17 0.75; " +
        "2022-05-05 1.00; 2022-06-16 1.25; 2022-08-04 1.75; 2022-09-22 2.25; 2022-11-03 3.00; 2022-12-15 3.50; 2023-02-02 4.00; 2023-03-23 4.25; 2023-05-11 4.50; " +
        "2023-06-22 5.00; 2023-08-03 5.25; 2024-08-01 5.00; 2024-11-07 4.75; 2025-02-06 4.50; 2025-05-08 4.25; 2025-08-07 4.00; 2025-12-18 3.75";

    private const string EcbMainRefinancing =
        "2016-03-16 0.00; 2022-07-27 0.50; 2022-09-14 1.25; 2022-11-02 2.00; 2022-12-21 2.50; 2023-02-08 3.00; 2023-03-22 3.50; 2023-05-10 3.75; 2023-06-21 4.00; " +
        "2023-08-02 4.25; 2023-09-20 4.50; 2024-06-12 4.25; 2024-09-18 3.65; 2024-10-23 3.40; 2024-12-18 3.15; 2025-02-05 2.90; 2025-03-12 2.65; 2025-04-23 2.40; " +
        "2025-06-11 2.15; 2026-06-17 2.40";

    [Theory]
    [InlineData("NL.statutory", DutchStatutory)]
    [InlineData("NL.commercial", DutchCommercial)]
    public void Given_APublishedTable_When_Compared_Then_EveryRowIsOurs(string series, string published) =>
        PublishedRates.Series[series].OrderBy(row => row.Key).Select(row => (row.Key, row.Value)).ShouldBe(Parse(published));

    /// <summary>SI 2002/1675 art. 4: the Bank Rate of 30 June or 31 December before, and 8 points.</summary>
    [Fact]
    public void Given_TheBankRate_When_AHalfYearBegins_Then_TheBritishRateIsThatOfTheDayBeforeAndEight() =>
        CompareHalfYears("UK.late-payment", new DateOnly(2009, 7, 1), Parse(BankRate), dayBefore: true);

    /// <summary>2011/7/EU art. 3(2): the ECB's rate of 1 January or 1 July, and 8 points.</summary>
    [Fact]
    public void Given_TheRateOfTheCentralBank_When_AHalfYearBegins_Then_TheEuropeanRateIsThatOfTheDayAndEight() =>
        CompareHalfYears("EU.late-payment", new DateOnly(2016, 7, 1), Parse(EcbMainRefinancing), dayBefore: false);

    [Fact]
    public void Given_EveryRegimeWithInterest_When_Looked_Then_ItsSeriesIsDelivered() =>
        Enum.GetValues<Regime>().Select(regime => regime.Rules().RateSeries).OfType<string>().Except(PublishedRates.Series.Keys).ShouldBeEmpty();

    [SkippableFact]
    public void Given_TheDataSetOfBankRates_When_Compared_Then_TheBritishRatesFollowFromItToo()
    {
        var file = VectorFiles.Above("shared/samples/datasets/boe_bank_rate_to_2025-05.csv");
        Skip.If(file is null, "the data set is not beside the repository");

        var changes = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(row => (Day(row[0]), Number(row[1])));
        CompareHalfYears("UK.late-payment", new DateOnly(2009, 7, 1), changes, dayBefore: true, through: new DateOnly(2025, 7, 1));
    }

    [SkippableFact]
    public void Given_TheDataSetOfDutchRates_When_Compared_Then_TheyAreOurs()
    {
        var file = VectorFiles.Above("shared/samples/datasets/nl_wettelijke_rente_rentetool.csv");
        Skip.If(file is null, "the data set is not beside the repository");

        // The row of 2027 is a placeholder, and before 1 December 2002 there was no commercial rate: the statutory one held.
        foreach (var row in File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(row => Day(row[0]).Year < 2027))
        {
            PublishedRates.Of("NL.statutory").On(Day(row[0])).Value.ShouldBe(Number(row[1]) * 100, row[0]);
            if (Day(row[0]) >= new DateOnly(2002, 12, 1))
            {
                PublishedRates.Of("NL.commercial").On(Day(row[0])).Value.ShouldBe(Number(row[2]) * 100, row[0]);
            }
        }
    }

    private static void CompareHalfYears(string series, DateOnly first, IEnumerable<(DateOnly From, decimal Rate)> reference, bool dayBefore, DateOnly? through = null)
    {
        var table = PublishedRates.Of(series);
        var changes = reference.OrderBy(change => change.From).ToList();
        for (var start = first; start <= (through ?? new DateOnly(2026, 7, 1)); start = start.AddMonths(6))
        {
            var on = dayBefore ? start.AddDays(-1) : start;
            table.On(start).Value.ShouldBe(changes.Last(change => change.From <= on).Rate + 8, $"{series} {start:yyyy-MM-dd}");
        }
    }

    private static IEnumerable<(DateOnly From, decimal Rate)> Parse(string table) => table.Split("; ").Select(row => row.Split(' ')).Select(row => (Day(row[0]), Number(row[1])));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text.Length == 7 ? text + "-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
