using Agency.Application.Common;
using Agency.Domain.Common;
using FluentValidation;

namespace Agency.Api.Problems;

/// <summary>What a caller is told when something goes wrong: which exception is which status and code. What is not here is 500 and says nothing of the inside.</summary>
internal static class ProblemTable
{
    public const string NotSignedIn = "NotSignedIn";
    public const string CrossSiteRequest = "CrossSiteRequest";

    private static readonly Dictionary<int, (string Code, string Title)> Statuses = new()
    {
        [400] = ("MalformedRequest", "The request could not be read."),
        [401] = (NotSignedIn, "Sign in first."),
        [403] = ("Forbidden", "Your role does not allow this."),
        [404] = ("NotFound", "This does not exist."),
        [405] = ("MethodNotAllowed", "This address does not take that method."),
        [406] = ("NotAcceptable", "None of the formats that you accept can be made."),
        [408] = ("RequestTimeout", "The request took too long to arrive."),
        [409] = ("Conflict", "A rule does not allow this."),
        [412] = ("StaleVersion", "Somebody changed this since you saw it."),
        [413] = ("TooLarge", "The request is larger than is taken."),
        [415] = ("UnsupportedMediaType", "Send JSON with the content type application/json."),
        [422] = ("LimitExceeded", "This asks for more than can be answered at once."),
        [429] = ("TooManyRequests", "Too many requests at once."),
        [500] = ("InternalError", "Something went wrong on our side. Nothing was kept."),
        [501] = ("NotImplemented", "This is not supported."),
    };

    public static Problem OfStatus(int status) =>
        Statuses.TryGetValue(status, out var known) ? new Problem(status, known.Code, known.Title) : new Problem(status, $"Status{status}", "The request failed.");

    public static Problem Of(Exception exception) => exception switch
    {
        BusinessRuleException broken => OfStatus(409) with { Code = broken.Rule.Name, Detail = broken.Message, Facts = RuleFacts.Of(broken.Rule) },
        ValidationException invalid => OfStatus(400) with { Code = "Validation", Title = "Some fields need another value.", Errors = FieldErrors.Of(invalid) },
        NotFoundException missing => OfStatus(404) with { Detail = missing.Message },
        ForbiddenException denied => OfStatus(403) with { Detail = denied.Message },
        StaleVersionException stale => OfStatus(412) with { Detail = stale.Message, CurrentVersion = stale.Actual },
        // The framework wraps what a converter threw; a broken rule in there is still a broken rule.
        BadHttpRequestException { InnerException: BusinessRuleException broken } => Of(broken),
        BadHttpRequestException malformed => OfStatus(malformed.StatusCode) with { Detail = FieldErrors.Detail(malformed), Errors = FieldErrors.Of(malformed) },
        InvalidDataException tooLarge when tooLarge.Message.Contains("limit", StringComparison.Ordinal) => OfStatus(413),
        _ => OfStatus(500),
    };
}

/// <summary>One problem, before it is written.</summary>
internal sealed record Problem(int Status, string Code, string Title)
{
    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public IReadOnlyDictionary<string, object>? Facts { get; init; }

    public int? CurrentVersion { get; init; }
}
