using Agency.Domain.Common;
using Agency.Domain.Ledger;

namespace Agency.Domain.Banking;

/// <summary>An account that the agency has at a bank: other people's money, or its own. The two never mix (docs/domain.md, money rule 10).</summary>
public sealed class AgencyAccount : Aggregate
{
    private AgencyAccount()
    {
    }

    /// <summary>Public number, <c>BA-02</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whose money lies on it.</summary>
    public Fund Fund { get; private set; }

    /// <summary>Its one currency.</summary>
    public Currency Currency { get; private set; } = null!;

    /// <summary>IBAN, or the account number at the bank, without spaces: what a bank's file names it by.</summary>
    public string Identifier { get; private set; } = "";

    /// <summary>BIC, or ABA routing number; null when the identifier says it.</summary>
    public string? BankIdentifier { get; private set; }

    /// <summary>What is booked after this day is held against the bank's lines, entry by entry; what was booked until then is taken as agreed.</summary>
    public DateOnly AgreedThrough { get; private set; }

    /// <summary>The ledger's account that it is the other side of.</summary>
    public Account LedgerAccount => Fund == Fund.Trust ? Account.TrustBank : Account.OperatingBank;

    /// <summary>Opens it in our books.</summary>
    public static AgencyAccount Open(string number, string name, Fund fund, Currency currency, string identifier, string? bankIdentifier, DateOnly agreedThrough) => new()
    {
        Number = number,
        Name = name,
        Fund = fund,
        Currency = currency,
        Identifier = Compact(identifier),
        BankIdentifier = bankIdentifier is null ? null : Compact(bankIdentifier),
        AgreedThrough = agreedThrough,
    };

    /// <summary>An identifier as it is compared: without spaces and dashes, in capitals.</summary>
    public static string Compact(string identifier) => string.Concat(identifier.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
