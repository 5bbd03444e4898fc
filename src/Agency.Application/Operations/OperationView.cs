using System.Text.Json;

namespace Agency.Application.Operations;

/// <summary>Long work, as its starter follows it.</summary>
/// <param name="Work">What it is, for example <c>IssueStatements</c>.</param>
/// <param name="Done">Items that are done.</param>
/// <param name="Total">Items in all, once that is known.</param>
/// <param name="StatusLink">Where to ask again.</param>
/// <param name="ResultLink">Where its result is; null until it has succeeded.</param>
/// <param name="Problem">What broke it off; null unless it has failed.</param>
public sealed record OperationView(
    Guid Id,
    string Work,
    OperationState State,
    int Done,
    int? Total,
    string StartedBy,
    DateTime StartedAt,
    DateTime? EndedAt,
    string StatusLink,
    string? ResultLink,
    OperationProblem? Problem)
{
    /// <summary>Where operations are.</summary>
    public const string Path = "/api/v1/operations/";

    internal static OperationView Of(Operation operation) => new(
        operation.Id,
        operation.Work,
        operation.State,
        operation.Done,
        operation.Total,
        operation.StartedBy,
        operation.StartedAt,
        operation.EndedAt,
        Path + operation.Id,
        operation.State == OperationState.Succeeded ? operation.ResultPath + operation.Id : null,
        operation.ErrorCode is null ? null : new OperationProblem(operation.ErrorCode, operation.ErrorDetail ?? "", Facts(operation.ErrorFacts)));

    private static Dictionary<string, JsonElement>? Facts(string? facts) => facts is null ? null : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(facts);
}

/// <summary>Why it broke off, in the words of problem details.</summary>
/// <param name="Code">The name of the broken rule, or of the kind of problem.</param>
/// <param name="Detail">In words that a user can act on.</param>
/// <param name="Facts">What the rule speaks of.</param>
public sealed record OperationProblem(string Code, string Detail, IReadOnlyDictionary<string, JsonElement>? Facts);
