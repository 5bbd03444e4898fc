using System.Diagnostics;
using System.Globalization;
using Agency.Api.OData;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Agency.Api.Problems;

/// <summary>The one place where an error becomes an answer: RFC 9457 problem details, or OData's own form under /odata.</summary>
internal sealed class ProblemWriter(ILogger<ProblemWriter> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemTable.Of(exception);
        if (problem.Status >= 500)
        {
            logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        }

        await Write(context, problem);
        return true;
    }

    public static Task Write(HttpContext context, int status) => Write(context, ProblemTable.OfStatus(status));

    public static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (context.Request.Path.StartsWithSegments("/odata", StringComparison.OrdinalIgnoreCase))
        {
            return ODataError.Write(context, problem.Code, problem.Detail ?? problem.Title, target: null);
        }

        var details = new ProblemDetails
        {
            Status = problem.Status,
            Title = problem.Title,
            Detail = problem.Detail,
            Type = "https://httpstatuses.io/" + problem.Status.ToString(CultureInfo.InvariantCulture),
            Extensions = { ["code"] = problem.Code, ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier },
        };
        Extend(details, "errors", problem.Errors);
        Extend(details, "facts", problem.Facts);
        Extend(details, "currentVersion", problem.CurrentVersion);
        return context.Response.WriteAsJsonAsync(details, options: null, "application/problem+json", context.RequestAborted);
    }

    private static void Extend(ProblemDetails details, string name, object? value)
    {
        if (value is not null)
        {
            details.Extensions[name] = value;
        }
    }
}
