using Agency.Application.Common.Reads;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>Documents the query options of a list.</summary>
internal static class ListOptions
{
    public static Task Transform(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var set = context.Description.ActionDescriptor.EndpointMetadata.OfType<ReadSet>().FirstOrDefault();
        if (set is null)
        {
            return Task.CompletedTask;
        }

        operation.Parameters ??= [];
        Add(operation, "$filter", JsonSchemaType.String, "OData filter: comparisons, and, or, not, in, contains, startswith, year, and so on.");
        Add(operation, "$orderby", JsonSchemaType.String, $"Properties with asc or desc. Without it: {set.Order}.");
        Add(operation, "$select", JsonSchemaType.String, "Only these properties.");
        Add(operation, "$top", JsonSchemaType.Integer, "Rows of a page: 50, or up to 200.");
        Add(operation, "$skiptoken", JsonSchemaType.String, "From @odata.nextLink: where the page before ended.");
        Add(operation, "$count", JsonSchemaType.Boolean, "Whether to count all rows that match.");
        if (set.Search.Count > 0)
        {
            Add(operation, "$search", JsonSchemaType.String, "Words in any of: " + string.Join(", ", set.Search) + ". Put a phrase in double quotes.");
        }

        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, string name, JsonSchemaType type, string description) =>
        operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = description, Schema = new OpenApiSchema { Type = type } });
}
