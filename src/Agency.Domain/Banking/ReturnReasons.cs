using Agency.Domain.Payments;

namespace Agency.Domain.Banking;

/// <summary>Why a payment came back, by the bank's code: ISO 20022 external return reasons, and NACHA return codes.</summary>
public static class ReturnReasons
{
    private static readonly HashSet<string> NoMoney = new(["AM04", "R01", "R09"], StringComparer.Ordinal);

    private static readonly HashSet<string> NotAuthorised = new(
        ["MD01", "MD06", "SL01", "R05", "R07", "R08", "R10", "R11", "R29", "R33", "R37", "R38", "R51", "R52", "R53"], StringComparer.Ordinal);

    /// <summary>The reason of a code; a recall when the bank says nothing, or something else.</summary>
    public static ReversalReason Of(string? code) => code is null ? ReversalReason.Recalled
        : NoMoney.Contains(code) ? ReversalReason.InsufficientFunds
        : NotAuthorised.Contains(code) ? ReversalReason.Chargeback
        : ReversalReason.Recalled;
}
