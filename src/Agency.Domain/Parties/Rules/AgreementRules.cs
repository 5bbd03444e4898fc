using Agency.Domain.Common;

namespace Agency.Domain.Parties.Rules;

/// <summary>An agreement is signed once; new terms are a new agreement.</summary>
public sealed record AgreementMustBeUnsigned(Agreement Agreement) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Agreement.SignedOn is not null;

    /// <inheritdoc />
    public override string Message => $"The agreement was signed by {Agreement.SignedBy} on {Agreement.SignedOn:yyyy-MM-dd}.";
}

/// <summary>docs/domain.md, People: the agreement must be signed before work starts.</summary>
public sealed record AgreementMustBeSigned(Client Client) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Client.Agreement.SignedOn is null;

    /// <inheritdoc />
    public override string Message => $"{Client.Name} has not signed its agreement yet. Work can start when it has.";
}

/// <summary>What may be settled for is a share of what is owed.</summary>
public sealed record SettlementAuthorityMustBeAShare(Percentage Share) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Share.Value is < 0 or > 100;

    /// <inheritdoc />
    public override string Message => $"The share that may be settled for is between 0 and 100 %, not {Share}.";
}
