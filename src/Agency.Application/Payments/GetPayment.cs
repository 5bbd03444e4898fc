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

/// <summary>What the page of a payment shows. What the reader may not see is left empty: commissions for clients, the journal for everybody but accountants and auditors.</summary>
public sealed record PaymentPage(
    string Number,
    string CaseNumber,
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
    PaymentFee Fee,
    IReadOnlyList<PaymentCommission> Commissions,
    IReadOnlyList<PaymentPosting> Journal,
    int Version);

/// <summary>A part of the allocation, or of its reversal.</summary>
public sealed record PaymentPart(EntryKind Kind, Component Component, string? InvoiceNumber, Money Amount);

/// <summary>The contingency fee.</summary>
public sealed record PaymentFee(string RuleName, Money Base, Money Amount, Money Vat);

/// <summary>A commission line of the payment.</summary>
public sealed record PaymentCommission(Guid Id, CommissionLineKind Kind, Money Amount, DateOnly HeldUntil);

/// <summary>A debit or credit.</summary>
public sealed record PaymentPosting(string JournalNumber, DateOnly On, Account Account, Side Side, LedgerEvent Event, Money Amount);

internal sealed class GetPaymentHandler(IAgencyDb db, RequestContext context) : IRequestHandler<GetPayment, PaymentPage>
{
    public async Task<PaymentPage> Handle(GetPayment request, CancellationToken cancellationToken)
    {
        var payment = await db.Payments.AsNoTracking().Where(row => row.Number == request.Number).One("Payment", request.Number, cancellationToken);
        var on = await db.Cases.AsNoTracking().Include(row => row.Claims).Include(row => row.Entries.Where(entry => entry.PaymentId == payment.Id))
            .AsSplitQuery().SingleAsync(row => row.Id == payment.CaseId, cancellationToken);
        var clientName = await db.Clients.Where(client => client.Id == payment.ClientId).Select(client => client.Name).SingleAsync(cancellationToken);
        return new PaymentPage(
            payment.Number, on.Number, clientName, payment.Amount, payment.Method, payment.ReceivedBy, payment.ReceivedOn, payment.ClearsOn, payment.ClearedOn,
            payment.Status, payment.ReversalReason, payment.ExternalReference, payment.Note, payment.RecordedAt, payment.RecordedBy,
            [.. on.Entries.OrderBy(entry => entry.Ordinal).Select(entry => new PaymentPart(entry.Kind, entry.Component, InvoiceOf(on, entry), -entry.Amount))],
            new PaymentFee(payment.Fee.RuleName, payment.Fee.Base, payment.Fee.Amount, payment.Fee.Vat),
            context.Caller.May(Permissions.CommissionsRead) ? await Commissions(payment.Id, cancellationToken) : [],
            context.Caller.May(Permissions.LedgerRead) ? await Journal(payment.Id, cancellationToken) : [],
            payment.Version);
    }

    private static string? InvoiceOf(Case on, AccountEntry entry) => on.Claims.FirstOrDefault(claim => claim.Id == entry.ClaimId)?.InvoiceNumber;

    private async Task<IReadOnlyList<PaymentCommission>> Commissions(Guid paymentId, CancellationToken cancellationToken) => await db.CommissionLines
        .Where(line => line.PaymentId == paymentId)
        .OrderBy(line => line.Ordinal)
        .Select(line => new PaymentCommission(line.Id, line.Kind, line.Amount, line.HeldUntil))
        .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PaymentPosting>> Journal(Guid paymentId, CancellationToken cancellationToken) => await db.JournalPostings
        .Where(posting => posting.PaymentId == paymentId)
        .OrderBy(posting => posting.JournalNumber).ThenBy(posting => posting.Position)
        .Select(posting => new PaymentPosting(posting.JournalNumber, posting.On, posting.Account, posting.Side, posting.Event, posting.Amount))
        .ToListAsync(cancellationToken);
}
