using System.Reflection;
using System.Text.RegularExpressions;
using Agency.Api.Endpoints;
using Agency.Api.Hosting;
using Agency.Application.Common;
using Agency.Application.Operations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>Adds to an operation what its request type says: headers, permission, values of the address, and the problems it may answer with.</summary>
internal static partial class Operations
{
    public static Task Transform(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var request = metadata.OfType<RequestType>().FirstOrDefault()?.Type;
        operation.Parameters ??= [];
        operation.Description ??= operation.Summary;
        if (request is not null)
        {
            AddPath(operation, context.Description.RelativePath ?? "", request);
            AddHeaders(operation, request);
        }

        operation.Responses ??= [];
        if (operation.Responses.TryGetValue("202", out var accepted) && accepted is OpenApiResponse later)
        {
            AddLongWork(operation, later, canBeKeyed: request != typeof(ResumeOperation));
        }

        foreach (var (status, meaning) in Problems(request, metadata.OfType<IAllowAnonymous>().Any(), operation))
        {
            operation.Responses.TryAdd(status, Problem(meaning, context.Document!));
        }

        // What a route says it answers without a body gets one like every other refusal.
        foreach (var (status, empty) in operation.Responses.Where(answer => answer.Key.StartsWith('4') && answer.Value.Content is not { Count: > 0 }).ToList())
        {
            operation.Responses[status] = Problem(empty.Description ?? "It was refused.", context.Document!);
        }

        return Task.CompletedTask;
    }

    private static void AddPath(OpenApiOperation operation, string path, Type request)
    {
        foreach (var name in RouteValue().Matches(path).Select(match => match.Groups["name"].Value))
        {
            var property = request.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (operation.Parameters!.All(parameter => !string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                var type = property?.PropertyType == typeof(int) ? JsonSchemaType.Integer : JsonSchemaType.String;
                operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = type } });
            }
        }
    }

    private static void AddHeaders(OpenApiOperation operation, Type request)
    {
        if (request.GetCustomAttribute<IdempotentAttribute>() is { } idempotent)
        {
            operation.Parameters!.Add(Header(CallerMiddleware.IdempotencyKey, isRequired: !idempotent.IsOptional,
                "The same key with the same body gives the first answer again; with another body it is a conflict."));
        }

        if (ChangesRecord(request))
        {
            operation.Parameters!.Add(Header("If-Match", isRequired: false, "The ETag of what you have seen: a change of a newer version answers 412."));
        }
    }

    private static void AddLongWork(OpenApiOperation operation, OpenApiResponse accepted, bool canBeKeyed)
    {
        accepted.Description = "It is kept, and done in the background: ask at Location how far it has come.";
        accepted.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            ["Location"] = new OpenApiHeader { Description = "The status address, /api/v1/operations/id.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait before asking.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
        };
        if (canBeKeyed && operation.Parameters!.All(parameter => parameter.Name != CallerMiddleware.IdempotencyKey))
        {
            operation.Parameters!.Add(Header(CallerMiddleware.IdempotencyKey, isRequired: false, "With the same key it is started once, however often it is asked for."));
        }
    }

    private static IEnumerable<(string Status, string Meaning)> Problems(Type? request, bool isAnonymous, OpenApiOperation operation)
    {
        yield return ("400", "The request could not be read, or fields need another value.");
        if (!isAnonymous)
        {
            yield return ("401", "Nobody is signed in.");
            yield return ("403", "The role does not have the permission.");
        }

        if (operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path))
        {
            yield return ("404", "There is no such record, or not for this caller.");
        }

        if (request is not null && operation.RequestBody is not null)
        {
            yield return ("409", "A rule does not allow it: its name is the code.");
        }

        if (request is not null && ChangesRecord(request))
        {
            yield return ("412", "The record has changed since.");
        }
    }

    // A command that names its subject changes a record that is there; one that makes a record does not.
    private static bool ChangesRecord(Type request) =>
        request.GetProperty("Subject", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null
        && request.BaseType is { IsGenericType: true } command && command.GetGenericTypeDefinition() == typeof(Command<>);

    private static OpenApiParameter Header(string name, bool isRequired, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Required = isRequired, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiResponse Problem(string meaning, OpenApiDocument document) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Document.Problem, document) },
        },
    };

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouteValue();
}
