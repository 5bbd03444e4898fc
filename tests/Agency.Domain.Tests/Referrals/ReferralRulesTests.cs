using Agency.Domain.Parties;
using Agency.Domain.Referrals;
using Agency.Domain.Referrals.Rules;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Referrals;

public sealed class ReferralRulesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_NoInvoiceOrACreditNoteAlone_When_Submitted_Then_ItIsRefused(bool hasCreditNote)
    {
        var referral = hasCreditNote ? DraftOf(CreditNote("CN-1", Eur(40), "INV-9")) : DraftOf();

        RuleBrokenBy(() => referral.Submit(Now)).ShouldBe(nameof(ReferralMustClaimSomething));
        referral.Status.ShouldBe(ReferralStatus.Draft);
    }

    [Fact]
    public void Given_TheInvoicesWereTakenOutAgain_When_TheQuestionIsAnswered_Then_ItIsRefused()
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)));
        referral.Submit(Now);
        referral.AskDetail("Is this the right invoice?", "intake", Now);
        referral.RemoveInvoice(referral.Invoices[0]);

        RuleBrokenBy(() => referral.AnswerDetail("No.", "partner", Now)).ShouldBe(nameof(ReferralMustClaimSomething));
    }

    public static TheoryData<string, InvoiceFacts> Incomplete() => new()
    {
        { "number", Invoice(null, Eur(1)) },
        { "number", Invoice(" ", Eur(1)) },
        { "dueOn", Invoice("A", Eur(1), dueOn: null) },
        { "open", Invoice("A", null) },
        { "issuedOn", Invoice("A", Eur(1)) with { IssuedOn = null } },
        { "refersTo", CreditNote("A", Eur(1), null) },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Given_AnIncompleteDocument_When_Submitted_Then_TheMissingFieldIsNamed(string field, InvoiceFacts facts)
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)), facts);

        referral.Invoices[1].Missing.ShouldBe([field]);
        RuleBrokenBy(() => referral.Submit(Now)).ShouldBe(nameof(InvoicesMustBeComplete));
    }

    [Fact]
    public void Given_ACreditNoteWithoutADueDate_When_Submitted_Then_NothingIsMissing()
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)), CreditNote("CN-1", Eur(40), "INV-1"));

        referral.Submit(Now);

        referral.Status.ShouldBe(ReferralStatus.Submitted);
        referral.Events.ShouldHaveSingleItem().ShouldBe(new ReferralSubmitted("R-2026-00001"));
    }

    [Fact]
    public void Given_TwoCurrencies_When_Submitted_Then_TheyAreNotAddedUp() =>
        RuleBrokenBy(() => DraftOf(Invoice("INV-1", Eur(100)), Invoice("INV-2", Gbp(100))).Submit(Now)).ShouldBe(nameof(InvoicesMustShareOneCurrency));

    [Theory]
    [InlineData("INV-9", 10, true)]
    [InlineData("INV-1", 100.01, true)]
    [InlineData("INV-1", -10, true)]
    [InlineData("INV-1", 100, false)]
    [InlineData("INV-1", 40, false)]
    public void Given_ACreditNote_When_Submitted_Then_ItLowersAnInvoiceByAtMostWhatIsOpen(string refersTo, decimal credit, bool isRefused)
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)), CreditNote("CN-1", Eur(credit), refersTo));

        if (isRefused)
        {
            RuleBrokenBy(() => referral.Submit(Now)).ShouldBe(nameof(CreditNoteMustLowerAnInvoice));
        }
        else
        {
            referral.Submit(Now);
            referral.Status.ShouldBe(ReferralStatus.Submitted);
        }
    }

    [Fact]
    public void Given_CreditNotesThatTogetherAreTooMuch_When_Submitted_Then_TheyAreRefused() =>
        RuleBrokenBy(() => DraftOf(Invoice("INV-1", Eur(100)), CreditNote("CN-1", Eur(60), "INV-1"), CreditNote("CN-2", Eur(60), "INV-1")).Submit(Now))
            .ShouldBe(nameof(CreditNoteMustLowerAnInvoice));

    [Fact]
    public void Given_AnInvoice_When_AddedOrCorrectedToTheSameNumber_Then_ItIsRefused()
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)), Invoice("INV-2", Eur(50)));

        RuleBrokenBy(() => referral.AddInvoice(Invoice("INV-1", Eur(1)))).ShouldBe(nameof(InvoiceMustStandOnce));
        RuleBrokenBy(() => referral.CorrectInvoice(referral.Invoices[1], Invoice("INV-1", Eur(1)))).ShouldBe(nameof(InvoiceMustStandOnce));
        referral.CorrectInvoice(referral.Invoices[1], Invoice("INV-2", Eur(55)));
        referral.Invoices[1].Open.ShouldBe(Eur(55));
    }

    [Fact]
    public void Given_NobodyOwes_When_Submitted_Then_ItIsRefused()
    {
        foreach (var debtor in new[] { null, new DebtorDetails(" ", LegalForm.Person, "NL", "nl"), new DebtorDetails("X", LegalForm.Person, "NLD", "nl") })
        {
            var referral = DraftOf(Invoice("INV-1", Eur(100)));
            referral.Describe(debtor, null);

            RuleBrokenBy(() => referral.Submit(Now)).ShouldBe(nameof(DebtorMustBeNamed));
        }
    }

    [Fact]
    public void Given_AQuestion_When_Answered_Then_BothAreKept()
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)));
        referral.Submit(Now);
        referral.AskDetail("Which address?", "intake", Now);
        referral.AnswerDetail("This one.", "partner", Now.AddDays(1));

        var question = referral.Questions.ShouldHaveSingleItem();
        (question.Question, question.AskedBy, question.Answer, question.AnsweredBy, question.AnsweredAt).ShouldBe(("Which address?", "intake", "This one.", "partner", Now.AddDays(1)));
        referral.SubmittedAt.ShouldBe(Now);
    }

    [Fact]
    public void Given_AClaimThatStandsInACase_When_AskedAgain_Then_ItIsRefused()
    {
        new InvoiceMustNotBeClaimedAlready("INV-1", "C-2026-00001").IsBroken.ShouldBeTrue();
        new InvoiceMustNotBeClaimedAlready(null, null).IsBroken.ShouldBeFalse();
    }
}
