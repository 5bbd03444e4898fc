using System.Text.Json;
using FluentValidation;

namespace Agency.Api.Problems;

/// <summary>Names fields as the JSON of the request names them: <c>claims[0].dueOn</c>.</summary>
internal static class FieldErrors
{
    public static IReadOnlyDictionary<string, string[]> Of(ValidationException invalid) => invalid.Errors
        .GroupBy(failure => Path(failure.PropertyName), StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => field.Select(failure => failure.ErrorMessage).Distinct().ToArray(), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string[]>? Of(BadHttpRequestException malformed) =>
        malformed.InnerException is JsonException { Path: { Length: > 2 } path } json
            ? new Dictionary<string, string[]>(StringComparer.Ordinal) { [path[2..]] = [Plain(json)] }
            : null;

    public static string Detail(BadHttpRequestException malformed) =>
        malformed.InnerException is JsonException json ? Plain(json) : malformed.Message;

    /// <summary>What is wrong, without the type names and byte positions that the serialiser adds: of no use to a caller.</summary>
    public static string Plain(JsonException json) => json.Message.Contains("could not be converted", StringComparison.Ordinal)
        ? "The value has another form than this field takes."
        : json.Message.Split(" Path: ")[0];

    private static string Path(string name) => string.Join('.', name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
