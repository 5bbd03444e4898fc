using Agency.Api.Exports;

namespace Agency.Api.Endpoints;

/// <summary>What programs and accountants use beside the lists: feeds, exports, webhooks, long work, and the proof of the audit trail.</summary>
internal static class OpenDataEndpoints
{
    public static void MapOpenData(this IEndpointRouteBuilder api)
    {
        api.MapOperations();
        api.MapFeeds();
        api.MapExports();
        api.MapWebhooks();
        api.MapAudit();
    }
}
