using System.Text;
using Agency.Application.Commissions;
using Agency.Application.Common;
using Agency.Application.Identity;
using Agency.Application.Jobs;
using Agency.Application.Jobs.Read;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Domain.Identity;
using Agency.Domain.Payments;
using Agency.Infrastructure.Mail;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Outbox;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Agency.Application.Tests.Mail;

public sealed class PartnerMailTests
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AReferralOnItsWay_When_TheOutboxIsTold_Then_EachHearsInTheirLanguage(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Staged(agency);
        var referral = await scene.Refer(4200);

        await agency.Send(new SubmitReferral(referral), scene.Partner);
        var submitted = (await News(agency)).ShouldHaveSingleItem();
        submitted.To.ShouldContain("ines@agency.example");
        submitted.Subject.ShouldBe($"{referral}: new referral from Jansen Accountants");
        submitted.Body.ShouldContain($"For Van Dijk Installaties B.V., Jansen Accountants submitted referral {referral}.\n\n");
        submitted.Body.ShouldContain($"https://agency.example/referrals/{referral}");

        await agency.Send(new AskDetail(referral, "Proof of delivery?\nAnd the order."), scene.Intake);
        var asked = await News(agency);
        asked.Select(mail => mail.To.Split('<', '>')[1]).ShouldBe(["ada@jansen.example", "bram@jansen.example"]);
        asked[0].Subject.ShouldBe($"{referral}: we have a question");
        asked[1].Subject.ShouldBe($"{referral}: wij hebben nog een vraag");
        asked[1].Body.ShouldStartWith("Beste Bräm Boekhouder,");
        asked[1].Body.ShouldContain("  Proof of delivery?\n  And the order.");

        await agency.Send(new AnswerDetail(referral, "Attached."), scene.Partner);
        var opened = (await agency.Send(new AcceptReferral(referral), scene.Intake)).Number;
        (await News(agency)).ShouldContain(mail => mail.Subject == $"{referral}: aangenomen als dossier {opened}" && mail.Body.Contains($"https://agency.example/cases/{opened}"));

        var other = await scene.Refer(100);
        await agency.Send(new SubmitReferral(other), scene.Partner);
        await agency.Send(new RejectReferral(other, "Younger than thirty days."), scene.Intake);
        (await News(agency)).ShouldContain(mail => mail.Subject == $"{other}: not accepted" && mail.Body.Contains("  Younger than thirty days."));
        (await agency.Query(db => db.OutboxMessages.CountAsync(message => message.State != OutboxState.Told))).ShouldBe(0);
    }

    [Fact]
    public async Task Given_AStatement_When_TheOutboxIsTold_Then_ThePartnerReadsMonthAndAmount()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Staged(agency);
        await scene.Pay(await scene.OpenCase(4200), 1200);
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        await News(agency);

        await agency.Send(new IssueStatements(new DateOnly(2026, 3, 1)), scene.Accountant);

        var mails = await News(agency);
        mails.Select(mail => mail.Subject).ShouldBe(["CS-2026-0001: commission statement March 2026, EUR 32.75", "CS-2026-0001: provisieafrekening maart 2026, EUR 32,75"]);
        mails.ShouldAllBe(mail => mail.Body.Contains("https://agency.example/commissions/statements/CS-2026-0001"));

        await agency.Send(new UndoStatement("CS-2026-0001", "Wrong plan."), scene.Accountant);

        (await News(agency)).ShouldSatisfyAllConditions(
            undone => undone.Select(mail => mail.Subject).ShouldBe(["CS-2026-0001: commission statement March 2026 taken back", "CS-2026-0001: provisieafrekening maart 2026 teruggenomen"]),
            undone => undone.ShouldAllBe(mail => mail.Body.Contains("Wrong plan.") && mail.Body.Contains("commissions/statements/CS-2026-0002")));
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_APaymentThatCameBack_When_TheOutboxIsTold_Then_ItIsToldWithItsMoney(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);
        var payment = await scene.Pay(await scene.OpenCase(4200), 1200);
        await agency.Send(new ReversePayment(payment, ReversalReason.Chargeback, new DateOnly(2026, 3, 2), null), scene.Accountant, "came-back");

        (await agency.Send(new TellOutbox())).Failures.ShouldBeEmpty();
        (await agency.Query(db => db.OutboxMessages.CountAsync(message => message.State != OutboxState.Told))).ShouldBe(0);
    }

    [Fact]
    public void Given_AMessageOfBefore_When_Read_Then_ItsCurrencyIsFoundInTheOldPlace()
    {
        const string Old = """{"PaymentNumber":"P-000001","Reason":2,"Amount":{"Amount":12.50,"Currency":{"Code":"EUR","MinorUnits":2,"SmallestUnit":0.01},"IsZero":false,"Plain":"12.50"}}""";

        OutboxTeller.Read(new OutboxMessage(DateTime.UnixEpoch, typeof(PaymentReversed).FullName!, Old))
            .ShouldBe(new PaymentReversed("P-000001", ReversalReason.Chargeback, Scene.Euro(12.50m)));
    }

    [Fact]
    public async Task Given_NobodyToTell_When_TheOutboxIsTold_Then_TheMessageIsToldAllTheSame()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Scene.Set(agency);
        await agency.Send(new SubmitReferral(await scene.Refer(100)), scene.Partner);

        (await agency.Send(new TellOutbox())).ShouldBe(new JobReport(1, []), new SameReport());
        MailFolder.Read(agency.MailFolder).ShouldBeEmpty();
        (await agency.Send(new TellOutbox())).Done.ShouldBe(0);
    }

    [Fact]
    public async Task Given_ACrashAfterSending_When_ToldAgain_Then_TheMailSaysThatItIsTheSame()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Staged(agency);
        await agency.Send(new SubmitReferral(await scene.Refer(100)), scene.Partner);
        var first = (await News(agency)).ShouldHaveSingleItem();

        // As if the process had died between the server's taking it and the database's hearing of it.
        await agency.Query(db => db.OutboxMessages.Where(message => message.Type == typeof(MailToSend).FullName)
            .ExecuteUpdateAsync(message => message.SetProperty(row => row.State, OutboxState.Waiting)));

        (await News(agency)).ShouldHaveSingleItem().MessageId.ShouldBe(first.MessageId);
    }

    [Fact]
    public async Task Given_AServer_When_Told_Then_ItGetsTheMail()
    {
        await using var agency = await AgencyFixture.On(DatabaseProvider.Sqlite);
        var scene = await Staged(agency);
        using var server = new MailServer();
        var settings = agency.Services.GetRequiredService<MailSettings>();
        (settings.Host, settings.Port, settings.UseTls) = ("127.0.0.1", server.Port, false);
        var referral = await scene.Refer(100);
        await agency.Send(new SubmitReferral(referral), scene.Partner);

        (await agency.Send(new TellOutbox())).Failures.ShouldBeEmpty();

        var said = await server.Conversation;
        said.ShouldContain("RCPT TO:<ines@agency.example>");
        var body = string.Concat(said.SkipWhile(line => line.Length > 0).TakeWhile(line => line != "."));
        Encoding.UTF8.GetString(Convert.FromBase64String(body)).ShouldContain($"submitted referral {referral}.\r\n");
        MailFolder.Read(agency.MailFolder).ShouldBeEmpty();
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AServerThatIsDown_When_Told_Then_ItIsTriedLaterAndGivenUpInTheEnd(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Staged(agency);
        var settings = agency.Services.GetRequiredService<MailSettings>();
        (settings.Host, settings.Port, settings.UseTls, settings.TimeoutSeconds) = ("127.0.0.1", 1, false, 2);
        await agency.Send(new SubmitReferral(await scene.Refer(100)), scene.Partner);

        var report = await agency.Send(new TellOutbox());
        (report.Done, report.Failures.Count).ShouldBe((1, 1), string.Join("; ", report.Failures));
        (await agency.Send(new TellOutbox())).ShouldBe(new JobReport(0, []), new SameReport(), "not before a minute has passed");
        for (var attempt = 2; attempt <= OutboxMessage.AttemptsMax; attempt++)
        {
            agency.Clock.Advance(TimeSpan.FromHours(4));
            (await agency.Send(new TellOutbox())).Failures.Count.ShouldBe(1);
        }

        agency.Clock.Advance(TimeSpan.FromDays(2));
        (await agency.Send(new TellOutbox())).Failures.ShouldBeEmpty();
        var row = await agency.Query(db => db.Outbox.SingleAsync(message => message.State == OutboxState.GivenUp));
        (row.Attempts, row.NextTryAt, row.ToldAt).ShouldBe((OutboxMessage.AttemptsMax, null, null));
        row.Error.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Fail_WaitsTwiceAsLongEachTime_UpToFourHours()
    {
        var now = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        var message = new OutboxMessage(now, "x", "{}");
        var waits = Enumerable.Range(1, OutboxMessage.AttemptsMax).Select(_ =>
        {
            message.Fail("no", now);
            return (message.NextTryAt - now)?.TotalMinutes;
        });

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, null]);
        message.State.ShouldBe(OutboxState.GivenUp);
    }

    /// <summary>Two users of the partner, English and Dutch, one of them closed besides; one of the other partner; one of intake.</summary>
    private static async Task<Scene> Staged(AgencyFixture agency)
    {
        var scene = await Scene.Set(agency);
        await Register(agency, "ada@jansen.example", "Ada Accountant", Role.AffiliateUser, "A-001");
        await Register(agency, "bram@jansen.example", "Bräm Boekhouder", Role.AffiliateUser, "A-001", "nl");
        await Register(agency, "gone@jansen.example", "Gone", Role.AffiliateUser, "A-001");
        await Register(agency, "bob@boekhouderij.example", "Bob", Role.AffiliateUser, "A-002");
        await Register(agency, "ines@agency.example", "Ines Intake", Role.Intake);
        await Register(agency, "cora@agency.example", "Cora Collector", Role.Collector);
        var gone = await agency.Query(db => db.Users.Where(user => user.Email == "gone@jansen.example").Select(user => user.Id).SingleAsync());
        await agency.Send(new CloseUser(gone, "Left"));
        return scene;
    }

    private static Task<Receipt> Register(AgencyFixture agency, string email, string name, Role role, string? affiliate = null, string language = "en") =>
        agency.Send(new RegisterUser(email, name, role, "twelve signs or more", affiliate, Language: language));

    /// <summary>What has arrived by telling the outbox now.</summary>
    private static async Task<IReadOnlyList<ReadMail>> News(AgencyFixture agency)
    {
        (await agency.Send(new TellOutbox())).Failures.ShouldBeEmpty();
        var mails = MailFolder.Read(agency.MailFolder);
        Directory.Delete(agency.MailFolder, recursive: true);
        return mails;
    }

    private sealed class SameReport : IEqualityComparer<JobReport>
    {
        public bool Equals(JobReport? left, JobReport? right) => left!.Done == right!.Done && left.Failures.SequenceEqual(right.Failures);

        public int GetHashCode(JobReport report) => report.Done;
    }
}
