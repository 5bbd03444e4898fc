using Agency.Application.Common.Ports;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Protection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Identity;

/// <summary>Logins: a cookie for the portal, bearer tokens for the API, and nobody without either.</summary>
public static class IdentityRegistrations
{
    private const string CookieOrBearer = "agency";

    /// <summary>Adds logins and what their sessions are signed with.</summary>
    public static IServiceCollection AddAgencyIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogins().AddSignInManager().AddClaimsPrincipalFactory<AgencyClaimsFactory>();
        services.AddSingleton<SignInAttempts>();
        services.AddScoped<SignInTrail>();
        services.AddScoped<SignInGate>();
        services.AddScoped<ApiKeyGate>();
        services.AddSingleton<ApiKeyRate>();

        // In files, so that a restart and another instance keep the sessions.
        services.AddDataProtection().SetApplicationName(KeyRing.Application).PersistKeysToFileSystem(new DirectoryInfo(KeyRing.FolderOf(configuration)));

        services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, displayName: null, options => options.ForwardDefaultSelector = Choose)
            .AddCookie(IdentityConstants.ApplicationScheme, PortalCookie)
            .AddBearerToken(IdentityConstants.BearerScheme, ApiTokens)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, configureOptions: null)

            // Identity signs out of it too when it ends a session whose stamp is no longer right, and fails without it.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.ValidationInterval = TimeSpan.FromMinutes(1);
        });
        return services;
    }

    /// <summary>Adds logins alone, without sessions: what the use cases need of them.</summary>
    public static IdentityBuilder AddLogins(this IServiceCollection services) =>
        services.AddScoped<IUserDirectory, UserDirectory>().AddIdentityCore<AgencyUser>(LoginRules).AddEntityFrameworkStores<AgencyDbContext>();

    private static void LoginRules(IdentityOptions options)
    {
        // Length over composition (NIST SP 800-63B): what a rule about signs adds, people take away.
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireNonAlphanumeric = false,
            RequireUppercase = false,
        };
        options.User.RequireUniqueEmail = true;

        // The user name is the e-mail address, which may have more signs in it than a user name: o'brien@firm.example.
        options.User.AllowedUserNameCharacters = "";
    }

    private static string Choose(HttpContext context) =>
        ApiKeys.IsSentWith(context.Request) ? ApiKeyHandler.SchemeName
        : context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? IdentityConstants.BearerScheme
            : IdentityConstants.ApplicationScheme;

    private static void PortalCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "agency";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;

        // Sessions live by real time: moving the development clock signs nobody out.
        options.TimeProvider = TimeProvider.System;
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static void ApiTokens(BearerTokenOptions options)
    {
        options.TimeProvider = TimeProvider.System;
        options.BearerTokenExpiration = TimeSpan.FromMinutes(30);
        options.RefreshTokenExpiration = TimeSpan.FromDays(14);
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized && ApiKeys.MayBeAskedFor(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = ApiKeys.Challenge;
        }

        return Task.CompletedTask;
    }
}
