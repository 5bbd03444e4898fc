using Agency.Application.Referrals;
using Agency.Infrastructure.Banking;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Imports;

/// <summary>Readers of what others send.</summary>
public static class ImportRegistrations
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services.AddSingleton<IInvoiceReader, UblInvoiceReader>().AddSingleton<IArchiveReader, ZipDrop>().AddBankFiles();
}
