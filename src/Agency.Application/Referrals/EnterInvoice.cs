using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Referrals;
using FluentValidation;
using MediatR;

namespace Agency.Application.Referrals;

/// <summary>What somebody types of an invoice, when there is no file or the file does not say it.</summary>
public sealed record InvoiceEntry(
    InvoiceKind Kind, string InvoiceNumber, DateOnly IssuedOn, DateOnly? DueOn, Money Open, string? RefersTo, string? SellerName = null, string? BuyerName = null);

/// <summary>Adds an invoice by hand.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record EnterInvoice(string Number, InvoiceEntry Invoice) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>Corrects an invoice, or enters what the file did not say.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record CorrectInvoice(string Number, Guid InvoiceId, InvoiceEntry Invoice) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

/// <summary>Takes an invoice out of the referral again.</summary>
[Requires(Permissions.ReferralsCreate)]
public sealed record RemoveInvoice(string Number, Guid InvoiceId) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Number;
}

internal sealed class InvoiceEntryValidator : AbstractValidator<InvoiceEntry>
{
    public InvoiceEntryValidator()
    {
        RuleFor(entry => entry.InvoiceNumber).NotEmpty().WithMessage("Enter the invoice's number.").MaximumLength(100);
        RuleFor(entry => entry.IssuedOn).NotEmpty().WithMessage("Enter the date of issue.");
        RuleFor(entry => entry.Open).NotNull().WithMessage("Enter the open amount.")
            .Must(open => open is null || open.IsPositive).WithMessage("The open amount is above zero; a credit note's too.");
        RuleFor(entry => entry.DueOn).NotNull().When(entry => entry.Kind == InvoiceKind.Invoice).WithMessage(entry => $"Enter the due date of {entry.InvoiceNumber}.")
            .Must((entry, due) => due is null || due >= entry.IssuedOn).WithMessage("The due date is on or after the date of issue.");
        RuleFor(entry => entry.RefersTo).NotEmpty().When(entry => entry.Kind == InvoiceKind.CreditNote).WithMessage("Enter the invoice that this credit note lowers.");
    }
}

internal sealed class EnterInvoiceValidator : AbstractValidator<EnterInvoice>
{
    public EnterInvoiceValidator() => RuleFor(request => request.Invoice).SetValidator(new InvoiceEntryValidator());
}

internal sealed class CorrectInvoiceValidator : AbstractValidator<CorrectInvoice>
{
    public CorrectInvoiceValidator() => RuleFor(request => request.Invoice).SetValidator(new InvoiceEntryValidator());
}

internal sealed class EnterInvoiceHandler(IAgencyDb db) :
    IRequestHandler<EnterInvoice, Receipt>, IRequestHandler<CorrectInvoice, Receipt>, IRequestHandler<RemoveInvoice, Receipt>
{
    public async Task<Receipt> Handle(EnterInvoice request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        referral.AddInvoice(FactsOf(request.Invoice, request.Invoice.Open));
        return new Receipt(referral.Number);
    }

    public async Task<Receipt> Handle(CorrectInvoice request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        var invoice = referral.Invoice(request.InvoiceId);
        referral.CorrectInvoice(invoice, FactsOf(request.Invoice, invoice.Total) with
        {
            SellerName = request.Invoice.SellerName ?? invoice.SellerName,
            BuyerName = request.Invoice.BuyerName ?? invoice.BuyerName,
        });
        return new Receipt(referral.Number);
    }

    public async Task<Receipt> Handle(RemoveInvoice request, CancellationToken cancellationToken)
    {
        var referral = await db.Referral(request.Number, cancellationToken);
        referral.RemoveInvoice(referral.Invoice(request.InvoiceId));
        return new Receipt(referral.Number);
    }

    private static InvoiceFacts FactsOf(InvoiceEntry entry, Money? total) =>
        new(entry.Kind, entry.InvoiceNumber, entry.IssuedOn, entry.DueOn, total, entry.Open, entry.SellerName, entry.BuyerName, entry.RefersTo);
}
