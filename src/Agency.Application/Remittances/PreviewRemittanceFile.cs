using Agency.Application.Common;
using Agency.Application.Common.Ports;
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
public sealed record RemittanceFilePreview(Money Total, IReadOnlyList<RemittanceToPay> ToPay, IReadOnlyList<RemittanceNotPaid> LeftOut);

/// <summary>A remittance that would be in.</summary>
/// <param name="Account">The end of the account's number.</param>
public sealed record RemittanceToPay(string Number, string ClientNumber, string ClientName, string Account, Money Amount);

/// <summary>A remittance that would not, and why.</summary>
public sealed record RemittanceNotPaid(string Number, string ClientNumber, string ClientName, RemittanceFileLeftOutReason Reason, Money Amount);

internal sealed class PreviewRemittanceFileValidator : AbstractValidator<PreviewRemittanceFile>
{
    public PreviewRemittanceFileValidator() => RuleFor(request => request.Currency).Must(code => Currency.TryOf(code) is not null).WithMessage("Choose a currency.");
}

internal sealed class PreviewRemittanceFileHandler(IAgencyDb db) : IRequestHandler<PreviewRemittanceFile, RemittanceFilePreview>
{
    public async Task<RemittanceFilePreview> Handle(PreviewRemittanceFile request, CancellationToken cancellationToken)
    {
        var currency = Currency.Of(request.Currency);
        var candidates = await db.RemittanceFileCandidates(currency, cancellationToken);
        var toPay = candidates.Where(of => of.LeftOut is null)
            .Select(of => new RemittanceToPay(of.Remittance.Number, of.ClientNumber, of.ClientName, of.Account.Account.Masked, of.Remittance.Total)).ToList();
        var leftOut = candidates.Where(of => of.LeftOut is not null)
            .Select(of => new RemittanceNotPaid(of.Remittance.Number, of.ClientNumber, of.ClientName, of.LeftOut!.Value, of.Remittance.Total));
        return new RemittanceFilePreview(Money.Sum(toPay.Select(row => row.Amount), currency), toPay, [.. leftOut]);
    }
}
