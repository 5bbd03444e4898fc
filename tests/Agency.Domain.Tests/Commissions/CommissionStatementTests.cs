using System.Reflection;
using Agency.Domain.Commissions;
using Agency.Domain.Commissions.Rules;
using Agency.Domain.Common;
using Agency.Domain.Payments;
using static Agency.Domain.Tests.Builders;

namespace Agency.Domain.Tests.Commissions;

public sealed class CommissionStatementTests
{
    private static readonly DateRange January = DateRange.MonthOf(Day("2026-01-15"));
    private readonly CommissionAccount account = NewAccount();
    private readonly CommissionPlanVersion plan = Plan(5);

    [Fact]
    public void Given_LinesOfAMonth_When_Issued_Then_TheirSumIsPaidAndTheyStandOnItInOrder()
    {
        CommissionLine[] lines = [Line(200, "2026-01-20"), Line(100, "2026-01-10")];

        var statement = Issue(lines);

        (statement.LinesTotal, statement.ToPay, statement.CarriedForward, statement.LineCount).ShouldBe((Eur(15), Eur(15), Eur(0), 2));
        CommissionStatement.InOrder(lines).ShouldBe([lines[1], lines[0]], "as they were earned");
        statement.ComputeHash(lines.Reverse()).ShouldBe(statement.Hash);
        (statement.PeriodFrom, statement.PeriodThrough).ShouldBe((Day("2026-01-01"), Day("2026-01-31")));
    }

    [Theory]
    [InlineData(24.99, 0, 0, 24.99)]
    [InlineData(24.99, 0.01, 25, 0)]
    [InlineData(25, 0, 25, 0)]
    [InlineData(30, -10, 0, 20)]
    [InlineData(30, -40, 0, -10)]
    public void Given_AMinimumOfTwentyFive_When_Issued_Then_LessRollsOverAndNegativeIsNeverClamped(decimal earned, decimal broughtForward, decimal toPay, decimal carried)
    {
        var statement = Issue([Line(earned * 20, "2026-01-10")], broughtForward, minimum: 25);

        (statement.LinesTotal, statement.ToPay, statement.CarriedForward).ShouldBe((Eur(earned), Eur(toPay), Eur(carried)));
        (statement.BroughtForward + statement.LinesTotal).ShouldBe(statement.ToPay + statement.CarriedForward, "not a cent is lost");
    }

    [Fact]
    public void Given_APaidStatement_When_ThePaymentComesBack_Then_TheNextStatementHasANegativeLineAndCarriesItOn()
    {
        var first = Line(1_000, "2026-01-10");
        Issue([first]).ToPay.ShouldBe(Eur(50));

        var clawback = Line(-1_000, "2026-02-03", CommissionLineKind.Clawback);
        var second = Issue([clawback]);

        (clawback.Amount, clawback.Kind).ShouldBe((Eur(-50), CommissionLineKind.Clawback));
        (second.ToPay, second.CarriedForward).ShouldBe((Eur(0), Eur(-50)));
        first.Amount.ShouldBe(Eur(50), "what was stated is not changed");
        Issue([Line(600, "2026-03-01")], second.CarriedForward.Amount).CarriedForward.ShouldBe(Eur(-20));
    }

    [Theory]
    [InlineData(24.99, 0)]
    [InlineData(24.99, 0.01)]
    [InlineData(30, -10)]
    [InlineData(30, -40)]
    public void Given_AStatement_When_Undone_Then_ThePartnerStandsWhereTheyStoodBefore(decimal earned, decimal broughtForward)
    {
        CommissionLine[] lines = [Line(earned * 20, "2026-01-10")];
        var statement = Issue(lines, broughtForward, minimum: 25);

        var undo = statement.Undo(new StatementChainLink("CS-2026-0002", 2, statement.Number, statement.Hash), lines, "Wrong", "Ada", Now);

        (undo.BroughtForward, undo.CarriedForward).ShouldBe((statement.CarriedForward, statement.BroughtForward));
        (undo.ToPay + statement.ToPay, undo.LinesTotal + statement.LinesTotal).ShouldBe((Eur(0), Eur(0)));
        (undo.BroughtForward + undo.LinesTotal).ShouldBe(undo.ToPay + undo.CarriedForward, "not a cent is lost");
        undo.ComputeHash(lines).ShouldBe(undo.Hash);
        RuleBrokenBy(() => undo.Undo(new StatementChainLink("CS-2026-0003", 3, undo.Number, undo.Hash), lines, "Again", "Ada", Now)).ShouldBe(nameof(UndoOfStatementMustNotBeUndone));
    }

    [Fact]
    public void Given_NoLines_When_Issued_Then_ItIsRefused() => RuleBrokenBy(() => Issue([])).ShouldBe(nameof(StatementMustHaveLines));

    [Fact]
    public void Given_ALineThatStandsOnAStatement_When_IssuedAgain_Then_ItIsRefused()
    {
        var line = Line(100, "2026-01-10");
        Tamper(line, nameof(CommissionLine.StatementId), Guid.NewGuid());

        RuleBrokenBy(() => Issue([Line(100, "2026-01-11"), line])).ShouldBe(nameof(LinesMustStandOnOneStatement));
    }

    [Fact]
    public void Given_AMonthThatIsNotOver_When_ToBeStated_Then_ItIsRefused()
    {
        new PeriodMustHaveEnded(January.Through, January.Through).IsBroken.ShouldBeTrue();
        new PeriodMustHaveEnded(January.Through, January.Through.AddDays(1)).IsBroken.ShouldBeFalse();
    }

    public static TheoryData<string, object?> StatementFields() => new()
    {
        { nameof(CommissionStatement.Number), "CS-2026-9999" },
        { nameof(CommissionStatement.ChainPosition), 9 },
        { nameof(CommissionStatement.PreviousNumber), "CS-2026-0000" },
        { nameof(CommissionStatement.PreviousHash), "other" },
        { nameof(CommissionStatement.AffiliateId), Guid.NewGuid() },
        { nameof(CommissionStatement.PeriodFrom), Day("2026-01-02") },
        { nameof(CommissionStatement.PeriodThrough), Day("2026-01-30") },
        { nameof(CommissionStatement.BroughtForward), Eur(1) },
        { nameof(CommissionStatement.LinesTotal), Eur(4) },
        { nameof(CommissionStatement.ToPay), Eur(4) },
        { nameof(CommissionStatement.CarriedForward), Eur(4) },
        { nameof(CommissionStatement.IssuedBy), "somebody else" },
        { nameof(CommissionStatement.IssuedAt), Now.AddDays(1) },
        { nameof(CommissionStatement.ReversesId), Guid.NewGuid() },
    };

    [Theory]
    [MemberData(nameof(StatementFields))]
    public void Given_AStatement_When_AnythingOnItIsChanged_Then_ItsHashNoLongerFits(string property, object? value)
    {
        var line = Line(100, "2026-01-10");
        var statement = Issue([line]);

        Tamper(statement, property, value);

        statement.ComputeHash([line]).ShouldNotBe(statement.Hash);
    }

    public static TheoryData<string, object?> LineFields() => new()
    {
        { nameof(CommissionLine.Amount), Eur(4) },
        { nameof(CommissionLine.Base), Eur(99) },
        { nameof(CommissionLine.Collected), Eur(99) },
        { nameof(CommissionLine.PaymentId), Guid.NewGuid() },
        { nameof(CommissionLine.EarnedOn), Day("2026-01-11") },
    };

    [Theory]
    [MemberData(nameof(LineFields))]
    public void Given_AStatement_When_ALineIsChanged_Then_ItsHashNoLongerFits(string property, object? value)
    {
        var line = Line(100, "2026-01-10");
        var statement = Issue([line]);

        Tamper(line, property, value);

        statement.ComputeHash([line]).ShouldNotBe(statement.Hash);
    }

    [Fact]
    public void Given_AStatement_When_ALineIsTakenAwayOrAdded_Then_ItsHashNoLongerFits()
    {
        CommissionLine[] lines = [Line(100, "2026-01-10"), Line(50, "2026-01-11")];
        var statement = Issue(lines);

        statement.ComputeHash(lines[..1]).ShouldNotBe(statement.Hash);
        statement.ComputeHash([.. lines, Line(1, "2026-01-12")]).ShouldNotBe(statement.Hash);
    }

    private CommissionLine Line(decimal collected, string earnedOn, CommissionLineKind kind = CommissionLineKind.Payment)
    {
        var payment = Payment.Record("P-1", PostingPlan.Of(Context(OpenCase()), Facts(Eur(1), "2026-01-10"), Day("2026-01-10")), "clerk", Now);
        var earning = account.Quote(plan, Eur(collected), Eur(collected));
        account.Take(earning);
        return CommissionLine.From(new PartnerEarning(Whole(account), earning), payment, kind, "J-000001", Day(earnedOn), Day(earnedOn));
    }

    private static CommissionStatement Issue(CommissionLine[] lines, decimal broughtForward = 0, decimal minimum = 0) => CommissionStatement.Issue(
        new StatementChainLink("CS-2026-0001", 1, null, ""), Guid.NewGuid(), January, Eur(broughtForward), lines, minimum, "accountant", Now);

    /// <summary>As somebody with access to the database could.</summary>
    private static void Tamper(object target, string property, object? value) =>
        target.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(target, value);
}
