using System.Globalization;
using Agency.Domain.Banking;
using Agency.Domain.Ledger;

namespace Agency.Application.Banking;

/// <summary>
/// A NACHA file of returns as statements without balances, a line per entry that came back: debits of debtors and remittances on the trust account, other credits on the
/// agency's own, out of which partners are paid.
/// </summary>
internal static class AchNotice
{
    public const string Currency = "USD";

    /// <summary>Makes it. A return that the banks argue about (dishonored, contested) is left to people, and so is a notification of change.</summary>
    public static IEnumerable<(Fund Fund, BankStatement Notice)> Of(AchFile file, DateOnly today) =>
        from fund in new[] { Fund.Trust, Fund.Operating }
        let notice = Of(file, fund, today)
        where notice.Lines.Count > 0
        select (fund, notice);

    private static BankStatement Of(AchFile file, Fund fund, DateOnly today)
    {
        var day = file.CreatedOn ?? today;
        var identities = new LineIdentities();
        return new BankStatement
        {
            Account = file.Destination?.Trim() ?? "ACH",
            Currency = Domain.Common.Currency.Of(Currency),
            Id = string.Create(CultureInfo.InvariantCulture, $"ACH-{file.Origin?.Trim()}-{day:yyyyMMdd}-{file.Modifier ?? "A"}"),
            From = day,
            Through = day,
            Lines =
            [
                .. from batch in file.Batches
                   from entry in batch.Entries
                   from back in entry.Returns
                   where back.Kind == AchReturnKind.Return && FundOf(entry, back) == fund
                   select identities.Identify("ACH", new BankStatementLine
                   {
                       Identity = "",
                       BookedOn = day,
                       ValuedOn = day,
                       Amount = back.Amount,
                       EndToEndId = back.OriginalTraceNumber,
                       OwnReference = entry.IndividualId,
                       BankReference = back.Code + back.OriginalTraceNumber,
                       RemittanceText = string.Join(' ', new[] { entry.IndividualId, back.Information }.OfType<string>()),
                       CounterpartyName = entry.Name,
                       CounterpartyAccount = entry.AccountNumber,
                       TransactionCode = $"{batch.EntryClass}-{back.Code}",
                       IsReversal = true,
                       ReversalReason = back.Code,
                   }),
            ],
        };
    }

    private static Fund FundOf(AchEntry entry, AchReturn back) =>
        back.Amount.IsPositive && entry.IndividualId?.StartsWith("RM-", StringComparison.Ordinal) != true ? Fund.Operating : Fund.Trust;
}
