using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using MediatR;

namespace Agency.Application.Banking;

/// <summary>Shows what a line of the bank would post as a payment on a case, by the same code that posts it. Its fingerprint goes back with the placing.</summary>
/// <param name="Statement">Public number of the statement.</param>
/// <param name="Position">The line on it.</param>
/// <param name="CaseNumber">The case.</param>
/// <param name="AcceptOverpayment">Keep what is above the balance for the debtor.</param>
/// <param name="NamedClaimId">The invoice that the debtor says it is for; null when none.</param>
[Requires(Permissions.BankReconcile)]
public sealed record PreviewBankPayment(string Statement, int Position, string CaseNumber, bool AcceptOverpayment = false, Guid? NamedClaimId = null) : Query<PaymentPreview>;

internal sealed class PreviewBankPaymentHandler(IAgencyDb db, BusinessClock clock) : IRequestHandler<PreviewBankPayment, PaymentPreview>
{
    public async Task<PaymentPreview> Handle(PreviewBankPayment request, CancellationToken cancellationToken)
    {
        var (line, account) = await db.BankLine(request.Statement, request.Position, cancellationToken);
        BusinessRule.Check(
            new BankLineMustBeUnplaced(line), new LineMustBeOfATrustAccount(account.Fund == Fund.Trust), new BankLineMustGoTheRightWay(line.Amount, BankLineUse.Payment));
        var facts = line.AsPayment(request.AcceptOverpayment) with { NamedClaimId = request.NamedClaimId };
        await db.CheckReference(facts.ExternalReference, cancellationToken);
        var cases = await db.CasesToPay([request.CaseNumber], [facts.ReceivedOn], cancellationToken);
        return await db.PreviewOf(cases, cases[request.CaseNumber], facts, clock.Today, cancellationToken);
    }
}
