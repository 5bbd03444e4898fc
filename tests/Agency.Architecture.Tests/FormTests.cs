using System.Reflection;
using System.Runtime.CompilerServices;
using Agency.Application.Common;
using Agency.Domain.Common;

namespace Agency.Architecture.Tests;

/// <summary>How the code looks: no binary fractions near money, short files, and tables that stay tables.</summary>
public sealed class FormTests
{
    private const int LinesMax = 200;
    private const int ProgramLinesMax = 60;
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Tables may be as long as what they list.</summary>
    private static readonly string[] Tables =
        ["ReadCatalog.cs", "CaseLifecycle.cs", "RolePermissions.cs", "ChartOfAccounts.cs", "JobCatalog.cs", "CurrencyTable.cs"];

    [Fact]
    public void DomainAndApplication_HaveNoBinaryFractions()
    {
        var uses = new[] { typeof(Money).Assembly, typeof(RequestContext).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(type => Uses(type).Where(use => IsBinary(use.Type)).Select(use => $"{type.Name}.{use.Name}"));
        uses.ShouldBeEmpty();
    }

    [Fact]
    public void Program_IsATableOfUnderSixtyLines() => File.ReadLines(Path.Combine(Source, "Agency.Api", "Program.cs")).Count().ShouldBeLessThan(ProgramLinesMax);

    [Fact]
    public void Files_AreShort_UnlessTheyAreTables()
    {
        var tooLong = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Has(file, "obj") && !Has(file, "bin") && !Has(file, "Migrations") && !Has(file, "node_modules") && !Tables.Contains(Path.GetFileName(file)))
            .Where(file => File.ReadLines(file).Count() > LinesMax);
        tooLong.ShouldBeEmpty();
    }

    private static string Source => Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src");

    private static string Here([CallerFilePath] string file = "") => file;

    private static bool Has(string file, string folder) => file.Split(Path.DirectorySeparatorChar).Contains(folder);

    private static IEnumerable<(string Name, Type Type)> Uses(Type type) =>
    [
        .. type.GetFields(Everything).Select(field => (field.Name, field.FieldType)),
        .. type.GetProperties(Everything).Select(property => (property.Name, property.PropertyType)),
        .. type.GetMethods(Everything).SelectMany(method => method.GetParameters().Select(parameter => (method.Name, parameter.ParameterType)).Append((method.Name, method.ReturnType))),
        .. type.GetConstructors(Everything).SelectMany(made => made.GetParameters().Select(parameter => (made.Name, parameter.ParameterType))),
    ];

    private static bool IsBinary(Type type) =>
        type == typeof(double) || type == typeof(float) || (type.IsGenericType && type.GetGenericArguments().Any(IsBinary)) || (type.HasElementType && IsBinary(type.GetElementType()!));
}
