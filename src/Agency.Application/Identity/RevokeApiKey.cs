using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Identity;

/// <summary>Ends a key for good, from the next request on: one's own, or for an administrator anybody's.</summary>
[Requires(Permissions.OwnLogin)]
public sealed record RevokeApiKey(Guid Id) : Command<Receipt>
{
    internal sealed class Handler(IAgencyDb db, RequestContext context, BusinessClock clock) : IRequestHandler<RevokeApiKey, Receipt>
    {
        public async Task<Receipt> Handle(RevokeApiKey request, CancellationToken cancellationToken)
        {
            // Who reads everything may see the keys of others, and yet change none.
            var (userId, manages) = (context.Caller.UserId, context.Caller.May(Permissions.UsersManage));
            var key = await db.ApiKeys.Where(key => key.Id == request.Id && (manages || key.UserId == userId)).One("Key", request.Id.ToString(), cancellationToken);
            key.Revoke(context.Caller.Name, clock.Now);
            return new Receipt(key.Prefix);
        }
    }
}
