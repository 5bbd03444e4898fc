using System.Text.Json;
using System.Text.Json.Nodes;
using Agency.Api.Endpoints;
using Agency.Application.Common.Json;
using Agency.Application.Common.Reads;
using Agency.Testing;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Api.Tests.OpenApi;

public sealed class OpenApiTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    [Fact]
    public async Task EveryOperation_HasIdentitySummaryAndTag()
    {
        var operations = await Operations();

        operations.ShouldNotBeEmpty();
        foreach (var operation in operations)
        {
            operation.GetProperty("operationId").GetString()!.ShouldMatch("^[A-Z][A-Za-z]+_[A-Z][A-Za-z]+$");
            operation.GetProperty("summary").GetString()!.ShouldEndWith(".");
            operation.GetProperty("tags").GetArrayLength().ShouldBe(1);
            operation.GetProperty("responses").EnumerateObject().ShouldContain(response => response.Name.StartsWith('4'));
        }

        operations.Select(operation => operation.GetProperty("operationId").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task EveryList_HasItsRows()
    {
        var document = await Document();
        foreach (var set in ReadCatalog.Sets)
        {
            var page = document.GetProperty("paths").GetProperty("/odata/" + set.Name).GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString();
            page.ShouldBe("#/components/schemas/ODataListOf" + set.RowType.Name);
        }
    }

    [Fact]
    public async Task Numbers_AreNeverBinaryFractions()
    {
        var text = (await Document()).GetRawText();
        text.ShouldNotContain("\"double\"");
        text.ShouldNotContain("\"float\"");
        text.ShouldNotContain("\"type\": \"number\"");
    }

    [Fact]
    public async Task EveryPathValue_IsDocumented_AndLeftOutOfTheBody()
    {
        var run = (await Document()).GetProperty("paths").GetProperty("/api/v1/jobs/{name}/run").GetProperty("post");
        run.GetProperty("parameters").EnumerateArray().ShouldContain(parameter => parameter.GetProperty("name").GetString() == "name" && parameter.GetProperty("in").GetString() == "path");
        var body = (await Document()).GetProperty("components").GetProperty("schemas").GetProperty("RunJob").GetProperty("properties");
        (await Document()).GetProperty("components").GetProperty("schemas").GetProperty("LogCall").GetProperty("properties").TryGetProperty("subject", out _).ShouldBeFalse();
        body.EnumerateObject().Select(property => property.Name).ShouldBe(["date"]);
    }

    [Fact]
    public async Task EveryBody_HasAnExampleThatSaysSomething_OrMayBeLeftOut()
    {
        var bodies = (await Operations()).Where(operation => operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _))
            .Select(operation => (Id: operation.GetProperty("operationId").GetString(), Body: operation.GetProperty("requestBody"))).ToList();

        bodies.ShouldNotBeEmpty();
        foreach (var (id, body) in bodies)
        {
            var isOptional = !body.TryGetProperty("required", out var required) || !required.GetBoolean();
            if (body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out var example))
            {
                example.GetRawText().ShouldNotContain("\"text\"", Case.Sensitive, $"{id}: name the field in Examples.ByName");
                example.TryGetProperty("why", out _).ShouldBeFalse(id);
            }
            else
            {
                isOptional.ShouldBeTrue(id);
            }
        }
    }

    /// <summary>What a reader copies is right as far as the fields go: whether the case of the example is there is another matter.</summary>
    [Fact]
    public async Task EveryExample_IsARequestThatItsValidatorTakes()
    {
        var examples = (await Operations()).Where(operation => operation.TryGetProperty("requestBody", out _)).ToDictionary(operation => operation.GetProperty("operationId").GetString()!, operation => operation.GetProperty("requestBody").GetProperty("content"));
        host.Clock.Set(new DateOnly(2026, 5, 4));
        await host.Within(services =>
        {
            var refused = new List<string>();
            var routes = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<RequestType>() is not null).ToList();
            var tried = 0;
            foreach (var route in routes)
            {
                var id = route.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;
                if (examples.TryGetValue(id, out var content) && content.TryGetProperty("application/json", out var body) && body.TryGetProperty("example", out var example))
                {
                    refused.AddRange(Failures(services, Given(route, route.Metadata.GetMetadata<RequestType>()!.Type, example)).Select(failure => $"{id}: {failure}"));
                    tried++;
                }
            }

            refused.ShouldBeEmpty();
            tried.ShouldBeGreaterThan(50);
            return Task.FromResult(tried);
        });
    }

    [Theory]
    [InlineData("Identity_CreateKey", "name", "Excel at the office")]
    [InlineData("Commissions_PublishPlan", "number", "PL-1")]
    public async Task AnExample_IsOfItsOwnField(string operation, string field, string value) =>
        (await Operations()).Single(each => each.GetProperty("operationId").GetString() == operation).GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty(field).GetString().ShouldBe(value);

    [Fact]
    public async Task LongWork_SaysWhereItIsAskedFor_AndThatAKeyStartsItOnce()
    {
        var sweep = (await Document()).GetProperty("paths").GetProperty("/api/v1/ledger/sweep").GetProperty("post");
        sweep.GetProperty("responses").GetProperty("202").GetProperty("headers").EnumerateObject().Select(header => header.Name).ShouldBe(["Location", "Retry-After"]);
        sweep.GetProperty("parameters").EnumerateArray().ShouldContain(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key" && parameter.GetProperty("in").GetString() == "header");
    }

    [Fact]
    public async Task EveryUpload_ShowsWhichPartOfTheFormIsTheFile()
    {
        var uploads = (await Operations()).Where(operation => operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("multipart/form-data", out _))
            .Select(operation => operation.GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("example").GetRawText()).ToList();

        uploads.Select(example => example.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("")).ShouldBe(["""{"file":"statement.xml"}""", """{"files":["invoice.xml"]}"""], ignoreOrder: true);
    }

    private static object Given(RouteEndpoint route, Type type, JsonElement example)
    {
        var body = JsonNode.Parse(example.GetRawText()) as JsonObject ?? [];
        foreach (var parameter in route.RoutePattern.Parameters)
        {
            var property = type.GetProperties().FirstOrDefault(each => string.Equals(each.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (property is not null)
            {
                body[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = property.PropertyType == typeof(int) ? 1 : property.PropertyType == typeof(Guid) ? Guid.Empty.ToString()
                    : route.RoutePattern.RawText!.Contains("/jobs/", StringComparison.Ordinal) ? "clear-payments" : "C-2026-00417";
            }
        }

        return body.Deserialize(type, AgencyJson.Options)!;
    }

    private static IEnumerable<string> Failures(IServiceProvider services, object request) =>
        services.GetServices(typeof(IValidator<>).MakeGenericType(request.GetType())).Cast<IValidator>()
            .SelectMany(validator => validator.Validate(new ValidationContext<object>(request)).Errors).Select(failure => $"{failure.PropertyName}: {failure.ErrorMessage}");

    private async Task<List<JsonElement>> Operations() => [.. (await Document()).GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject()).Where(operation => Methods.Contains(operation.Name)).Select(operation => operation.Value)];

    private async Task<JsonElement> Document() => await (await host.CreateClient().GetAsync("/openapi/v1.json")).Json();
}
