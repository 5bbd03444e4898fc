namespace Agency.Api.OData;

/// <summary>How much one query may ask.</summary>
internal static class ODataLimits
{
    public const int RowsDefault = 50;
    public const int RowsMax = 200;
    public const int OptionLengthMax = 6_000;
    public const int FilterNodesMax = 250;
    public const int FilterDepthMax = 40;
    public const int InValuesMax = 200;
    public const int OrderTermsMax = 5;
    public const int SearchTermsMax = 10;
}
