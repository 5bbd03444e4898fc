using System.Reflection;
using Agency.Application.Common;
using Agency.Domain.Common;
using Agency.Infrastructure.Persistence;

namespace Agency.Architecture.Tests;

/// <summary>Dependencies point inward: Api to Infrastructure to Application to Domain, and nothing back.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Application = typeof(RequestContext).Assembly;
    private static readonly Assembly Infrastructure = typeof(AgencyDbContext).Assembly;

    [Fact]
    public void Domain_ReferencesTheRuntimeAlone() =>
        NamesOf(Domain).ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void Application_ReferencesNeitherInfrastructureNorWebNorProvider()
    {
        var names = NamesOf(Application);
        names.ShouldContain("Agency.Domain");
        names.ShouldAllBe(name => !name.StartsWith("Agency.", StringComparison.Ordinal) || name == "Agency.Domain");
        names.ShouldAllBe(name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        names.ShouldAllBe(name => !name.Contains("Sqlite") && !name.Contains("SqlServer") && !name.Contains("Npgsql"));
    }

    [Fact]
    public void Infrastructure_DoesNotReferenceTheApi() => NamesOf(Infrastructure).ShouldNotContain("Agency.Api");

    private static List<string> NamesOf(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];
}
