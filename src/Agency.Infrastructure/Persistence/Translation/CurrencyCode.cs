using System.Reflection;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Persistence.Translation;

/// <summary>A currency is stored as its code, so <c>currency.Code</c> in a query is the column itself: lists can filter and order by it. A percentage is stored as its value likewise.</summary>
internal sealed class CurrencyCodeTranslator(IRelationalTypeMappingSource types) : IMemberTranslatorPlugin, IMemberTranslator
{
    public IEnumerable<IMemberTranslator> Translators => [this];

    public SqlExpression? Translate(SqlExpression? instance, MemberInfo member, Type returnType, IDiagnosticsLogger<DbLoggerCategory.Query> logger) =>
        instance is ColumnExpression column && IsColumnItself(member)
            ? new ColumnExpression(column.Name, column.TableAlias, returnType, types.FindMapping(returnType, column.TypeMapping!.StoreType), column.IsNullable)
            : null;

    private static bool IsColumnItself(MemberInfo member) =>
        (member.DeclaringType == typeof(Currency) && member.Name == nameof(Currency.Code))
        || (member.DeclaringType == typeof(Percentage) && member.Name == nameof(Percentage.Value));
}

/// <summary>Hands the translator to Entity Framework, which keeps its own container.</summary>
internal sealed class CurrencyCodeExtension : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => field ??= new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services) => services.AddScoped<IMemberTranslatorPlugin, CurrencyCodeTranslator>();

    public void Validate(IDbContextOptions options)
    {
        // Nothing can be wrong with it.
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Agency:CurrencyCode"] = "1";
    }
}
