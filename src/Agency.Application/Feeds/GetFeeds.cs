using Agency.Application.Common;
using Agency.Application.Common.Reads;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Feeds;

/// <summary>The lists that the caller may read, for Excel, Power BI and other programs.</summary>
[Requires(Permissions.OwnLogin)]
public sealed record GetFeeds : Query<IReadOnlyList<Feed>>
{
    internal sealed class Handler(RequestContext context) : IRequestHandler<GetFeeds, IReadOnlyList<Feed>>
    {
        public Task<IReadOnlyList<Feed>> Handle(GetFeeds request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Feed>>(
            [.. ReadCatalog.Sets.Where(context.Caller.MayRead).Select(set => new Feed(set.Name, set.About, "/odata/" + set.Name))]);
    }
}

/// <summary>A list as a program reads it.</summary>
/// <param name="Path">Of its address, after the name of the host.</param>
public sealed record Feed(string Name, string About, string Path);
