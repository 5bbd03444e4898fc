using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>Whoever could close their own login could leave the agency without an administrator.</summary>
public sealed record LoginMustBeClosedBySomebodyElse(bool IsOwn) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsOwn;

    /// <inheritdoc />
    public override string Message => "This is your own login. Ask another administrator to close it.";
}
