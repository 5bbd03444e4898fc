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
        if (ReadLinks.All.Where(link => link.Set == set.Name).Select(link => link.Name).ToList() is { Count: > 0 } links)
        {
            Add(operation, "$expand", JsonSchemaType.String, $"Rows that belong to each row: {string.Join(", ", links)}; each with options of its own in brackets.");
        }

        Add(operation, "$apply", JsonSchemaType.String, "Groups and sums: groupby((currency),aggregate(amount with sum as total,$count as n)).");
        Add(operation, "$top", JsonSchemaType.Integer, "How many rows in all. The size of a page is said with the header Prefer: odata.maxpagesize.");
        Add(operation, "$skip", JsonSchemaType.Integer, "How many rows to leave out first.");
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
