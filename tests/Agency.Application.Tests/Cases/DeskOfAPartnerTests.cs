using Agency.Application.Cases;
using Agency.Domain.Cases;
using Agency.Testing;

namespace Agency.Application.Tests.Cases;

public sealed class DeskOfAPartnerTests
{
    [Fact]
    public async Task Given_AHold_When_ThePartnerLooks_Then_TheyAreToldOfIt_WithoutTheWordsOfStaff()
    {
        await using var agency = new AgencyFixture();
        await agency.InitializeAsync();
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(1_000);
        await agency.Send(new PlaceHold(number, HoldKind.Dispute, "She sounds as if she has a point."), scene.Supervisor);

        var partners = (await agency.Send(new GetDesk(number, null), scene.Partner)).Holds.ShouldHaveSingleItem();
        (partners.Kind, partners.Reason).ShouldBe((HoldKind.Dispute, null));
        (await agency.Send(new GetDesk(number, null), scene.Collector)).Holds.ShouldHaveSingleItem().Reason.ShouldBe("She sounds as if she has a point.");
    }
}
