using Agency.Application.Payouts;
using Agency.Domain.Banking;
using Microsoft.Extensions.Configuration;

namespace Agency.Infrastructure.Banking;

/// <summary>The agency's own accounts in the configuration, section <c>Payouts:Payer</c>. What is not there pays nothing: a file without its account is refused by name.</summary>
internal sealed class PayingAccountSettings
{
    public string Name { get; set; } = "";

    public string? Iban { get; set; }

    public string? Bic { get; set; }

    public string? RoutingNumber { get; set; }

    public string? AccountNumber { get; set; }

    public string? CompanyId { get; set; }

    public static PayingAccounts Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Payouts:Payer").Get<PayingAccountSettings>() ?? new PayingAccountSettings();
        var accounts = new Dictionary<string, PaymentPayer>(StringComparer.Ordinal);
        if (settings.Iban is { Length: > 0 } iban)
        {
            accounts["EUR"] = new PaymentPayer(settings.Name, new IbanAccount(Agency.Domain.Banking.Iban.Of(iban), settings.Bic));
        }

        if (settings.RoutingNumber is { Length: > 0 } routing)
        {
            accounts["USD"] = new PaymentPayer(settings.Name, new AbaAccount(Agency.Domain.Banking.RoutingNumber.Of(routing), settings.AccountNumber ?? "", IsSavings: false), settings.CompanyId);
        }

        return new PayingAccounts(accounts);
    }
}
