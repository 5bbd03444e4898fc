using Agency.Application.Common.Json;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json, which is also what the portal's client is made from; its UI in Development.</summary>
internal static class OpenApiRegistrations
{
    public static IServiceCollection AddAgencyOpenApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => AgencyJson.Configure(options.SerializerOptions));
        return services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(Schemas.Transform);
            options.AddOperationTransformer(ListOptions.Transform);
            options.AddOperationTransformer(Operations.Transform);
            options.AddDocumentTransformer(Document.Transform);
            options.AddDocumentTransformer(Examples.Transform);
        });
    }

    public static void MapAgencyOpenApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        if (app.Environment.IsDevelopment())
        {
            app.UseSwaggerUI(options => options.SwaggerEndpoint("/openapi/v1.json", "Agency"));
        }
    }
}
