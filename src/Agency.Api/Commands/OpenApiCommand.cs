using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.Commands;

/// <summary>Writes the OpenAPI document without a server and without a database: the build of the portal makes its client from it.</summary>
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
        if (!File.Exists(file) || await File.ReadAllTextAsync(file) != text)
        {
            // An unchanged document keeps its time, so that nothing is built again because of it.
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, text);
        }

        return 0;
    }
}
