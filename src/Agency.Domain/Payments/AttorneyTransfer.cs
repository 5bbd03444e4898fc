using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Ledger.Rules;

namespace Agency.Domain.Payments;

/// <summary>
/// What an attorney hands over of what it received on a case, over its payments: the oldest first, so that what is handed over in parts is whole as soon as it can be.
/// A payment is remitted and its fee is swept once nothing of it is with the attorney.
/// </summary>
public static class AttorneyTransfer
{
    /// <summary>The parts of a transfer. Throws when it is more than is held; changes nothing.</summary>
    /// <param name="payments">Those of the attorney on the case.</param>
    /// <param name="amount">What was handed over.</param>
    public static IReadOnlyList<(Payment Payment, Money Amount)> Of(IEnumerable<Payment> payments, Money amount)
    {
        var held = payments.Where(payment => payment.HeldByAttorney.IsPositive).OrderBy(payment => payment.ReceivedOn).ThenBy(payment => payment.Number, StringComparer.Ordinal).ToList();
        BusinessRule.Check(
            new CashMovementMustBePositive(amount), new TransferMustNotExceedWhatIsHeld(amount, Money.Sum(held.Select(payment => payment.HeldByAttorney), amount.Currency)));
        var parts = new List<(Payment, Money)>();
        var left = amount;
        foreach (var payment in held.TakeWhile(_ => left.IsPositive))
        {
            var part = Money.Min(left, payment.HeldByAttorney);
            left -= part;
            parts.Add((payment, part));
        }

        return parts;
    }

    /// <summary>What is posted, and kept on the payments: each has its own.</summary>
    public static IReadOnlyList<PartyLine> Hand(IReadOnlyList<(Payment Payment, Money Amount)> parts)
    {
        foreach (var (payment, amount) in parts)
        {
            payment.Transfer(amount);
        }

        return [.. parts.Select(part => new PartyLine(
            new LedgerLine(LedgerEvent.AttorneyTransferred, part.Amount), new LedgerParties(part.Payment.ClientId, part.Payment.CaseId, null, part.Payment.Id)))];
    }

    /// <summary>It is with the attorney again. Refused for what the client was sent already, unless the payment came back.</summary>
    public static void TakeBack(Payment payment, Money amount, bool isRemitted)
    {
        payment.Transfer(-amount);
        BusinessRule.Check(new TransferMustNotBeRemitted(isRemitted && payment.HeldByAttorney.IsPositive ? payment.Number : null));
    }
}
