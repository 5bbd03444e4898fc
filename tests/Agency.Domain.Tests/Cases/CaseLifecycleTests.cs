using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using static Agency.Domain.Cases.CaseAction;
using static Agency.Domain.Cases.Stage;
using static Agency.Domain.Tests.Builders;
using Case = Agency.Domain.Cases.Case;

namespace Agency.Domain.Tests.Cases;

public sealed class CaseLifecycleTests
{
    private static readonly DateOnly Today = Day("2026-02-01");

    /// <summary>What leads where; what is not here is refused.</summary>
    private static readonly Dictionary<(Stage, CaseAction), Stage> Expected = new()
    {
        [(Amicable, SendAttorneyLetter)] = PreLegal,
        [(Amicable, RecommendLegal)] = LegalRecommended,
        [(Amicable, Close)] = Closed,
        [(PreLegal, ReturnToAmicable)] = Amicable,
        [(PreLegal, RecommendLegal)] = LegalRecommended,
        [(PreLegal, Close)] = Closed,
        [(LegalRecommended, ContinueWithoutCourt)] = Amicable,
        [(LegalRecommended, Sue)] = Litigation,
        [(LegalRecommended, Close)] = Closed,
        [(Litigation, Close)] = Closed,
        [(Closed, Reopen)] = Amicable,
    };

    public static TheoryData<Stage, CaseAction> Everything()
    {
        var data = new TheoryData<Stage, CaseAction>();
        foreach (var stage in Enum.GetValues<Stage>())
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                data.Add(stage, action);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Given_AStage_When_AnActionIsTaken_Then_TheTableSaysWhatHappens(Stage stage, CaseAction action)
    {
        var on = In(stage);
        if (Expected.TryGetValue((stage, action), out var next))
        {
            on.Move(action, Today, CodeFor(action));

            on.Stage.ShouldBe(next);
            CaseLifecycle.From(stage).ShouldContain(action);
        }
        else
        {
            RuleBrokenBy(() => on.Move(action, Today, CodeFor(action))).ShouldBe(nameof(CaseMoveMustBeInTheTable));
            on.Stage.ShouldBe(stage, "an illegal move changes nothing");
            CaseLifecycle.From(stage).ShouldNotContain(action);
        }
    }

    [Fact]
    public void Given_AnOpenCase_When_ClosedWithoutACode_Then_ItIsRefused()
    {
        var on = OpenCase();

        RuleBrokenBy(() => on.Move(Close, Today)).ShouldBe(nameof(ClosingMustHaveACode));
        on.Stage.ShouldBe(Amicable);
    }

    [Fact]
    public void Given_ACase_When_ClosedAndReopened_Then_TheCodeAndDayComeAndGo()
    {
        var on = OpenCase();
        on.Desk.Take(Guid.NewGuid(), "Collector", Now);

        on.Move(Close, Today, CloseCode.PaidInFull);
        (on.CloseCode, on.ClosedOn, on.Desk.HolderId).ShouldBe((CloseCode.PaidInFull, Today, null));
        new CaseMustBeOpen(on).IsBroken.ShouldBeTrue();

        on.Move(Reopen, Today);
        (on.CloseCode, on.ClosedOn).ShouldBe((null, null));
        new CaseMustBeOpen(on).IsBroken.ShouldBeFalse();
        on.Events.ShouldBe([
            new CaseStageChanged(on.Number, Amicable, Closed, CloseCode.PaidInFull), new CaseStageChanged(on.Number, Closed, Amicable, null)]);
    }

    private static CloseCode? CodeFor(CaseAction action) => action == Close ? CloseCode.Uncollectible : null;

    private static Case In(Stage stage)
    {
        var on = OpenCase();
        CaseAction[] way = stage switch
        {
            Amicable => [],
            PreLegal => [SendAttorneyLetter],
            LegalRecommended => [RecommendLegal],
            Litigation => [RecommendLegal, Sue],
            _ => [Close],
        };
        foreach (var action in way)
        {
            on.Move(action, Today, CodeFor(action));
        }

        return on;
    }
}
