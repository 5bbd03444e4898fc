using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Commissions;

public sealed class AttributionTests
{
    private static readonly ShareEntry[] TwoThirds = [new("A-001", 66.67m), new("A-002", 33.33m)];

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ASharedCase_When_MoneyComesAndGoesBackInParts_Then_EachPartnerEarnsTheirShareToTheCent(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await agency.Send(new SetAttribution(number, scene.Today, TwoThirds, "Worked together."), scene.Supervisor);

        var payment = await scene.Pay(number, 777.77m);
        var lines = await Lines(agency);
        lines.Select(line => line.SharePercent).ShouldBe([66.67m, 33.33m], ignoreOrder: true);
        lines.Sum(line => line.Collected.Amount).ShouldBe(777.77m);
        foreach (var line in lines)
        {
            (await agency.Send(new ExplainLine(line.Id), scene.Auditor)).IsEqual.ShouldBeTrue();
        }

        await Verified(scene);
        await agency.Send(new ReversePayment(payment, ReversalReason.Refund, scene.Today, null, Scene.Euro(333.33m)), scene.Accountant, "one");
        await Verified(scene);
        await agency.Send(new ReversePayment(payment, ReversalReason.Refund, scene.Today, null), scene.Accountant, "two");
        await Verified(scene);

        (await Lines(agency)).GroupBy(line => line.AffiliateId).ShouldAllBe(own => own.Sum(line => line.Amount.Amount) == 0 && own.Sum(line => line.Collected.Amount) == 0);
        foreach (var line in await Lines(agency))
        {
            (await agency.Send(new ExplainLine(line.Id), scene.Auditor)).IsEqual.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Given_APaymentThatWasAttributedWrongly_When_TheSharesAreSetForThatDay_Then_LinesOfTodayPutItRight()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var day = scene.Today;
        await scene.Pay(number, 600);
        await scene.Pay(number, 300);
        await scene.MoveTo(day.AddDays(40));

        var preview = await agency.Send(new PreviewAttribution(number, day, [new("A-002", 100)]), scene.Supervisor);
        await agency.Send(new SetAttribution(number, day, [new("A-002", 100)], "It was theirs."), scene.Supervisor);

        var lines = await Lines(agency);
        preview.Lines.Sum(line => line.Amount.Amount).ShouldBe(0);
        lines.Where(line => line.AffiliateId == scene.Partner.AffiliateId).Sum(line => line.Amount.Amount).ShouldBe(0);
        lines.Where(line => line.AffiliateId == scene.OtherPartner.AffiliateId).Sum(line => line.Amount.Amount).ShouldBe(lines.Take(2).Sum(line => line.Amount.Amount));
        lines.Skip(2).ShouldAllBe(line => line.EarnedOn == scene.Today);
        await Verified(scene);
        (await agency.Send(new GetAttribution(number), scene.Supervisor)).Today.Single().AffiliateNumber.ShouldBe("A-002");
    }

    [Fact]
    public async Task Given_ASharedCase_When_ThePartnersLook_Then_EachSeesTheOwnLinesAndTheCase()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await agency.Send(new SetAttribution(number, scene.Today, TwoThirds, "Worked together."), scene.Supervisor);
        await scene.Pay(number, 900);

        var line = (await Lines(agency)).Single(row => row.AffiliateId == scene.OtherPartner.AffiliateId);
        (await agency.Send(new ExplainLine(line.Id), scene.OtherPartner)).Base.SharePercent.ShouldBe(33.33m);
        (await agency.Send(new GetAttribution(number), scene.OtherPartner)).Today.Single().Percent.ShouldBe(33.33m);
        var other = (await Lines(agency)).Single(row => row.AffiliateId == scene.Partner.AffiliateId);
        await Should.ThrowAsync<Application.Common.NotFoundException>(() => agency.Send(new ExplainLine(other.Id), scene.OtherPartner));
    }

    [Theory]
    [InlineData(50, 49.99, "SharesMustTotalOneHundredPercent")]
    [InlineData(120, -20, "SharesMustBePositive")]
    [InlineData(100, 0, "SharesMustBePositive")]
    public async Task Given_ACase_When_SharesAreWrong_Then_TheyAreRefusedByName(decimal first, decimal second, string rule)
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);

        (await Refused(() => agency.Send(new SetAttribution(number, scene.Today, [new("A-001", first), new("A-002", second)], "Why not."), scene.Supervisor))).ShouldBe(rule);
        (await Refused(() => agency.Send(new SetAttribution(number, scene.Today, [new("A-001", 50), new("A-001", 50)], "Why not."), scene.Supervisor))).ShouldBe("PartnerMustHaveOneShare");
        (await Refused(() => agency.Send(new SetAttribution(number, scene.Today.AddDays(-1), TwoThirds, "Why not."), scene.Supervisor))).ShouldBe("SharesMustNotPrecedeTheCase");
    }

    private static Task<List<Domain.Commissions.CommissionLine>> Lines(AgencyFixture agency) =>
        agency.Query(db => db.CommissionLines.AsNoTracking().OrderBy(line => line.Id).ToListAsync());

    private static async Task Verified(Scene scene) =>
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
}
