using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Agency.Api.OpenApi;

/// <summary>Gives each body that a command takes an example, made from its schema: values by the name of the field where that says more than its type.</summary>
internal static class Examples
{
    private const int DepthMax = 6;
    private const string Json = "application/json";
    private const string Form = "multipart/form-data";
    private const string Fingerprint = "3f9a5c0e7d1b48f2";

    /// <summary>What stands in a field of a name. A plain table.</summary>
    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "Bakker Bouw B.V.",
        ["file"] = "statement.xml",
        ["files"] = "invoice.xml",
        ["email"] = "ada@jansen-accountants.example",
        ["password"] = "correct horse battery staple",
        ["country"] = "NL",
        ["language"] = "en",
        ["code"] = "en",
        ["clientNumber"] = "CL-001",
        ["affiliateNumber"] = "A-001",
        ["caseNumber"] = "C-2026-00417",
        ["planNumber"] = "PL-1",
        ["scheduleNumber"] = "F-1",
        ["reason"] = "The debtor showed that the invoice was credited.",
        ["note"] = "Asked to be called after four.",
        ["text"] = "Asked to be called after four.",
        ["overrideReason"] = "The debtor asked for a call at this hour.",
        ["question"] = "Is the delivery note signed?",
        ["answer"] = "Yes, it is attached.",
        ["phone"] = "+31 30 555 0118",
        ["externalReference"] = "TRX-4100",
        ["invoiceNumber"] = "2026-1077",
        ["url"] = "https://firm.example/hooks",
        ["description"] = "Our accounting system",
        ["types"] = "payment.cleared",
        ["sets"] = "Cases",
        ["timeZone"] = "Europe/Amsterdam",
        ["iban"] = "NL91ABNA0417164300",
        ["bic"] = "ABNANL2A",
        ["routingNumber"] = "021000021",
        ["accountNumber"] = "000123456789",
        ["legalName"] = "Jansen Accountants B.V.",
        ["taxNumber"] = "NL123456789B01",
        ["attorneyName"] = "Vermeer Advocaten",
        ["runNumber"] = "PB-2026-0003",
        ["token"] = "CfDJ8Kx…",
        ["currentPassword"] = "correct horse battery staple",
        ["newPassword"] = "four words nobody guesses",
        ["registrationNumber"] = "30123456",
        ["vatNumber"] = "NL123456789B01",
        ["street"] = "Biltstraat 12",
        ["postalCode"] = "3572 AD",
        ["city"] = "Utrecht",
        ["contactName"] = "Bo Bakker",
        ["refersTo"] = "2026-1077",
        ["sellerName"] = "Kozijnen Utrecht B.V.",
        ["buyerName"] = "Bakker Bouw B.V.",
        ["fingerprint"] = Fingerprint,
        ["callPolicy"] = "Ask for accounts payable.",
        ["court"] = "Rechtbank Midden-Nederland",
        ["legalSubject"] = "calls.max",
        ["jurisdiction"] = "US-MA",
        ["state"] = "CA",
        ["series"] = "NL.commercial",
        ["source"] = "https://www.ecb.europa.eu",
        ["rate"] = "10.15",
        ["percent"] = "50",
        ["currency"] = "EUR",
        ["signedBy"] = "Kim Kozijn",
        ["approvedBy"] = "Kim Kozijn",
        ["feeScheduleNumber"] = "F-1",
        ["caseNumbers"] = "C-2026-00417",
        ["senderName"] = "Bakker Bouw B.V.",
        ["senderAccount"] = "NL91ABNA0417164300",
        ["identifier"] = "NL91ABNA0417164300",
        ["bankIdentifier"] = "ABNANL2A",
        ["paymentNumber"] = "P-000123",
        ["sentNumber"] = "PO-2026-0012",
        ["journalNumber"] = "J-000456",
        ["number"] = "F-1",
        ["header"] = "Allocation",
        ["rows"] = "Principal",
        ["hold"] = "The client asked for it to wait.",
    };

    public static Task Transform(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            var request = operation.RequestBody as OpenApiRequestBody;
            if (BodyOf(request, Form) is { Schema: { } form } upload)
            {
                upload.Example = Of(form, "", 0);
            }

            if (BodyOf(request, Json) is { Schema: { } schema, Example: null } body)
            {
                body.Example = Of(schema, "", 0);
                if (body.Example is null or JsonObject { Count: 0 })
                {
                    (request!.Required, request.Description) = (false, "The address says it all: send nothing, or an empty object.");
                }
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiMediaType? BodyOf(OpenApiRequestBody? request, string type) => request?.Content?.TryGetValue(type, out var body) == true ? body : null;

    private static JsonNode? Of(IOpenApiSchema schema, string name, int depth)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            return values.FirstOrDefault(value => value is not null)?.DeepClone();
        }

        if (schema.Examples is { Count: > 0 } given && !(given[0] is JsonValue && ByName.ContainsKey(name)))
        {
            return given[0].DeepClone();
        }

        if ((schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(choice => choice.Type != JsonSchemaType.Null) is { } choice)
        {
            return depth < DepthMax ? Of(choice, name, depth + 1) : null;
        }

        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => depth < DepthMax && schema.Items is { } item && Of(item, name, depth + 1) is { } one ? new JsonArray(one) : new JsonArray(),
            JsonSchemaType.Integer => JsonValue.Create(1),
            JsonSchemaType.Boolean => JsonValue.Create(true),
            JsonSchemaType.String => Text(schema.Format, name),
            _ => schema.Properties is { } properties && depth < DepthMax ? ObjectOf(properties, (schema as OpenApiSchemaReference)?.Reference.Id, depth) : null,
        };
    }

    private static JsonObject ObjectOf(IDictionary<string, IOpenApiSchema> properties, string? body, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            if (Field(body, name, schema, depth + 1) is { } value)
            {
                made[name] = value;
            }
        }

        return made;
    }

    private static JsonNode? Field(string? body, string name, IOpenApiSchema schema, int depth) =>
        !ExampleFields.All.TryGetValue($"{body}.{name}", out var own) ? Of(schema, name, depth) : own is null ? null : JsonValue.Create(own);

    private static JsonValue Text(string? format, string name) => JsonValue.Create(format switch
    {
        "date" => "2026-05-01",
        "date-time" => "2026-05-01T09:00:00Z",
        "uuid" => "0199a1c2-7b3d-7e4f-8a5b-6c7d8e9f0a1b",
        _ => ByName.GetValueOrDefault(name) ?? "text",
    });
}
