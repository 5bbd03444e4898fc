using Agency.Domain.Referrals;
using Agency.Domain.Referrals.Rules;
using static Agency.Domain.Referrals.ReferralAction;
using static Agency.Domain.Referrals.ReferralStatus;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Referrals;

public sealed class ReferralLifecycleTests
{
    /// <summary>What leads where; what is not here is refused.</summary>
    private static readonly Dictionary<(ReferralStatus, ReferralAction), ReferralStatus> Expected = new()
    {
        [(Draft, Submit)] = Submitted,
        [(Submitted, AskDetail)] = NeedsDetails,
        [(NeedsDetails, AnswerDetail)] = Submitted,
        [(Submitted, Accept)] = Accepted,
        [(Submitted, Reject)] = Rejected,
        [(NeedsDetails, Reject)] = Rejected,
    };

    public static TheoryData<ReferralStatus, ReferralAction> Everything()
    {
        var data = new TheoryData<ReferralStatus, ReferralAction>();
        foreach (var status in Enum.GetValues<ReferralStatus>())
        {
            foreach (var action in Enum.GetValues<ReferralAction>())
            {
                data.Add(status, action);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Given_AStatus_When_AnActionIsTaken_Then_TheTableSaysWhatHappens(ReferralStatus status, ReferralAction action)
    {
        var referral = In(status);
        if (Expected.TryGetValue((status, action), out var next))
        {
            Take(referral, action);

            referral.Status.ShouldBe(next);
            ReferralLifecycle.From(status).ShouldContain(action);
        }
        else
        {
            RuleBrokenBy(() => Take(referral, action)).ShouldBe(nameof(ReferralMoveMustBeInTheTable));
            referral.Status.ShouldBe(status, "an illegal move changes nothing");
            ReferralLifecycle.From(status).ShouldNotContain(action);
        }
    }

    [Theory]
    [InlineData(Draft, true)]
    [InlineData(Submitted, false)]
    [InlineData(NeedsDetails, true)]
    [InlineData(Accepted, false)]
    [InlineData(Rejected, false)]
    public void Given_AStatus_When_ThePartnerChangesIt_Then_ItIsOpenForThatOrNot(ReferralStatus status, bool isOpen)
    {
        var referral = In(status);
        Action[] changes =
        [
            () => referral.CorrectInvoice(referral.Invoices[0], Invoice("INV-1", Eur(99))),
            () => referral.AddInvoice(Invoice("INV-2", Eur(1))),
            () => referral.Describe(referral.Debtor, "a word"),
            () => referral.RemoveInvoice(referral.Invoices[^1]),
        ];

        foreach (var change in changes)
        {
            if (isOpen)
            {
                change();
            }
            else
            {
                RuleBrokenBy(change).ShouldBe(nameof(ReferralMustBeOpenForChange));
            }
        }
    }

    private static Referral In(ReferralStatus status)
    {
        var referral = DraftOf(Invoice("INV-1", Eur(100)));
        ReferralAction[] way = status switch
        {
            Draft => [],
            Submitted => [Submit],
            NeedsDetails => [Submit, AskDetail],
            Accepted => [Submit, Accept],
            _ => [Submit, Reject],
        };
        foreach (var action in way)
        {
            Take(referral, action);
        }

        return referral;
    }

    private static void Take(Referral referral, ReferralAction action)
    {
        switch (action)
        {
            case Submit: referral.Submit(Now); break;
            case AskDetail: referral.AskDetail("Which address?", "intake", Now); break;
            case AnswerDetail: referral.AnswerDetail("This one.", "partner", Now); break;
            case Accept: referral.Accept("C-2026-00001", Now); break;
            case Reject: referral.Reject("too old", Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(action));
        }
    }
}
