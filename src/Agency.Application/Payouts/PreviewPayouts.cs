using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Ledger;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Payouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payouts;

/// <summary>What a payout run made now would pay, and whom it would leave out and why.</summary>
[Requires(Permissions.PayoutRunsRead)]
public sealed record PreviewPayouts : Query<PayoutRunPreview>;

/// <summary>The run before it is made.</summary>
/// <param name="ToPay">Who would be paid, for which statements.</param>
/// <param name="LeftOut">Who would not, and why.</param>
/// <param name="Totals">Per currency, beside what the operating bank holds by the book.</param>
public sealed record PayoutRunPreview(IReadOnlyList<PayoutToMake> ToPay, IReadOnlyList<PayoutLeftOut> LeftOut, IReadOnlyList<PayoutTotal> Totals);

/// <summary>A payout that would be made.</summary>
/// <param name="Account">The end of the account's number.</param>
/// <param name="Carried">What the last statement carried; below zero it is kept from a later statement, not from this payout.</param>
public sealed record PayoutToMake(
    string AffiliateNumber, string AffiliateName, string PayeeName, AccountKind Kind, string Account, Money Amount, Money Carried, IReadOnlyList<PayoutStatement> Statements);

/// <summary>A statement that is paid.</summary>
public sealed record PayoutStatement(string Number, DateOnly PeriodFrom, DateOnly PeriodThrough, Money ToPay);

/// <summary>A partner who is not paid in a currency, and why.</summary>
/// <param name="Owed">On statements that were not paid.</param>
/// <param name="Carried">To the next statement; below zero after money came back.</param>
/// <param name="NotStated">Released, and on no statement.</param>
/// <param name="Forbids">The rule that forbids the file for the bank, when that is the reason.</param>
public sealed record PayoutLeftOut(string AffiliateNumber, string AffiliateName, PayoutLeftOutReason Reason, Money Owed, Money Carried, Money NotStated, RuleRefusal? Forbids);

/// <summary>What leaves the operating bank.</summary>
/// <param name="OperatingBank">Its balance by the book: commission is paid from money that was swept.</param>
/// <param name="IsShort">Whether that is less: until fees are swept, the last of the run are refused when it is paid out.</param>
public sealed record PayoutTotal(Money Total, Money OperatingBank, bool IsShort);

internal sealed class PreviewPayoutsHandler(IAgencyDb db, PayoutFiles files) : IRequestHandler<PreviewPayouts, PayoutRunPreview>
{
    public async Task<PayoutRunPreview> Handle(PreviewPayouts request, CancellationToken cancellationToken)
    {
        var candidates = await files.Candidates(cancellationToken);
        var toPay = candidates.Where(of => of.LeftOut is null).Select(of => new PayoutToMake(
            of.Number, of.Name, of.Payee!.LegalName!, of.Account.Kind, of.Account.Account.Masked, of.Facts.Owed, of.Facts.Carried,
            [.. of.Statements.Select(row => new PayoutStatement(row.Number, row.PeriodFrom, row.PeriodThrough, row.ToPay))])).ToList();
        var leftOut = candidates.Where(of => of.LeftOut is not null)
            .Select(of => new PayoutLeftOut(of.Number, of.Name, of.LeftOut!.Value, of.Facts.Owed, of.Facts.Carried, of.Facts.NotStated, RuleRefusal.Of(of.Forbids)));
        return new PayoutRunPreview(toPay, [.. leftOut], await Totals(toPay, cancellationToken));
    }

    private async Task<IReadOnlyList<PayoutTotal>> Totals(List<PayoutToMake> toPay, CancellationToken cancellationToken)
    {
        var totals = new List<PayoutTotal>();
        foreach (var of in toPay.GroupBy(row => row.Amount.Currency).OrderBy(of => of.Key.Code, StringComparer.Ordinal))
        {
            var total = Money.Sum(of.Select(row => row.Amount), of.Key);
            var book = await db.OperatingBank(of.Key, cancellationToken);
            totals.Add(new PayoutTotal(total, book, total > book));
        }

        return totals;
    }
}
