using Agency.Application.Ledger;
using Agency.Application.Verify;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Testing;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Tests.Ledger;

/// <summary>What the tests of money that moves besides payments have in common.</summary>
internal static class CashBooks
{
    /// <summary>A balance on the side on which its account grows.</summary>
    public static async Task<decimal> Balance(this Scene scene, Account account)
    {
        var postings = await scene.Agency.Query(db => db.JournalPostings.AsNoTracking().Where(posting => posting.Account == account).ToListAsync());
        return postings.Sum(posting => posting.Side == ChartOfAccounts.Accounts[account].Grows ? posting.Amount.Amount : -posting.Amount.Amount);
    }

    /// <summary>The ledger proves and nothing differs from what it is computed from, now and as of today.</summary>
    public static async Task Proves(this Scene scene)
    {
        (await scene.Agency.Send(new GetProof(), scene.Accountant)).Currencies.ShouldAllBe(row => row.Difference.IsZero);
        (await scene.Agency.Send(new VerifyBooks(), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
        (await scene.Agency.Send(new VerifyBooks(scene.Today), scene.Auditor)).Checks.SelectMany(check => check.Differences).ShouldBeEmpty();
    }

    public static async Task<string> Costs(this Scene scene, string number, CourtCostsKind kind, decimal amount, string? reference = null) => (await scene.Agency.Send(
        new RecordCourtCosts(number, kind, Scene.Euro(amount), scene.Today, reference, null), scene.Accountant, Guid.NewGuid().ToString())).Number;

    public static Task Back(this Scene scene, string movement) =>
        scene.Agency.Send(new ReverseCashMovement(movement, scene.Today, "Entered on the wrong case."), scene.Accountant, Guid.NewGuid().ToString());
}
