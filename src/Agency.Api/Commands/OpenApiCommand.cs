using Agency.Api.OData;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.Commands;

/// <summary>Writes the OpenAPI document, and $metadata of the lists, without a server and without a database: the build of the portal makes its clients from them.</summary>
internal static class OpenApiCommand
{
    public static async Task<int> Run(WebApplication app, Arguments arguments)
    {
        var file = arguments.First("FILE");

        // What starting the server would do: let the documentation see the routes.
        app.UseRouting();
        app.UseEndpoints(_ => { });
        await using var scope = app.Services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        var text = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        await Keep(file, text);
        if (arguments.Option("metadata") is { } metadata)
        {
            await Keep(metadata, app.Services.GetRequiredService<ODataModel>().Metadata());
        }

        return 0;
    }

    // An unchanged document keeps its time, so that nothing is built again because of it.
    private static async Task Keep(string file, string text)
    {
        if (!File.Exists(file) || await File.ReadAllTextAsync(file) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, text);
        }
    }
}
