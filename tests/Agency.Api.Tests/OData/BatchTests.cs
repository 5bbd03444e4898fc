using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Agency.Domain.Identity;

namespace Agency.Api.Tests.OData;

public sealed class BatchTests(Books books) : IClassFixture<Books>
{
    [Fact]
    public async Task EachRequest_HasItsOwnAnswer_AndOneThatIsRefusedKeepsNoOtherBack()
    {
        var answers = await Batch(
            books.First,
            new { id = "a", method = "GET", url = "Cases?$select=number&$count=true" },
            new { id = "b", method = "get", url = "/odata/Cases/$count" },
            new { id = "c", method = "GET", url = "Cases?$filter=nothing eq 1" },
            new { id = "d", method = "POST", url = "Cases" },
            new { id = "e", method = "GET", url = "Users" },
            new { id = "f", method = "GET", url = "Cases", dependsOn = new[] { "c" } });

        answers.Select(answer => (answer.Text("id"), answer.GetProperty("status").GetInt32())).ShouldBe([("a", 200), ("b", 200), ("c", 400), ("d", 405), ("e", 403), ("f", 424)]);
        answers[0].GetProperty("body").GetProperty("@odata.count").GetInt32().ShouldBe(3);
        answers[1].Text("body").ShouldBe("3");
        answers[2].GetProperty("body").GetProperty("error").Text("target").ShouldBe("$filter");
    }

    [Fact]
    public async Task AClientThatWantsItSo_IsAnsweredUpToTheFirstThatIsRefused()
    {
        var batch = new HttpRequestMessage(HttpMethod.Post, "/odata/$batch")
        {
            Content = JsonContent.Create(new { requests = new[] { new { id = "a", method = "GET", url = "Cases/$count" }, new { id = "b", method = "GET", url = "$a/claims" }, new { id = "c", method = "GET", url = "Cases/$count" } } }),
        };
        batch.Headers.Add("Prefer", "continue-on-error=false");
        var answer = await books.First.SendAsync(batch);

        answer.Headers.GetValues("Preference-Applied").Single().ShouldBe("continue-on-error=false");
        (await answer.Json()).GetProperty("responses").EnumerateArray().Select(part => part.GetProperty("status").GetInt32()).ShouldBe([200, 501, 424]);
    }

    [Fact]
    public async Task AMalformedBatch_IsToldWhere_WithoutNamesOfTheProgram()
    {
        var error = (await (await books.First.PostAsync("/odata/$batch", Answers.Body("""{"requests":[{"id":1,"method":"GET","url":"Cases"}]}"""))).Json()).GetProperty("error");
        error.Text("target").ShouldBe("requests[0].id");
        error.Text("message").ShouldNotContain("Agency");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"requests":[]}""")]
    [InlineData("""{"requests":[{"id":"1"}]}""")]
    [InlineData("""{"requests":[null]}""")]
    [InlineData("""{"requests":[{"id":"1","method":"GET","url":"Cases"},{"id":"1","method":"GET","url":"Cases"}]}""")]
    [InlineData("not json")]
    public async Task MalformedBatch_Is400(string body) =>
        (await books.First.PostAsync("/odata/$batch", Answers.Body(body))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task ALargeBatch_Is413_AndWithoutASessionIs401()
    {
        var many = Enumerable.Range(1, 51).Select(id => new { id = $"{id}", method = "GET", url = "Cases" });
        (await books.First.PostAsJsonAsync("/odata/$batch", new { requests = many })).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await books.Host.CreateClient().PostAsJsonAsync("/odata/$batch", new { requests = many })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await books.First.PostAsync("/odata/Cases", Answers.Body("{}"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<List<JsonElement>> Batch(HttpClient client, params object[] requests)
    {
        var answer = await client.PostAsJsonAsync("/odata/$batch", new { requests });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return [.. (await answer.Json()).GetProperty("responses").EnumerateArray()];
    }
}
