using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>docs/domain.md, People: partners and clients see the rows of their own firm, so that their login must say which that is.</summary>
public sealed record OutsideLoginMustNameItsFirm(Role Role, bool NamesAffiliate, bool NamesClient) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => (Role == Role.AffiliateUser && !NamesAffiliate) || (Role == Role.ClientUser && !NamesClient);

    /// <inheritdoc />
    public override string Message => $"Choose the {(Role == Role.AffiliateUser ? "partner" : "client")} that this user works for.";
}
