using Agency.Application.Common;
using Agency.Application.Identity;
using Agency.Infrastructure.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Agency.Api.Endpoints;

/// <summary>Logins: those of others for an administrator, one's own for everybody. They are the list Users.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Identity", "/identity");
        area.Post<RegisterUser, Receipt>("/users", "RegisterUser", "Makes a login.");
        area.Post<CloseUser, Receipt>("/users/{id:guid}/close", "CloseUser", "Closes a login for good, and ends its sessions.");
        area.Post<ReopenUser, Receipt>("/users/{id:guid}/reopen", "ReopenUser", "Opens a closed login again.");
        area.Post<CreateApiKey, ApiKeyMade>("/keys", "CreateKey", "Makes a key for a program. Its secret is in this answer and nowhere else.");
        area.Post<RevokeApiKey, Receipt>("/keys/{id:guid}/revoke", "RevokeKey", "Ends a key for good.");
        area.Group.MapPut("/me/password", ChangePassword).Accepts<ChangeMyPassword>("application/json").Produces(204)
            .Describe<ChangeMyPassword>(area, "ChangeMyPassword", "Changes one's own password. Other sessions end within a minute; a bearer token must be asked for again.");
    }

    private static async Task<IResult> ChangePassword(
        BodyAndRoute<ChangeMyPassword> command, IMediator mediator, SignInManager<AgencyUser> session, HttpContext context, CancellationToken cancellationToken)
    {
        await mediator.Send(command.Value, cancellationToken);

        // The portal's own session goes on, under the new stamp.
        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (cookie.Succeeded && await session.UserManager.GetUserAsync(cookie.Principal) is { } user)
        {
            await session.SignInAsync(user, cookie.Properties);
        }

        return Results.NoContent();
    }
}
