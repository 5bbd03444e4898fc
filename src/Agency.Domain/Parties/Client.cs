using Agency.Domain.Common;
using Agency.Domain.Parties.Rules;
using Agency.Domain.Remittances;
using Agency.Domain.Remittances.Rules;

namespace Agency.Domain.Parties;

/// <summary>A creditor: the firm that is owed the money, referred by an affiliate.</summary>
public sealed class Client : Aggregate
{
    private Client()
    {
    }

    /// <summary>Public number, <c>CL-031</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The firm's name, as on its invoices.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The partner who brought this client.</summary>
    public Guid AffiliateId { get; private set; }

    /// <summary>ISO 3166 country, two letters.</summary>
    public string Country { get; private set; } = "";

    /// <summary>VAT number, if it has one.</summary>
    public string? VatNumber { get; private set; }

    /// <summary>Where statements and questions go.</summary>
    public string? Email { get; private set; }

    /// <summary>The agreed terms; work starts when they are signed.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>Enters a client with the terms that are offered, not signed yet.</summary>
    public static Client Register(string number, string name, Guid affiliateId, string country, string? vatNumber, string? email, Guid feeScheduleId) => new()
    {
        Number = number,
        Name = name,
        AffiliateId = affiliateId,
        Country = country,
        VatNumber = vatNumber,
        Email = email,
        Agreement = new Agreement(feeScheduleId),
    };

    /// <summary>Records the signature. A second one is refused.</summary>
    public void Sign(string signedBy, DateOnly on)
    {
        BusinessRule.Check(new AgreementMustBeUnsigned(Agreement));
        Agreement.Sign(signedBy, on);
    }

    /// <summary>Lets the agency settle from a share of what is owed up without asking, from now on.</summary>
    public void LetSettle(Percentage share)
    {
        BusinessRule.Check(new SettlementAuthorityMustBeAShare(share));
        Agreement.LetSettle(share);
    }

    /// <summary>Says from now on whether VAT is added to Dutch collection costs: only a creditor that cannot reclaim it may (Besluit art. 2(3)). Open cases keep what they have.</summary>
    public void AddVatToCosts(bool adds) => Agreement.AddVatToCosts(adds);

    /// <summary>Sets how remittances go from now on; what was issued stays.</summary>
    public void RemitBy(RemittanceForm form, decimal minimum, string? hold)
    {
        BusinessRule.Check(new RemittanceMinimumMustNotBeNegative(minimum));
        Agreement.RemitBy(form, minimum, hold);
    }
}

/// <summary>Fee schedule, remittance terms and authority limits between agency and client.</summary>
public sealed class Agreement(Guid feeScheduleId)
{
    /// <summary>The fee schedule; the version in force when a case opens is frozen on the case.</summary>
    public Guid FeeScheduleId { get; private set; } = feeScheduleId;

    /// <summary>The least share of the balance that the agency may settle for without asking.</summary>
    public Percentage SettlementAuthority { get; private set; } = new(85);

    /// <summary>How collected money goes to the client.</summary>
    public RemittanceForm RemittanceForm { get; private set; } = RemittanceForm.Net;

    /// <summary>Less than this is not sent but waits for the next remittance, in whole units of any currency.</summary>
    public decimal RemittanceMinimum { get; private set; }

    /// <summary>Why nothing is sent for now; null when there is no hold.</summary>
    public string? RemittanceHold { get; private set; }

    /// <summary>The client cannot reclaim VAT, and says so: it is added to Dutch collection costs.</summary>
    public bool AddsVatToCosts { get; private set; }

    /// <summary>Who signed for the client; null while unsigned.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>When; null while unsigned.</summary>
    public DateOnly? SignedOn { get; private set; }

    internal void RemitBy(RemittanceForm form, decimal minimum, string? hold) => (RemittanceForm, RemittanceMinimum, RemittanceHold) = (form, minimum, hold);

    internal void AddVatToCosts(bool adds) => AddsVatToCosts = adds;

    internal void LetSettle(Percentage share) => SettlementAuthority = share;

    internal void Sign(string signedBy, DateOnly on) => (SignedBy, SignedOn) = (signedBy, on);
}
