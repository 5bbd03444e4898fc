using Agency.Domain.Common;
using Agency.Domain.Compliance;
using Agency.Domain.Parties.Rules;

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

    /// <summary>One of theirs; null when it is not.</summary>
    public ContactPoint? ContactPoint(Guid id) => contactPoints.SingleOrDefault(point => point.Id == id);

    /// <summary>Flags a phone or address after it was tried.</summary>
    public void Flag(Guid contactPointId, ContactFlag flag) => ContactPoint(contactPointId)?.Mark(flag);

    /// <summary>Writes down that they agree to a channel at a number or address, or do not want it any more.</summary>
    public void Record(Guid contactPointId, ContactConsent consent, DateTime now)
    {
        var point = contactPoints.Single(point => point.Id == contactPointId);
        BusinessRule.Check(new ConsentMustFitTheContactPoint(point.Kind, consent.Channel), new ConsentMustNotBeToCome(consent.At, now));
        point.Add(consent);
    }

    /// <summary>Whether they had agreed to a channel by a moment, at a number or address that is not known to be bad.</summary>
    public bool HasConsent(Channel channel, DateTime by) =>
        contactPoints.Exists(point => point.Flag != ContactFlag.Bad && ContactConsent.LastWord(point.Consents, channel, by) is { IsGiven: true });

    /// <summary>Whether the last that they had said of a channel by a moment was not to use it. Said of one number, it holds for the channel, until they agree to it again.</summary>
    public bool HasOptedOut(Channel channel, DateTime by) =>
        ContactConsent.LastWord(contactPoints.SelectMany(point => point.Consents), channel, by) is { IsGiven: false };

    private void Add(ContactKind kind, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !contactPoints.Exists(point => point.Kind == kind && point.Value == value))
        {
            contactPoints.Add(new ContactPoint(kind, value));
        }
    }
}
