using Agency.Application.Interest;
using Agency.Application.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Payments;

public sealed class FindRestatementsTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ARateThatWasCorrected_When_TheNightLooks_Then_TheCasesThatDifferAreListed_UntilTheyAreRestated(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var (paid, alsoPaid) = (await scene.OpenCase(5_000), await scene.OpenCase(3_000));
        await scene.OpenCase(1_000);
        await scene.Pay(paid, 900);
        await scene.Pay(alsoPaid, 500);
        (await Find(scene)).ShouldBeEmpty("all is as it is known");

        await agency.Send(new CorrectRate("NL.commercial", NewYear, 14.15m, "Stcrt.", "Four points too low."));
        (await Find(scene)).ShouldBe([paid, alsoPaid], "nothing was posted on the third");
        (await Find(scene)).ShouldBe([paid, alsoPaid], "looking twice finds each once");
        var preview = await agency.Send(new PreviewRestatement(paid), scene.Accountant);
        (await agency.Query(db => (from need in db.RestatementNeeds join row in db.Cases on need.CaseId equals row.Id where row.Number == paid select new { need.PaymentCount, need.Interest, need.LeftOver }).SingleAsync()))
            .ShouldSatisfyAllConditions(
                need => need.PaymentCount.ShouldBe(1), need => need.Interest.ShouldBe(preview.InterestPosted), need => need.LeftOver.IsZero.ShouldBeTrue());

        await agency.Send(new RestateCase(paid, "The rate was wrong."), scene.Accountant, "once");
        (await Listed(scene)).ShouldBe([alsoPaid]);
        await agency.Send(new CorrectRate("NL.commercial", NewYear, 10.15m, "Stcrt.", "It was right."));
        (await Find(scene)).ShouldBe([paid], "the other one agrees again");
    }

    private static async Task<List<string>> Find(Scene scene)
    {
        (await scene.Agency.Send(new FindRestatements(scene.Today))).Failures.ShouldBeEmpty();
        return await Listed(scene);
    }

    private static Task<List<string>> Listed(Scene scene) =>
        scene.Agency.Query(db => (from need in db.RestatementNeeds join row in db.Cases on need.CaseId equals row.Id orderby row.Number select row.Number).ToListAsync());
}
