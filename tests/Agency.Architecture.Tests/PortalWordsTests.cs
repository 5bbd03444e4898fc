using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Agency.Application.Common;
using Agency.Domain.Common;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Jobs;

namespace Agency.Architecture.Tests;

/// <summary>The portal has words of its own, in both languages, for every name that the server gives it.</summary>
public sealed class PortalWordsTests
{
    private static readonly Assembly Application = typeof(RequestContext).Assembly;

    public static TheoryData<string> Languages => new("en", "nl");

    [Theory]
    [MemberData(nameof(Languages))]
    public void BrokenRule_HasWords(string language) =>
        Missing(language, "common", "problem", new[] { typeof(BusinessRule).Assembly, Application }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(BusinessRule)) && !type.IsAbstract).Select(type => type.Name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void ActionInTheAuditTrail_HasWords(string language) =>
        Missing(language, "audit", "action", Application.GetTypes()
            .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(Command<>))
            .Select(type => type.Name).Concat(SignInTrail.Actions)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Job_HasWords(string language) => Missing(language, "jobs", "does", JobCatalog.Jobs.Select(job => job.Name)).ShouldBeEmpty();

    private static IEnumerable<string> Missing(string language, string area, string group, IEnumerable<string> names)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src", "Agency.Portal", "src", "i18n", language, area + ".json");
        using var texts = JsonDocument.Parse(File.ReadAllText(file));
        var known = texts.RootElement.GetProperty(group).EnumerateObject().Select(text => text.Name.Split('_')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. names.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal)];
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
