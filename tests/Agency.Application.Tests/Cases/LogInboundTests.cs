using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Compliance;
using Agency.Application.Referrals;
using Agency.Domain.Cases;
using Agency.Domain.Cases.Rules;
using Agency.Domain.Compliance;
using Agency.Domain.Parties;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static Agency.Application.Tests.Refusals;

namespace Agency.Application.Tests.Cases;

public sealed class LogInboundTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ADebtorOnHold_When_TheyCall_Then_TheGateIsNotAsked_AndThePromiseIsTakenAsOnACallOfOurs(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        await agency.Send(new PlaceHold(number, HoldKind.CeaseCommunication, "By letter"), scene.Collector);
        var phone = (await Desk(scene, number)).Debtor.ContactPoints.Single(point => point.Kind == ContactKind.Phone);

        var promise = new PromiseEntry(Scene.Euro(500), scene.Today.AddDays(10));
        await agency.Send(new LogInbound(number, InboundChannel.Call, InboundSubject.Payment, phone.Id, Promise: promise, Note: "Paid on the 12th"), scene.Collector);

        (await agency.Query(db => db.ContactDecisions.CountAsync())).ShouldBe(0);
        var desk = await Desk(scene, number);
        desk.Promises.Single().ShouldSatisfyAllConditions(taken => taken.Amount.ShouldBe(Scene.Euro(500)), taken => taken.TakenBy.ShouldBe("Cora Collector"), taken => taken.Status.ShouldBe(PromiseStatus.Open));
        var line = desk.Timeline.Single(row => row.Kind == ActivityKind.Inbound);
        (line.Outcome, line.Note, line.Summary).ShouldBe((CallOutcome.RightPartyContact, "Paid on the 12th", "Call from the debtor: Payment"));
        (await agency.Query(db => db.Activities.SingleAsync(row => row.Kind == ActivityKind.Inbound))).ShouldSatisfyAllConditions(row => row.Inbound.ShouldBe(InboundChannel.Call), row => row.About.ShouldBe(InboundSubject.Payment));
        desk.Debtor.ContactPoints.Single(point => point.Id == phone.Id).Flag.ShouldBe(ContactFlag.Good);
        (desk.Work.Step, desk.Work.DueAt.Date).ShouldBe((NextStep.FollowUp, promise.DueOn.ToDateTime(TimeOnly.MinValue)), "the day after it is due, begun in Amsterdam");
        desk.Work.IsMine.ShouldBeTrue();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APromiseInALetter_When_ItIsASettlementBelowTheAuthority_Then_TheSameRulesHold(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        LogInbound Letter(PromiseEntry promise) => new(number, InboundChannel.Letter, InboundSubject.Payment, ReceivedAt: agency.Clock.Now.AddDays(-2), Promise: promise);
        var due = scene.Today.AddDays(10);

        (await Refused(() => agency.Send(Letter(new PromiseEntry(Scene.Euro(100), due, IsSettlement: true)), scene.Collector))).ShouldBe(nameof(SettlementMustBeWithinAuthority));
        (await Refused(() => agency.Send(Letter(new PromiseEntry(Scene.Euro(9_000), due)), scene.Collector))).ShouldBe(nameof(PromiseMustBeWithinBalance));
        (await Refused(() => agency.Send(Letter(new PromiseEntry(Scene.Euro(100), scene.Today.AddDays(-1))), scene.Collector))).ShouldBe(nameof(PromiseMustNotBeInThePast));
        (await agency.Query(db => db.Activities.CountAsync(row => row.Kind == ActivityKind.Inbound))).ShouldBe(0, "what is refused leaves nothing");
        await agency.Send(Letter(new PromiseEntry(Scene.Euro(100), due, IsSettlement: true, ApprovedBy: "J. van Dijk")), scene.Collector);
        (await Desk(scene, number)).Promises.Single().IsSettlement.ShouldBeTrue();

        await Should.ThrowAsync<ValidationException>(() => agency.Send(Letter(new PromiseEntry(Scene.Euro(100), due)) with { IsThirdParty = true }, scene.Collector));
        agency.Clock.Advance(CaseDesk.Lease + TimeSpan.FromMinutes(1));
        await agency.Send(new MoveCase(number, CaseAction.Close, CloseCode.Uncollectible, "Gone"), scene.Supervisor);
        (await Refused(() => agency.Send(Letter(new PromiseEntry(Scene.Euro(100), due)), scene.Collector))).ShouldBe(nameof(CaseMustBeOpen));
        await agency.Send(new LogInbound(number, InboundChannel.Email, InboundSubject.Question), scene.Collector);
        (await Desk(scene, number)).Timeline[0].Kind.ShouldBe(ActivityKind.Inbound, "who writes about a closed case is not forgotten");
    }

    /// <summary>12 CFR 1006.14(b)(2)(i)(B), official comment 14(b)(4)-1.ii: whichever side began the conversation.</summary>
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AnAmericanConsumerWhoCalls_When_WeWantToCallBack_Then_SevenDaysAreQuiet_ButWhatWasCalledBeforeIsStillLogged(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await OpenConsumerCase(scene);
        var noon = new DateTime(scene.Today.AddDays(1), new TimeOnly(17, 0), DateTimeKind.Utc);
        agency.Clock.Set(noon.AddHours(2));
        await agency.Send(new LogInbound(number, InboundChannel.Visit, InboundSubject.Question), scene.Collector);
        await agency.Send(new LogInbound(number, InboundChannel.Call, InboundSubject.Question, IsThirdParty: true), scene.Collector);
        (await Call()).IsAllowed.ShouldBeTrue("a visit is no call, and a neighbour no conversation with them");

        await agency.Send(new LogInbound(number, InboundChannel.Call, InboundSubject.CannotPay, ReceivedAt: noon.AddMinutes(30)), scene.Collector);
        (await Call()).ShouldSatisfyAllConditions(gate => gate.Rule.ShouldBe("CallMustWaitAfterConversation"), gate => gate.AllowedFrom!.Value.Date.ShouldBe(noon.Date.AddDays(7)));
        await agency.Send(new LogCall(number, null, CallOutcome.NoAnswer, null, null, null, null, noon), scene.Collector);
        (await Refused(() => agency.Send(new LogCall(number, null, CallOutcome.NoAnswer, null, null, null, null, noon.AddHours(1)), scene.Collector))).ShouldBe(nameof(ContactMustBeAllowed));

        Task<DeskGate> Call() => agency.Send(new AskGate(number, Channel.Call), scene.Collector);
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_WhatWasPlanned_When_TheDebtorComesToUs_Then_AConversationPutsItOff_AndALetterOnlyPullsItForward(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        var now = agency.Clock.Now;
        await agency.Send(new LogInbound(number, InboundChannel.Letter, InboundSubject.Question), scene.OtherCollector);
        (await Desk(scene, number)).Work.Step.ShouldBe(NextStep.FirstContact, "it stood in the queue already");

        await agency.Send(new LogInbound(number, InboundChannel.Call, InboundSubject.Question), scene.Collector);
        var desk = await Desk(scene, number);
        (desk.Work.Step, desk.Work.DueAt, desk.Work.HolderName).ShouldBe((NextStep.FollowUp, now.AddDays(7), "J. de Wit"), "whoever picks up, the case stays with who has it");

        await agency.Send(new LogInbound(number, InboundChannel.Email, InboundSubject.Complaint), scene.Collector);
        (await Desk(scene, number)).Work.DueAt.ShouldBe(now.AddDays(1));
        await agency.Send(new LogInbound(number, InboundChannel.Sms, InboundSubject.Question, CallBackAt: now.AddHours(3)), scene.Collector);
        (await Desk(scene, number)).Work.ShouldSatisfyAllConditions(work => work.Step.ShouldBe(NextStep.CallbackDue), work => work.DueAt.ShouldBe(now.AddHours(3)));

        foreach (var at in new[] { now.AddMinutes(1), now.AddDays(-7).AddMinutes(-1) })
        {
            (await Refused(() => agency.Send(new LogInbound(number, InboundChannel.Letter, InboundSubject.Question, ReceivedAt: at), scene.Collector))).ShouldBe(nameof(InboundMustHaveHappened));
        }

        await Should.ThrowAsync<NotFoundException>(() => agency.Send(new LogInbound(number, InboundChannel.Call, InboundSubject.Question, Guid.NewGuid()), scene.Collector));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AHoldThatStopsAMove_When_TheDeskIsRead_Then_ItSaysWhichAndByWhat(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var number = await scene.OpenCase(2_000);
        (await Desk(scene, number)).Stopped.ShouldBeEmpty();

        await agency.Send(new PlaceHold(number, HoldKind.ClientHold, "Asked by mail"), scene.Collector);

        var desk = await Desk(scene, number);
        desk.Stopped.ShouldBe([new DeskStop(CaseAction.SendAttorneyLetter, HoldKind.ClientHold), new DeskStop(CaseAction.RecommendLegal, HoldKind.ClientHold)]);
        desk.Actions.ShouldContain(CaseAction.Close);
        foreach (var stop in desk.Stopped)
        {
            (await Refused(() => agency.Send(new MoveCase(number, stop.Action, null, "Try"), scene.Supervisor))).ShouldBe(nameof(HoldMustNotStopTheMove));
        }
    }

    private static Task<DeskPage> Desk(Scene scene, string number) => scene.Agency.Send(new GetDesk(number), scene.Collector);

    private static async Task<string> OpenConsumerCase(Scene scene)
    {
        var referral = await scene.Refer(1_000);
        var consumer = Scene.Debtor("P. Miller") with { LegalForm = LegalForm.Person, Country = "US", PostalCode = "10001", RegistrationNumber = null, Phone = "+1 212 555 0100" };
        await scene.Agency.Send(new DescribeReferral(referral, consumer, null), scene.Partner);
        await scene.Agency.Send(new SubmitReferral(referral), scene.Partner);
        return (await scene.Agency.Send(new AcceptReferral(referral), scene.Intake)).Number;
    }
}
