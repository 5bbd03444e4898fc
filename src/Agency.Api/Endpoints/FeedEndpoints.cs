using Agency.Application.Feeds;

namespace Agency.Api.Endpoints;

/// <summary>The addresses that programs read lists at.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder api) =>
        api.Area("Feeds", "/feeds").Get<GetFeeds, IReadOnlyList<Feed>>("/", "List", "The lists that the caller may read, with their addresses.");
}
