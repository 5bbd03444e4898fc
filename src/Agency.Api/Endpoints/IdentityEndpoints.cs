using Agency.Application.Common;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Identity;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Agency.Api.Endpoints;

/// <summary>Signing in and out, and who one is. The only routes that somebody without a session may use.</summary>
internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder api)
    {
        var area = api.MapGroup("/identity").WithTags("Identity");
        area.MapPost("/sign-in", SignIn).WithName("Identity_SignIn").WithSummary("Starts a session of the portal: answers with a cookie.").AllowAnonymous().Produces(204);
        area.MapPost("/sign-out", SignOut).WithName("Identity_SignOut").WithSummary("Ends the session.").AllowAnonymous().Produces(204);
        area.MapPost("/token", Token).WithName("Identity_Token").WithSummary("Bearer tokens for a client of the API.").AllowAnonymous().Produces<AccessTokenResponse>();
        area.MapPost("/refresh", Refresh).WithName("Identity_Refresh").WithSummary("New bearer tokens for a refresh token.").AllowAnonymous().Produces<AccessTokenResponse>();
        area.MapGet("/me", Profile.Of).WithName("Identity_Me").WithSummary("Who is signed in, and what they may do.");
        area.MapPut("/me/language", SetLanguage).WithName("Identity_SetLanguage").WithSummary("Chooses the language of the portal: en or nl.").Produces(204);
        area.MapGet("/demo-logins", Demo).WithName("Identity_DemoLogins").WithSummary("Logins of the demo data; 404 outside Development.").AllowAnonymous();
    }

    private static Results<Ok<IReadOnlyList<DemoLogin>>, NotFound> Demo(IHostEnvironment environment) =>
        environment.IsDevelopment() ? TypedResults.Ok(DemoLogins.All) : TypedResults.NotFound();

    private static async Task<IResult> SignIn(Credentials credentials, SignInGate gate, SignInManager<AgencyUser> session, BusinessClock clock, CancellationToken cancellationToken)
    {
        var outcome = await gate.Try(credentials.Email, credentials.Password, cancellationToken);
        if (outcome.User is null)
        {
            return SignInProblem.Of(outcome, clock);
        }

        await session.SignInAsync(outcome.User, isPersistent: true);
        return Results.NoContent();
    }

    // Only the portal's cookie ends here: a bearer token ends by itself.
    private static async Task<IResult> SignOut(SignInManager<AgencyUser> session, SignInTrail trail, CancellationToken cancellationToken)
    {
        await trail.SignedOut(cancellationToken);
        await session.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> Token(Credentials credentials, SignInGate gate, SignInManager<AgencyUser> session, BusinessClock clock, CancellationToken cancellationToken)
    {
        var outcome = await gate.Try(credentials.Email, credentials.Password, cancellationToken);
        return outcome.User is null
            ? SignInProblem.Of(outcome, clock)
            : Results.SignIn(await session.CreateUserPrincipalAsync(outcome.User), authenticationScheme: IdentityConstants.BearerScheme);
    }

    private static async Task<IResult> Refresh(RefreshToken refresh, SignInManager<AgencyUser> session, IOptionsMonitor<BearerTokenOptions> tokens)
    {
        var ticket = tokens.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(refresh.Token);
        return ticket?.Properties.ExpiresUtc > TimeProvider.System.GetUtcNow() && await session.ValidateSecurityStampAsync(ticket.Principal) is { } user
            ? Results.SignIn(await session.CreateUserPrincipalAsync(user), authenticationScheme: IdentityConstants.BearerScheme)
            : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> SetLanguage(Language language, UserManager<AgencyUser> users, RequestContext request)
    {
        if (language.Code is not ("en" or "nl"))
        {
            throw new ValidationException([new ValidationFailure(nameof(language.Code), "Choose en or nl.")]);
        }

        var user = await users.FindByIdAsync(request.Caller.UserId.ToString()) ?? throw new NotFoundException("User", request.Caller.Name);
        user.Language = language.Code;
        await users.UpdateAsync(user);
        return Results.NoContent();
    }
}

/// <summary>What somebody signs in with.</summary>
internal sealed record Credentials(string Email, string Password);

/// <summary>A refresh token as <c>token</c> gave it.</summary>
internal sealed record RefreshToken(string Token);

/// <summary>en or nl.</summary>
internal sealed record Language(string Code);
