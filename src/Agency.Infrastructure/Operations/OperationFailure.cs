using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Common.Json;
using Agency.Domain.Common;
using FluentValidation;

namespace Agency.Infrastructure.Operations;

/// <summary>What is kept of an exception: the code and words that the same problem has as an answer, and nothing of the inside.</summary>
internal static class OperationFailure
{
    public static (string Code, string Detail, string? Facts) Of(Exception exception) => exception switch
    {
        BusinessRuleException broken => (broken.Rule.Name, broken.Message, Json(RuleFacts.Of(broken.Rule))),
        ValidationException invalid => ("Validation", string.Join(' ', invalid.Errors.Select(error => error.ErrorMessage).Distinct()), null),
        NotFoundException missing => ("NotFound", missing.Message, null),
        ForbiddenException denied => ("Forbidden", denied.Message, null),
        TimeoutException stopped => ("InterruptedTooOften", stopped.Message, null),
        _ => ("InternalError", "Something went wrong on our side. What was done before stands; resume to go on.", null),
    };

    private static string? Json(IReadOnlyDictionary<string, object>? facts) => facts is null ? null : JsonSerializer.Serialize(facts, AgencyJson.Options);
}
