using Agency.Application.Commissions;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Documents;

/// <summary>Writers of what we send.</summary>
internal static class DocumentRegistrations
{
    internal static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<IStatementWorkbook, StatementWorkbook>();
}
