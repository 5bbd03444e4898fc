using Agency.Application.Banking;
using Agency.Application.Payouts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Infrastructure.Banking;

/// <summary>Reading what banks send, and writing what they are to pay.</summary>
public static class BankingRegistrations
{
    /// <summary>Adds them: one reader, and a writer per <see cref="Agency.Domain.Banking.PaymentFileFormat"/>.</summary>
    public static IServiceCollection AddBankFiles(this IServiceCollection services) => services
        .AddSingleton<IBankFileReader, BankFileReader>()
        .AddSingleton<IPaymentFileWriter, Pain001Writer>()
        .AddSingleton<IPaymentFileWriter, NachaWriter>()
        .AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Payouts:Payer").Get<PayoutPayer>() ?? new PayoutPayer());
}
