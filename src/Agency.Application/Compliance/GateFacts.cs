using System.Text.Json;
using System.Text.Json.Serialization;
using Agency.Domain.Cases;
using Agency.Domain.Compliance;
using Agency.Domain.Interest;
using Agency.Domain.Legal;

namespace Agency.Application.Compliance;

/// <summary>What a decision of the gate rested on, kept with it: holds, flags and numbers of the law change, and the decision must be worked out again all the same.</summary>
/// <param name="Numbers">The versions of the law's numbers, by <see cref="LegalNumber.VersionName"/>.</param>
internal sealed record GateFacts(
    Regime Regime, string Zone, string? State, IReadOnlyList<HoldKind> Holds, bool HasContactPoint, bool HasConsent, IReadOnlyList<CallAttempt> Calls, IReadOnlyList<string> Numbers,
    bool HasOptedOut = false)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Of(ContactQuestion question) => JsonSerializer.Serialize(
        new GateFacts(
            question.Regime, question.Zone.Id, question.State, [.. question.Holds], question.HasContactPoint, question.HasConsent, [.. question.Calls],
            [.. CallLimits.UsedBy(question).All.Select(number => number.VersionName)], question.HasOptedOut),
        Json);

    public static GateFacts Read(string json) => JsonSerializer.Deserialize<GateFacts>(json, Json)!;

    /// <summary>The question as it was asked; numbers that are not in the books any more are left out, so that the answer differs.</summary>
    public ContactQuestion Question(Channel channel, DateTime at, IReadOnlyDictionary<string, LegalNumber> versions) => new(
        Regime, channel, at, TimeZoneInfo.FindSystemTimeZoneById(Zone), Holds, HasContactPoint, HasConsent, Calls,
        new LegalNumbers(Numbers.Select(versions.GetValueOrDefault).OfType<LegalNumber>()), State, HasOptedOut);
}
