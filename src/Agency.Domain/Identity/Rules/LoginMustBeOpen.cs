using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>A login is closed once; who closed it and why stays as it was first said.</summary>
public sealed record LoginMustBeOpen(bool IsClosed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => IsClosed;

    /// <inheritdoc />
    public override string Message => "This login is closed already.";
}
