using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>What holds for a batch in either format.</summary>
internal static class PaymentChecks
{
    public static void Check(PaymentBatch batch, Currency currency, decimal most)
    {
        BusinessRule.Check(new PaymentBatchMustHavePayments(batch.Payments.Count));
        foreach (var payment in batch.Payments)
        {
            BusinessRule.Check(
                new PaymentMustBeInTheFormatsCurrency(payment.EndToEndId, payment.Amount.Currency, currency),
                new InstructedAmountMustBePositive(payment.EndToEndId, payment.Amount),
                new InstructedAmountMustFitTheFormat($"Payment {payment.EndToEndId}", payment.Amount, most));
        }

        var repeated = batch.Payments.GroupBy(payment => payment.EndToEndId, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        BusinessRule.Check(new EndToEndIdsMustBeUnique(repeated?.Key));
    }

    /// <summary>The account as the format needs it, or the rule that it is of another kind.</summary>
    public static T AccountOf<T>(string whose, BankAccount account, string needs)
        where T : BankAccount
    {
        BusinessRule.Check(new AccountMustSuitTheFormat(whose, needs, account is T));
        return (T)account;
    }
}
