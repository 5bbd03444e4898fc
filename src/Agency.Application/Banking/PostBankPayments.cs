using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>
/// Posts the payments that lines of a statement are, in one transaction and from one load of their cases. What a rule forbids is named and left; the other lines are posted.
/// </summary>
/// <param name="Statement">Public number of the statement.</param>
/// <param name="Payments">The lines and their cases.</param>
[Requires(Permissions.BankReconcile)]
public sealed record PostBankPayments(string Statement, IReadOnlyList<BankPayment> Payments) : Command<BankPaymentsReceipt>
{
    /// <inheritdoc />
    public override IEnumerable<string?> SubjectsOf(BankPaymentsReceipt answer) => answer.Posted.Select(position => $"{Statement} {position}");
}

/// <summary>A line that is a payment.</summary>
/// <param name="Position">On the statement.</param>
/// <param name="Match">The case, and how it was recognised.</param>
public sealed record BankPayment(int Position, BankMatch Match);

/// <summary>What became of the lines.</summary>
/// <param name="Number">The statement.</param>
/// <param name="Posted">Positions of the lines that were posted.</param>
/// <param name="Refused">The rule that forbade a line, by its position.</param>
public sealed record BankPaymentsReceipt(string Number, IReadOnlyList<int> Posted, IReadOnlyDictionary<int, RuleRefusal> Refused) : Receipt(Number);

internal sealed class PostBankPaymentsHandler(IAgencyDb db, BankPaymentWriter writer) : IRequestHandler<PostBankPayments, BankPaymentsReceipt>
{
    public async Task<BankPaymentsReceipt> Handle(PostBankPayments request, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(request.Statement, cancellationToken);
        var account = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == statement.AccountId, cancellationToken);
        var positions = request.Payments.Select(payment => payment.Position).ToList();
        var lines = await db.BankLines.Where(line => line.StatementId == statement.Id && positions.Contains(line.Position)).ToDictionaryAsync(line => line.Position, cancellationToken);
        var cases = await db.CasesToPay([.. request.Payments.Select(payment => payment.Match.CaseNumber!).Distinct()], lines.Values.Select(line => line.BookedOn), cancellationToken);
        var references = await db.PostedAs([.. lines.Values.Select(line => line.PostedReference())], cancellationToken);
        var (posted, refused) = (new List<int>(), new Dictionary<int, RuleRefusal>());
        foreach (var (position, match) in request.Payments)
        {
            try
            {
                await writer.Write(cases, references, lines[position], account, match, lines[position].AsPayment(acceptOverpayment: false), seen: null, cancellationToken);
                posted.Add(position);
            }
            catch (BusinessRuleException forbidden)
            {
                refused[position] = RuleRefusal.Of(forbidden.Rule)!;
            }
        }

        return new BankPaymentsReceipt(statement.Number, posted, refused);
    }
}
