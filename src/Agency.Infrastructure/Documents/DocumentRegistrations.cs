using Agency.Application.Commissions;
using Agency.Application.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Documents;

/// <summary>Writers of what we send.</summary>
public static class DocumentRegistrations
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<IStatementWorkbook, StatementWorkbook>()
        .AddSingleton<IPaperWriter, PaperLetter>()
        .AddSingleton<IPaperWriter, PaperWorkbook>();
}
