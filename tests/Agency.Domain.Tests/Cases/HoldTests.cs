using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Cases;

public sealed class HoldTests
{
    public static TheoryData<HoldKind> Kinds() => [.. Enum.GetValues<HoldKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_AHold_When_PlacedTwiceOrReleasedTwice_Then_TheSecondIsRefused(HoldKind kind)
    {
        var on = OpenCase();

        RuleBrokenBy(() => on.Release(kind, Now)).ShouldBe(nameof(HoldMustStand));
        on.Place(kind, "because", "collector", Now);
        RuleBrokenBy(() => on.Place(kind, "again", "collector", Now)).ShouldBe(nameof(HoldMustNotStandAlready));
        on.Release(kind, Now.AddDays(1));
        RuleBrokenBy(() => on.Release(kind, Now)).ShouldBe(nameof(HoldMustStand));

        on.StandingHolds.ShouldBeEmpty();
        on.Holds.ShouldHaveSingleItem().ReleasedAt.ShouldBe(Now.AddDays(1));
    }

    [Fact]
    public void Given_AReleasedHold_When_PlacedAgain_Then_BothAreKept()
    {
        var on = OpenCase();
        on.Place(HoldKind.Dispute, "one", "collector", Now);
        on.Release(HoldKind.Dispute, Now);
        on.Place(HoldKind.Dispute, "two", "collector", Now);

        on.Holds.Count.ShouldBe(2);
        on.StandingHolds.ShouldHaveSingleItem().Reason.ShouldBe("two");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_AHold_When_ItStands_Then_TheCaseLeavesTheQueueUnlessAnAttorneyCanBeCalled(HoldKind kind)
    {
        var isQueued = CaseQueue.Contains.Compile();
        var on = OpenCase();
        on.Place(kind, "because", "collector", Now);

        isQueued(on).ShouldBe(kind == HoldKind.AttorneyRepresented);
        on.Release(kind, Now);
        isQueued(on).ShouldBeTrue();
        on.Move(CaseAction.RecommendLegal, on.OpenedOn);
        isQueued(on).ShouldBeFalse("the client is asked");
    }

    [Theory]
    [InlineData(HoldKind.Bankruptcy, CaseAction.SendAttorneyLetter, true)]
    [InlineData(HoldKind.ClientHold, CaseAction.RecommendLegal, true)]
    [InlineData(HoldKind.PaymentArrangement, CaseAction.SendAttorneyLetter, true)]
    [InlineData(HoldKind.Dispute, CaseAction.SendAttorneyLetter, true)]
    [InlineData(HoldKind.Dispute, CaseAction.RecommendLegal, false)]
    [InlineData(HoldKind.CeaseCommunication, CaseAction.SendAttorneyLetter, false)]
    [InlineData(HoldKind.Bankruptcy, CaseAction.RecommendLegal, false)]
    public void Given_AHold_When_ItStands_Then_ItStopsTheMovesThatItMustUntilItIsReleased(HoldKind kind, CaseAction action, bool isStopped)
    {
        var on = OpenCase();
        on.Place(kind, "because", "collector", Now);
        if (isStopped)
        {
            RuleBrokenBy(() => on.Move(action, on.OpenedOn)).ShouldBe(nameof(HoldMustNotStopTheMove));
            on.Stage.ShouldBe(Stage.Amicable);
            on.Release(kind, Now);
        }

        Should.NotThrow(() => on.Move(action, on.OpenedOn));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Given_AnyHold_When_TheCaseIsClosed_Then_NothingStopsIt(HoldKind kind)
    {
        var on = OpenCase();
        on.Move(CaseAction.RecommendLegal, on.OpenedOn);
        on.Place(kind, "because", "collector", Now);
        if (kind is HoldKind.Bankruptcy or HoldKind.ClientHold or HoldKind.PaymentArrangement)
        {
            RuleBrokenBy(() => on.Move(CaseAction.Sue, on.OpenedOn)).ShouldBe(nameof(HoldMustNotStopTheMove));
        }

        on.Move(CaseAction.Close, on.OpenedOn, CloseCode.Bankrupt);
        on.Stage.ShouldBe(Stage.Closed);
    }

    [Fact]
    public void Given_ACaseOnADesk_When_AnotherWantsIt_Then_ItIsTheirsUntilTheLeaseEnds()
    {
        var (on, mine) = (OpenCase(), Guid.NewGuid());
        on.Desk.Take(mine, "Me", Now);

        new CaseMustNotBeHeldByAnother(on, mine, Now).IsBroken.ShouldBeFalse();
        new CaseMustNotBeHeldByAnother(on, Guid.NewGuid(), Now).IsBroken.ShouldBeTrue();
        new CaseMustNotBeHeldByAnother(on, Guid.NewGuid(), Now + CaseDesk.Lease).IsBroken.ShouldBeFalse();
    }
}
