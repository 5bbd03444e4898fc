using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>docs/domain.md, People: a partner belongs to the login of a partner alone, a client to that of a client; staff work for the agency.</summary>
public sealed record LoginMustNotNameAnotherFirm(Role Role, bool NamesAffiliate, bool NamesClient) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => (NamesAffiliate && Role != Role.AffiliateUser) || (NamesClient && Role != Role.ClientUser);

    /// <inheritdoc />
    public override string Message => $"A login of the role {Role} names no {(NamesAffiliate && Role != Role.AffiliateUser ? "partner" : "client")}. Leave it out, or choose another role.";
}
