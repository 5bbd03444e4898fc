using Agency.Api.Problems;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace Agency.Api.Hosting;

/// <summary>Serves the built portal: files with a hash in their name for ever, the page itself never from a cache, and the page for every other address.</summary>
internal static class PortalFiles
{
    private static readonly string[] NotThePortal = ["/api", "/odata", "/openapi", "/health", "/swagger"];

    public static IServiceCollection AddPortalFiles(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        // Nothing here mixes a secret with text that an attacker chooses in one body, so compressing over TLS gives nothing away.
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
    });

    public static void UsePortalFiles(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.Use(PageForOtherAddresses);
    }

    // Before routing: an address that is neither a file nor one of the host's own belongs to the portal's router.
    private static Task PageForOtherAddresses(HttpContext context, RequestDelegate next)
    {
        var (path, method) = (context.Request.Path, context.Request.Method);
        if (NotThePortal.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return next(context);
        }

        var page = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("index.html");
        if (!page.Exists || Path.HasExtension(path) || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)))
        {
            return ProblemWriter.Write(context, StatusCodes.Status404NotFound);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return context.Response.SendFileAsync(page);
    }
}
