namespace Agency.Api.OData;

/// <summary>How much one query may ask.</summary>
internal static class ODataLimits
{
    /// <summary>Rows of a page when nothing else is said.</summary>
    public const int PageDefault = 200;

    /// <summary>Rows of a page at most, whatever <c>Prefer: odata.maxpagesize</c> says.</summary>
    public const int PageMax = 10_000;

    /// <summary>Up to how many rows a page is read by its keys.</summary>
    public const int PageShortMax = 1_000;

    /// <summary>Rows that one level of <c>$expand</c> brings for a page.</summary>
    public const int ExpandRowsMax = 5_000;

    /// <summary>Levels of <c>$expand</c>.</summary>
    public const int ExpandDepthMax = 3;

    /// <summary>Groups of an aggregation.</summary>
    public const int GroupsMax = 10_000;
    public const int SkipMax = 1_000_000;
    public const int OptionLengthMax = 6_000;
    public const int FilterNodesMax = 250;
    public const int FilterDepthMax = 40;
    public const int InValuesMax = 200;
    public const int OrderTermsMax = 5;
    public const int SearchTermsMax = 10;
    public const int BatchRequestsMax = 50;
}
