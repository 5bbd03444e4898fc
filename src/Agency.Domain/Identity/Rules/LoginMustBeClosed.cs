using Agency.Domain.Common;

namespace Agency.Domain.Identity.Rules;

/// <summary>Only what was closed can be opened again.</summary>
public sealed record LoginMustBeClosed(bool IsClosed) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsClosed;

    /// <inheritdoc />
    public override string Message => "This login is open already.";
}
