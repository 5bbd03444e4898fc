using Agency.Application.Payouts;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Payouts;

/// <summary>An agency that has not entered by which number its American bank knows it, until a test does.</summary>
internal sealed class UnnamedPayerFixture : AgencyFixture
{
    private UnnamedPayerFixture(DatabaseProvider provider)
        : base(provider)
    {
    }

    public PayoutPayer Payer { get; set; } = new();

    public static new async Task<UnnamedPayerFixture> On(DatabaseProvider provider)
    {
        var fixture = new UnnamedPayerFixture(provider);
        await fixture.InitializeAsync();
        return fixture;
    }

    protected override void Configure(IServiceCollection services) => services.AddTransient(_ => Payer);
}
