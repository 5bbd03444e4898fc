using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Agency.Api.Tests;

/// <summary>Reads answers in one line.</summary>
internal static class Answers
{
    public static Task<JsonElement> Json(this HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<JsonElement> Problem(this Task<HttpResponseMessage> request, HttpStatusCode status)
    {
        var answer = await request;
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Json();
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        return problem;
    }

    public static string? Code(this JsonElement problem) => problem.GetProperty("code").GetString();

    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
