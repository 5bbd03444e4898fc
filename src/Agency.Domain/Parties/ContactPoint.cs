using Agency.Domain.Common;

namespace Agency.Domain.Parties;

/// <summary>How somebody can be reached.</summary>
public enum ContactKind
{
    Phone = 1,
    Email,
}

/// <summary>What trying a contact point has shown.</summary>
public enum ContactFlag
{
    Untried = 1,
    Good,
    Bad,
}

/// <summary>A phone number or an e-mail address.</summary>
public sealed class ContactPoint(ContactKind kind, string value) : Entity
{
    private readonly List<ContactConsent> consents = [];

    /// <summary>Phone or e-mail.</summary>
    public ContactKind Kind { get; private set; } = kind;

    /// <summary>The number or address.</summary>
    public string Value { get; private set; } = value;

    /// <summary>Untried, good or bad.</summary>
    public ContactFlag Flag { get; private set; } = ContactFlag.Untried;

    /// <summary>What the debtor said of being contacted here: agreed, and withdrawn.</summary>
    public IReadOnlyList<ContactConsent> Consents => consents;

    internal void Mark(ContactFlag flag) => Flag = flag;

    internal void Add(ContactConsent consent) => consents.Add(consent);
}
