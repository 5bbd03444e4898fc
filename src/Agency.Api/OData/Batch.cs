using System.Text.Json;
using System.Text.Json.Serialization;
using Agency.Application.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace Agency.Api.OData;

/// <summary>
/// Several requests in one, as OData JSON batch: each has its own status, and one that is refused keeps no other back, unless the client asks for that with
/// <c>Prefer: continue-on-error=false</c> (OData 4.01, 8.2.8.3).
/// </summary>
internal sealed class Batch(ODataService service)
{
    public async Task<BatchAnswer> Answer(BatchRequest batch, ODataCall outer, CancellationToken cancellationToken)
    {
        if (batch.Requests is not { Count: > 0 } requests || requests.Any(request => request is null || string.IsNullOrEmpty(request.Id) || string.IsNullOrEmpty(request.Url)))
        {
            throw ODataRefusal.Malformed("requests", "A batch has requests, each with an id, a method and a url.");
        }

        if (requests.Count > ODataLimits.BatchRequestsMax)
        {
            throw new ODataRefusal(StatusCodes.Status413PayloadTooLarge, "LimitExceeded", $"A batch has at most {ODataLimits.BatchRequestsMax} requests.", "requests");
        }

        if (requests.Select(request => request.Id).Distinct(StringComparer.Ordinal).Count() != requests.Count)
        {
            throw ODataRefusal.Malformed("requests", "Each request of a batch has an id of its own.");
        }

        var answers = new List<BatchPart>();
        foreach (var request in requests)
        {
            // What depends on one that failed is not tried.
            var needed = request.DependsOn ?? [];
            var goesOn = outer.ContinuesOnError || answers.All(answer => answer.Status < 400);
            answers.Add(goesOn && needed.All(id => answers.Any(answer => answer.Id == id && answer.Status < 400)) ? await One(request, outer, cancellationToken)
                : new BatchPart(request.Id!, StatusCodes.Status424FailedDependency, null, null));
        }

        return new BatchAnswer(answers);
    }

    private async Task<BatchPart> One(BatchItem request, ODataCall outer, CancellationToken cancellationToken)
    {
        await using var body = new MemoryStream();
        var answer = new Part(body);
        try
        {
            if (!string.Equals(request.Method, "get", StringComparison.OrdinalIgnoreCase))
            {
                throw new ODataRefusal(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "The service is read only: GET alone.", "method");
            }

            await service.Answer(Call(request, outer), answer, cancellationToken);
        }
        catch (ODataRefusal refusal)
        {
            answer.Refuse(refusal.Status, new ODataError(new ODataErrorBody(refusal.Code, refusal.Message, refusal.Target)));
        }
        catch (ForbiddenException exception)
        {
            answer.Refuse(StatusCodes.Status403Forbidden, new ODataError(new ODataErrorBody("Forbidden", exception.Message, null)));
        }

        return answer.Of(request.Id!);
    }

    private static ODataCall Call(BatchItem request, ODataCall outer)
    {
        var url = request.Url!.StartsWith(outer.Root, StringComparison.OrdinalIgnoreCase) ? request.Url[outer.Root.Length..] : request.Url;
        var (path, query) = url.Split('?', 2) is [var left, var right] ? (left, right) : (url, "");
        var headers = new Dictionary<string, string>(request.Headers ?? [], StringComparer.OrdinalIgnoreCase);
        path = path.StartsWith("/odata/", StringComparison.Ordinal) ? path["/odata/".Length..] : path;
        return outer with
        {
            Path = path.Trim('/'),
            Query = new QueryCollection(QueryHelpers.ParseQuery(query)),
            Accept = headers.GetValueOrDefault("accept", "application/json"),
            Prefer = headers.GetValueOrDefault("prefer", ""),
            IfNoneMatch = headers.GetValueOrDefault("if-none-match", ""),
        };
    }

    private sealed class Part(MemoryStream body) : IODataAnswer
    {
        private readonly Dictionary<string, string> headers = new(StringComparer.Ordinal);
        private int status;

        public Stream Begin(int code, string? contentType, IReadOnlyDictionary<string, string>? more = null)
        {
            status = code;
            headers["OData-Version"] = "4.0";
            foreach (var (name, value) in more ?? new Dictionary<string, string>(StringComparer.Ordinal))
            {
                headers[name] = value;
            }

            if (contentType is not null)
            {
                headers["Content-Type"] = contentType;
            }

            return body;
        }

        public void Refuse(int code, ODataError error)
        {
            body.SetLength(0);
            JsonSerializer.Serialize(Begin(code, "application/json"), error, JsonSerializerOptions.Web);
        }

        public BatchPart Of(string id) => new(id, status, headers, body.Length == 0 ? null : Content());

        private JsonElement Content()
        {
            var bytes = body.ToArray();
            return headers["Content-Type"].StartsWith("application/json", StringComparison.Ordinal)
                ? JsonDocument.Parse(bytes).RootElement
                : JsonSerializer.SerializeToElement(System.Text.Encoding.UTF8.GetString(bytes));
        }
    }
}

/// <summary>A batch as it comes.</summary>
internal sealed record BatchRequest(IReadOnlyList<BatchItem>? Requests);

/// <summary>One of its requests.</summary>
internal sealed record BatchItem(string? Id, string? Method, string? Url, Dictionary<string, string>? Headers, IReadOnlyList<string>? DependsOn);

/// <summary>The answers, in the order of the requests.</summary>
internal sealed record BatchAnswer(IReadOnlyList<BatchPart> Responses);

/// <summary>One of them.</summary>
internal sealed record BatchPart(
    string Id, int Status, IReadOnlyDictionary<string, string>? Headers, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Body);
