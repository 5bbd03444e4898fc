using System.Reflection;
using Agency.Infrastructure.Persistence;
using Xunit.Sdk;

namespace Agency.Testing.Databases;

/// <summary>Runs a <c>[SkippableTheory]</c> once per database; the test takes the <see cref="DatabaseProvider"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    /// <inheritdoc />
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DatabaseProvider>().Select(provider => new object[] { provider });
}
