namespace Agency.Api.Problems;

/// <summary>Switches on problem details for exceptions and for answers that would have no body.</summary>
internal static class ProblemRegistrations
{
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        // In every environment a request that cannot be bound is an exception, so that one place words the answer.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        return services.AddProblemDetails().AddExceptionHandler<ProblemWriter>();
    }

    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(context => ProblemWriter.Write(context.HttpContext, context.HttpContext.Response.StatusCode));
    }
}
