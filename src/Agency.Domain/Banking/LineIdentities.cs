using System.Security.Cryptography;
using System.Text;

namespace Agency.Domain.Banking;

/// <summary>
/// Gives the lines of one file their identities. With a bank's reference, identity is that reference, the booking date and the amount: banks use a reference again
/// in another year, and for all payments of a batch. Without one it is all that the line says. Lines that are equal in that are told apart by their ordinal, counted
/// over the file: the same whole days, delivered again in a day's or a month's file, count the same.
/// </summary>
public sealed class LineIdentities
{
    private const char Separator = '\u001F';

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The line with its identity. Call once per line, in the bank's order, also for lines that are refused afterwards: others keep their ordinal then.</summary>
    /// <param name="account">The account that the line is of.</param>
    /// <param name="line">The line; its <see cref="BankStatementLine.Identity"/> is replaced.</param>
    public BankStatementLine Identify(string account, BankStatementLine line)
    {
        var content = Content(account, line);
        var ordinal = seen[content] = seen.GetValueOrDefault(content) + 1;
        return line with { Identity = Hash($"{content}{Separator}{ordinal}") };
    }

    private static string Content(string account, BankStatementLine line) => Hash(string.Join(Separator, line.BankReference is { Length: > 0 } reference
        ? ["reference", account, reference, Day(line.BookedOn), line.Amount.ToString()]
        : new[]
        {
            "content", account, Day(line.BookedOn), Day(line.ValuedOn), line.Amount.ToString(), line.EndToEndId, line.StructuredReference, line.RemittanceText,
            line.CounterpartyName, line.CounterpartyAccount, line.OwnReference, line.TransactionCode, line.IsReversal ? "reversal" : "booking",
        }));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
