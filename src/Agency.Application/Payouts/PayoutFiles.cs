using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Payouts;
using Agency.Domain.Payouts.Rules;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>
/// Whether the bank can be sent a payout. It is asked before anything is booked as paid, by writing a file of it alone: what no file carries would be paid in the books and
/// nowhere else.
/// </summary>
internal sealed class PayoutFiles(IAgencyDb db, IEnumerable<IPaymentFileWriter> writers, PayoutPayer payer, BusinessClock clock)
{
    /// <summary>Who is owed what, with the rule that forbids the file of those who could be paid otherwise.</summary>
    public async Task<List<PayoutCandidate>> Candidates(CancellationToken cancellationToken)
    {
        var own = await OwnAccounts(cancellationToken);
        return [.. (await db.PayoutCandidates(clock.Today, cancellationToken)).Select(of => of.LeftOut is null ? of with { Forbids = Forbids(of, own) } : of)];
    }

    /// <summary>Throws the rule that forbids the file of one payout.</summary>
    public async Task Check(string number, Payee payee, PayeeAccount account, Money amount, CancellationToken cancellationToken) =>
        Write(Instruction(number, payee.LegalName!, account, amount, payee.TinKind), await OwnAccounts(cancellationToken));

    /// <summary>A payout as the bank reads it.</summary>
    public static PaymentInstruction Instruction(string number, string payeeName, PayeeAccount account, Money amount, TinKind? tinKind) =>
        new(number, payeeName, account.Account.ForFile(), amount, $"Commission {number}", ToBusiness: tinKind != TinKind.Ssn);

    private async Task<Dictionary<Currency, AgencyAccount>> OwnAccounts(CancellationToken cancellationToken) =>
        await db.AgencyAccounts.AsNoTracking().Where(row => row.Fund == Fund.Operating).ToDictionaryAsync(row => row.Currency, cancellationToken);

    private BusinessRule? Forbids(PayoutCandidate of, Dictionary<Currency, AgencyAccount> own) =>
        PaymentFiles.Forbids(() => Write(Instruction(of.Number, of.Payee!.LegalName!, of.Account, of.Facts.Owed, of.Payee.TinKind), own));

    /// <summary>Written and thrown away. What no format pays is entered at the bank by hand, and needs no file.</summary>
    private void Write(PaymentInstruction payment, Dictionary<Currency, AgencyAccount> own)
    {
        var currency = payment.Amount.Currency;
        if (!PaymentFiles.HasFormat(currency))
        {
            return;
        }

        var format = PaymentFiles.FormatOf(currency);
        BusinessRule.Check(new PayingAccountMustBeSetUp(currency.Code, own.ContainsKey(currency)));
        writers.File(new PaymentBatch("TRIAL", clock.Today, new DateTimeOffset(clock.Now, TimeSpan.Zero), payer.From(own[currency], format), [payment]), format);
    }
}
