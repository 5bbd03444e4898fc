using Agency.Application.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Imports;

/// <summary>Readers of what others send.</summary>
internal static class ImportRegistrations
{
    internal static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<IInvoiceReader, UblInvoiceReader>();
}
