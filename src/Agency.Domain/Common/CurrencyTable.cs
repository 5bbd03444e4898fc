namespace Agency.Domain.Common;

/// <summary>ISO 4217 list one: active currencies by their number of minor units.</summary>
internal static class CurrencyTable
{
    private const string NoMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoMinorUnits =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP " +
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK " +
        "LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD " +
        "RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER " +
        "ZAR ZMW ZWG";

    private const string ThreeMinorUnits = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourMinorUnits = "CLF UYW";

    /// <summary>Code to number of minor units.</summary>
    public static IReadOnlyDictionary<string, int> MinorUnits { get; } =
        new[] { (NoMinorUnit, 0), (TwoMinorUnits, 2), (ThreeMinorUnits, 3), (FourMinorUnits, 4) }
            .SelectMany(row => row.Item1.Split(' ').Select(code => (Code: code, Units: row.Item2)))
            .ToDictionary(row => row.Code, row => row.Units, StringComparer.Ordinal);
}
