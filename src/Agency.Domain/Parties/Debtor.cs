using Agency.Domain.Common;

namespace Agency.Domain.Parties;

/// <summary>Whether the debtor is a natural person or a firm: it decides which law protects them.</summary>
public enum LegalForm
{
    Person = 1,
    Business,
}

/// <summary>What is known of a debtor when they are referred, and kept of them afterwards.</summary>
/// <param name="Name">As on the invoices.</param>
/// <param name="LegalForm">Person or business.</param>
/// <param name="Country">ISO 3166, two letters.</param>
/// <param name="Language">Two letters, in which they are written to.</param>
/// <param name="RegistrationNumber">Chamber of commerce or company number.</param>
/// <param name="VatNumber">VAT number.</param>
/// <param name="Street">Street and house number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="ContactName">Whom to ask for.</param>
/// <param name="Phone">International form is best.</param>
/// <param name="Email">E-mail address.</param>
public sealed record DebtorDetails(
    string Name,
    LegalForm LegalForm,
    string Country,
    string Language,
    string? RegistrationNumber = null,
    string? VatNumber = null,
    string? Street = null,
    string? PostalCode = null,
    string? City = null,
    string? ContactName = null,
    string? Phone = null,
    string? Email = null);

/// <summary>The person or business that owes.</summary>
public sealed class Debtor : Aggregate
{
    private readonly List<ContactPoint> contactPoints = [];

    private Debtor()
    {
    }

    /// <summary>Public number, <c>D-00417</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Name, address, language and numbers.</summary>
    public DebtorDetails Details { get; private set; } = null!;

    /// <summary>IANA time zone: calls are allowed by the debtor's clock.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Where in the US they live, by the address: some states limit calls further. Null elsewhere, or when the ZIP code does not say.</summary>
    public string? State => UsPostalCodes.PlaceOf(Details)?.State;

    /// <summary>Phones and e-mail addresses, with what is known of each.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints => contactPoints;

    /// <summary>Enters a debtor with the contact points of the referral.</summary>
    public static Debtor Register(string number, DebtorDetails details)
    {
        var debtor = new Debtor { Number = number, Details = details, TimeZone = TimeZones.Of(details) };
        debtor.Learn(details);
        return debtor;
    }

    /// <summary>Adds the contact points that were not known yet.</summary>
    public void Learn(DebtorDetails details)
    {
        Add(ContactKind.Phone, details.Phone);
        Add(ContactKind.Email, details.Email);
    }

    /// <summary>Flags a phone or address after it was tried.</summary>
    public void Flag(Guid contactPointId, ContactFlag flag) => contactPoints.SingleOrDefault(point => point.Id == contactPointId)?.Mark(flag);

    private void Add(ContactKind kind, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !contactPoints.Exists(point => point.Kind == kind && point.Value == value))
        {
            contactPoints.Add(new ContactPoint(kind, value));
        }
    }
}

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
    /// <summary>Phone or e-mail.</summary>
    public ContactKind Kind { get; private set; } = kind;

    /// <summary>The number or address.</summary>
    public string Value { get; private set; } = value;

    /// <summary>Untried, good or bad.</summary>
    public ContactFlag Flag { get; private set; } = ContactFlag.Untried;

    internal void Mark(ContactFlag flag) => Flag = flag;
}
