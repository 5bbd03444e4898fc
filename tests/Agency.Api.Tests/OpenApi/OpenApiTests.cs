using System.Text.Json;
using Agency.Application.Common.Reads;
using Agency.Testing;

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

    [Fact]
    public async Task EveryUpload_ShowsWhichPartOfTheFormIsTheFile()
    {
        var uploads = (await Operations()).Where(operation => operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("multipart/form-data", out _))
            .Select(operation => operation.GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("example").GetRawText()).ToList();

        uploads.Select(example => example.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("")).ShouldBe(["""{"file":"statement.xml"}""", """{"files":["invoice.xml"]}"""], ignoreOrder: true);
    }

    private async Task<List<JsonElement>> Operations() => [.. (await Document()).GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject()).Where(operation => Methods.Contains(operation.Name)).Select(operation => operation.Value)];

    private async Task<JsonElement> Document() => await (await host.CreateClient().GetAsync("/openapi/v1.json")).Json();
}
