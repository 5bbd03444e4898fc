using System.Globalization;
using System.Text;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Application.Tests.Payouts;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Banking;

/// <summary>Debits of debtors that the bank brings back, before and after the deadline of the code under which it does.</summary>
public sealed class LateReturnTests
{
    /// <summary>The Wednesday after Washington's Birthday, a Monday.</summary>
    private static readonly DateOnly BackOn = new(2026, 2, 18);

    /// <summary>What was debited, and what the bank says about it: settled on, code, whether it comes in time, and the last day on which it could.</summary>
    private static readonly (DateOnly SettledOn, string Code, DateOnly? Deadline)[] Debits =
    [
        (new(2026, 2, 13), "R01", null),
        (new(2026, 2, 12), "R01", new(2026, 2, 17)),
        (new(2025, 12, 20), "R10", null),
        (new(2025, 12, 19), "R10", new(2026, 2, 17)),
        (new(2025, 12, 1), "R06", null),
    ];

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_DebitsThatComeBack_When_TheBanksFileIsMatched_Then_OnlyThoseWithinTheDeadlineOfTheirCodeArePosted(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, notice) = await Returned(agency);

        var result = await agency.Send(new MatchBankStatement(notice), scene.Accountant);

        result.ShouldSatisfyAllConditions(
            run => run.Posted.ShouldBe(3), run => run.Proposed.ShouldBe(2), run => run.Refusals.Select(each => each.Position).ShouldBe([2, 4]),
            run => run.Refusals.ShouldAllBe(each => each.Refusal.Code == "AchReturnMustComeByItsDeadline"));
        (await agency.Query(db => db.PaymentReversals.OrderBy(row => row.Number).Select(row => row.Reason).ToListAsync()))
            .ShouldBe([ReversalReason.InsufficientFunds, ReversalReason.Chargeback, ReversalReason.Recalled]);
        var lines = await agency.Query(db => db.BankLines.OrderBy(line => line.Position).ToListAsync());
        foreach (var (line, debit) in lines.Zip(Debits))
        {
            line.Status.ShouldBe(debit.Deadline is null ? BankLineStatus.Posted : BankLineStatus.Proposed);
            (line.Use, line.Basis).ShouldBe((BankLineUse.Reversal, MatchBasis.Reference));
            if (debit.Deadline is { } deadline)
            {
                line.Reason!.ShouldSatisfyAllConditions(
                    reason => reason.ShouldContain(debit.Code), reason => reason.ShouldContain($"deadline of {deadline:yyyy-MM-dd}"), reason => reason.ShouldContain("Dispute it"));
            }
        }
    }

    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_AReturnThatCameLate_When_AClerkPlacesIt_Then_ItIsReversed_AndAnotherRunProposesTheOtherAgain(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var (scene, notice) = await Returned(agency);
        await agency.Send(new MatchBankStatement(notice), scene.Accountant);
        var late = await agency.Query(db => db.BankLines.Where(line => line.Position == 2).Select(line => line.PaymentNumber!).SingleAsync());

        await agency.Send(new PlaceBankLine(notice, 2, new BankMatch(BankLineUse.Reversal, MatchBasis.Reference, true, PaymentNumber: late)), scene.Accountant);

        (await agency.Send(new GetPayment(late), scene.Accountant)).Status.ShouldBe(PaymentStatus.Reversed);
        (await agency.Send(new MatchBankStatement(notice), scene.Accountant)).ShouldSatisfyAllConditions(run => run.Posted.ShouldBe(0), run => run.Refusals.Single().Position.ShouldBe(4));
    }

    private static async Task<(Scene Scene, string Notice)> Returned(AgencyFixture agency)
    {
        agency.Clock.Set(new DateOnly(2026, 1, 5));
        var scene = await Scene.Set(agency);
        await agency.Send(new OpenBankAccount("Trust USD", Fund.Trust, "USD", "DE89370400440532013000", null, new DateOnly(2025, 11, 30)), new Caller(Guid.CreateVersion7(), "Ada Admin", Role.Administrator));
        var on = await TaxYearTests.OpenCase(scene);
        agency.Clock.Set(BackOn);
        foreach (var (index, debit) in Debits.Index())
        {
            var facts = new RecordPayment(on, Dollars(100), PaymentMethod.AchDebit, ReceivedBy.Agency, debit.SettledOn, Trace(index), null, null);
            await agency.Send(facts, scene.Accountant, idempotencyKey: Trace(index));
        }

        using var file = new MemoryStream(Encoding.ASCII.GetBytes(File()));
        return (scene, (await agency.Send(new ImportBankFile("returns.ach", file), scene.Accountant)).Statements.Single().Number!);
    }

    private static Money Dollars(decimal amount) => new(amount, Currency.Of("USD"));

    private static string Trace(int index) => string.Create(CultureInfo.InvariantCulture, $"0910000100000{index + 10:D2}");

    /// <summary>A file of returned debits of 100 dollars each, as the bank sends it.</summary>
    private static string File()
    {
        var (count, total) = (Debits.Length * 2, Debits.Length * 10_000);
        var hash = Debits.Length * 2_100_002;
        string[] records =
        [
            $"101 0910000191234567890{BackOn:yyMMdd}0900A094101".PadRight(63) + "AGENCY",
            $"5225{"AGENCY",-36}1234567890PPD{"PAYMENT",-25}1021000020000001",
            .. Debits.SelectMany((debit, index) => (string[])
            [
                $"626021000021{"000123456789",-17}{10_000:D10}{"C-2026-00001",-15}{"PRAIRIE SUPPLY INC",-22}  102100002{index:D7}",
                $"799{debit.Code}{Trace(index)}      02100002".PadRight(79) + $"02100002{index:D7}",
            ]),
            $"8225{count:D6}{hash:D10}{total:D12}{0:D12}1234567890".PadRight(79) + "021000020000001",
            $"9{1:D6}{(count + 13) / 10:D6}{count:D8}{hash:D10}{total:D12}{0:D12}",
        ];
        var fillers = Enumerable.Repeat(new string('9', 94), (10 - (records.Length % 10)) % 10);
        return string.Join('\n', records.Select(record => record.PadRight(94)).Concat(fillers));
    }
}
