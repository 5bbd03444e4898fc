using Agency.Domain.Common;

namespace Agency.Domain.Commissions.Rules;

/// <summary>A month is stated when it is over: until then lines can still come.</summary>
public sealed record PeriodMustHaveEnded(DateOnly Through, DateOnly Today) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Today <= Through;

    /// <inheritdoc />
    public override string Message => $"The period ends on {Through:yyyy-MM-dd}; its statements are issued from the day after.";
}
