using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Cases;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Payments;

/// <summary>A payment and everything that followed from it.</summary>
[Requires(Permissions.PaymentsRead)]
public sealed record GetPayment(string Number) : Query<PaymentPage>;

/// <summary>What the page of a payment shows. What the reader may not see is left empty: commissions for clients, the journal and the bank for everybody but accountants and auditors.</summary>
/// <param name="NotOwedYet">What it passed over of what stood on the account when it was recorded, because it was not owed yet on the day of receipt.</param>
/// <param name="Used">What of what is kept was used for what was owed later.</param>
/// <param name="KeptOf">The payment of which this money was kept until it was used.</param>
/// <param name="NamedInvoice">The invoice that the debtor said it is for.</param>
/// <param name="Remittances">Numbers of the remittances that it ended in.</param>
/// <param name="BankLines">The bank's side of it.</param>
public sealed record PaymentPage(
    string Number,
    string CaseNumber,
    string ClientNumber,
    string ClientName,
    Money Amount,
    PaymentMethod Method,
    ReceivedBy ReceivedBy,
    DateOnly ReceivedOn,
    DateOnly ClearsOn,
    DateOnly? ClearedOn,
    PaymentStatus Status,
    ReversalReason? ReversalReason,
    string? ExternalReference,
    string? Note,
    DateTime RecordedAt,
    string RecordedBy,
    IReadOnlyList<PaymentPart> Allocation,
    IReadOnlyList<NotOwedYet> NotOwedYet,
    Money Left,
    Money Overpaid,
    Money Refundable,
    Money Refunded,
    Money Used,
    string? KeptOf,
    string? SuspenseNumber,
    string? AttorneyName,
    string? NamedInvoice,
    Money HeldByAttorney,
    PaymentFee Fee,
    IReadOnlyList<PaymentReversalPart> Reversals,
    IReadOnlyList<PaymentCommission> Commissions,
    IReadOnlyList<PaymentPosting> Journal,
    IReadOnlyList<string> Remittances,
    IReadOnlyList<PaymentBankLine> BankLines,
    int Version);

/// <summary>A part of the allocation, or of its reversal.</summary>
public sealed record PaymentPart(EntryKind Kind, Component Component, string? InvoiceNumber, Money Amount, string? ReversalNumber);

/// <summary>What came back of it, once.</summary>
/// <param name="Shortfall">What the client had been sent already, and owes.</param>
public sealed record PaymentReversalPart(
    string Number, DateOnly ReversedOn, ReversalReason Reason, Money Amount, Money Overpaid, Money Fee, Money Vat, Money Shortfall, string? Note, string? JournalNumber, DateTime RecordedAt, string RecordedBy);

/// <summary>The contingency fee, and what is left of it.</summary>
public sealed record PaymentFee(string RuleName, Money Base, Money Amount, Money Vat, Money AmountLeft, Money VatLeft);

/// <summary>A commission line of the payment, with the partner, the share of the case, and the statement that it stands on.</summary>
public sealed record PaymentCommission(Guid Id, CommissionLineKind Kind, Money Amount, DateOnly HeldUntil, string AffiliateName, decimal SharePercent, string? StatementNumber);

/// <summary>A debit or credit.</summary>
public sealed record PaymentPosting(string JournalNumber, DateOnly On, Account Account, Side Side, LedgerEvent Event, Money Amount);

internal sealed class GetPaymentHandler(IAgencyDb db, RequestContext context) : IRequestHandler<GetPayment, PaymentPage>
{
    public async Task<PaymentPage> Handle(GetPayment request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var on = await db.Cases.AsNoTracking().Include(row => row.Claims)
            .Include(row => row.Entries.Where(entry => entry.PaymentId == payment.Id || (entry.PaymentId == null && (entry.Kind == EntryKind.Charged || entry.Kind == EntryKind.Reversed))))
            .AsSplitQuery().SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        var reversals = await db.PaymentReversals.AsNoTracking().Where(row => row.PaymentId == payment.Id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var numbers = reversals.ToDictionary(row => row.Id, row => row.Number);
        var own = on.Entries.Where(entry => entry.PaymentId == payment.Id).OrderBy(entry => entry.Ordinal).ToList();
        var paid = own.Where(entry => entry.Kind == EntryKind.Paid).Select(entry => entry.Component);
        var client = await db.Clients.Where(client => client.Id == payment.ClientId).Select(client => new { client.Number, client.Name }).SingleAsync(cancellationToken);
        return new PaymentPage(
            payment.Number, on.Number, client.Number, client.Name, payment.Amount, payment.Method, payment.ReceivedBy, payment.ReceivedOn, payment.ClearsOn, payment.ClearedOn,
            payment.Status, payment.ReversalReason, payment.ExternalReference, payment.Note, payment.RecordedAt, payment.RecordedBy,
            [.. own.Select(entry => new PaymentPart(
                entry.Kind, entry.Component, InvoiceOf(on, entry), -entry.Amount, entry.ReversalId is { } id ? numbers.GetValueOrDefault(id) : null))],
            NotOwedYet.Of(on, payment.ReceivedOn, paid, payment.Overpaid > 0, payment.RecordedAt),
            payment.Left, payment.Kept, payment.Refundable, new Money(payment.OverpaidRefunded, payment.Amount.Currency), new Money(payment.KeptUsed, payment.Amount.Currency), payment.KeptOf, payment.SuspenseNumber, payment.AttorneyName,
            on.Claims.FirstOrDefault(claim => claim.Id == payment.NamedClaimId)?.InvoiceNumber, payment.HeldByAttorney,
            new PaymentFee(payment.Fee.RuleName, payment.Fee.Base, payment.Fee.Amount, payment.Fee.Vat, payment.FeeLeft, payment.VatLeft),
            [.. reversals.Select(row => new PaymentReversalPart(
                row.Number, row.ReversedOn, row.Reason, row.Amount, row.Overpaid, row.Fee, row.Vat, row.Shortfall, row.Note, row.JournalNumber, row.RecordedAt, row.RecordedBy))],
            context.Caller.May(Permissions.CommissionsRead) ? await Commissions(payment.Id, cancellationToken) : [],
            context.Caller.May(Permissions.LedgerRead) ? await Journal(payment.Id, cancellationToken) : [],
            await db.RemittancesOf(context.Caller, payment.Id, cancellationToken),
            await db.BankLinesOf(context.Caller, payment.Id, payment.SuspenseNumber, cancellationToken),
            payment.Version);
    }

    private static string? InvoiceOf(Case on, AccountEntry entry) => on.Claims.FirstOrDefault(claim => claim.Id == entry.ClaimId)?.InvoiceNumber;

    private async Task<IReadOnlyList<PaymentCommission>> Commissions(Guid paymentId, CancellationToken cancellationToken) => await (
        from line in db.CommissionLines
        where line.PaymentId == paymentId
        join affiliate in db.Affiliates on line.AffiliateId equals affiliate.Id
        orderby line.Id
        select new PaymentCommission(line.Id, line.Kind, line.Amount, line.HeldUntil, affiliate.Name, line.SharePercent ?? 100,
            db.CommissionStatements.Where(statement => statement.Id == line.StatementId).Select(statement => statement.Number).FirstOrDefault())).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PaymentPosting>> Journal(Guid paymentId, CancellationToken cancellationToken) => await db.JournalPostings
        .Where(posting => posting.PaymentId == paymentId)
        .OrderBy(posting => posting.JournalNumber).ThenBy(posting => posting.Position)
        .Select(posting => new PaymentPosting(posting.JournalNumber, posting.On, posting.Account, posting.Side, posting.Event, posting.Amount))
        .ToListAsync(cancellationToken);
}
