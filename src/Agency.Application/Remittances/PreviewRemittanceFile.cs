using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payouts;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using FluentValidation;
using MediatR;

namespace Agency.Application.Remittances;

/// <summary>What a file for the bank made now would hold, and which remittances it would leave out and why.</summary>
/// <param name="Currency">ISO 4217.</param>
[Requires(Permissions.RemittancesIssue)]
public sealed record PreviewRemittanceFile(string Currency) : Query<RemittanceFilePreview>;

/// <summary>The file before it is made.</summary>
/// <param name="Total">Of what is in.</param>
/// <param name="Forbids">The rule that forbids the file; null when it can be made, or when there is nothing to put into it.</param>
public sealed record RemittanceFilePreview(Money Total, IReadOnlyList<RemittanceToPay> ToPay, IReadOnlyList<RemittanceNotPaid> LeftOut, RuleRefusal? Forbids);

/// <summary>A remittance that would be in.</summary>
/// <param name="Account">The end of the account's number.</param>
public sealed record RemittanceToPay(string Number, string ClientNumber, string ClientName, string Account, Money Amount);

/// <summary>A remittance that would not, and why.</summary>
public sealed record RemittanceNotPaid(string Number, string ClientNumber, string ClientName, RemittanceFileLeftOutReason Reason, Money Amount);

internal sealed class PreviewRemittanceFileValidator : AbstractValidator<PreviewRemittanceFile>
{
    public PreviewRemittanceFileValidator() => RuleFor(request => request.Currency).Must(code => Currency.TryOf(code) is not null).WithMessage("Choose a currency.");
}

internal sealed class PreviewRemittanceFileHandler(IAgencyDb db, IEnumerable<IPaymentFileWriter> writers, PayoutPayer payer, BusinessClock clock) : IRequestHandler<PreviewRemittanceFile, RemittanceFilePreview>
{
    public async Task<RemittanceFilePreview> Handle(PreviewRemittanceFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var candidates = await db.RemittanceFileCandidates(currency, cancellationToken);
        var chosen = candidates.Where(of => of.LeftOut is null).ToList();
        var toPay = chosen.Select(of => new RemittanceToPay(of.Remittance.Number, of.ClientNumber, of.ClientName, of.Account.Account.Masked, of.Remittance.Total)).ToList();
        var leftOut = candidates.Where(of => of.LeftOut is not null)
            .Select(of => new RemittanceNotPaid(of.Remittance.Number, of.ClientNumber, of.ClientName, of.LeftOut!.Value, of.Remittance.Total));
        var own = await db.PayingTrust(currency, cancellationToken);
        var forbids = chosen.Count == 0 ? null : PaymentFiles.Forbids(() =>
            writers.File(RemittanceFileLoading.Draft("TRIAL", currency, own, 0, candidates, "", clock.Now), own!, payer, RemittanceFileLoading.Instructions(chosen), clock));
        return new RemittanceFilePreview(Money.Sum(toPay.Select(row => row.Amount), currency), toPay, [.. leftOut], RuleRefusal.Of(forbids));
    }
}
