using Agency.Domain.Common;
using Agency.Domain.Compliance;

namespace Agency.Domain.Parties.Rules;

/// <summary>Consent is to a channel that reaches the contact point: calls and text messages a number, e-mail an address.</summary>
public sealed record ConsentMustFitTheContactPoint(ContactKind Kind, Channel Channel) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !ContactConsent.Fits(Kind, Channel);

    /// <inheritdoc />
    public override string Message => $"{Channel} does not reach anybody at a contact point of kind {Kind}.";
}

/// <summary>Consent is recorded after it was given or withdrawn.</summary>
public sealed record ConsentMustNotBeToCome(DateTime At, DateTime Now) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => At > Now;

    /// <inheritdoc />
    public override string Message => $"What the debtor said is recorded after they said it, not for {At:yyyy-MM-dd HH:mm} UTC.";
}
