using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>The document as a whole: what it is, how to sign in, the form of a problem.</summary>
internal static class Document
{
    public const string Problem = "Problem";

    public static Task Transform(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Agency", Version = "v1", Description = "Commands under /api/v1, lists under /odata." };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problem] = ProblemSchema();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From /api/v1/identity/token." },
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "A personal key as the password; the user name is not looked at." },
            ["cookie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "agency" },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("cookie", document)] = [] },
        ];
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            LeaveOutWhatTheAddressSays(operation, document);
        }

        return Task.CompletedTask;
    }

    // The address overrules the body, so the body need not name it: a client that is made from the document then asks for it once.
    private static void LeaveOutWhatTheAddressSays(OpenApiOperation operation, OpenApiDocument document)
    {
        if (operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema is not OpenApiSchemaReference { Reference.Id: { } id }
            || document.Components!.Schemas![id] is not OpenApiSchema body)
        {
            return;
        }

        // What the audit trail calls the record, and why it was changed, is derived, whatever a caller sends.
        body.Properties?.Remove("subject");
        body.Properties?.Remove("why");
        body.Required?.Remove("why");
        foreach (var parameter in operation.Parameters?.Where(parameter => parameter.In == ParameterLocation.Path) ?? [])
        {
            body.Properties?.Remove(parameter.Name!);
            body.Required?.Remove(parameter.Name!);
        }
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "RFC 9457.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "status", "title", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, in words that a user can act on." },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The name of the broken rule, or of the kind of problem." },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["currentVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "With 412: the version that is stored." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "With 400: messages per field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };
}
