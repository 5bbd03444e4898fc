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

    /// <summary>Follows long work to its end: each look is a request, so that nothing sleeps.</summary>
    public static async Task<JsonElement> Ended(HttpClient client, string status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var operation = await (await client.GetAsync(status, patience.Token)).Json();
            if (operation.GetProperty("state").GetString() is "Succeeded" or "Failed")
            {
                return operation;
            }
        }
    }

    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
