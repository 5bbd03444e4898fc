using Agency.Application.Common;
using Agency.Domain.Identity;

namespace Agency.Infrastructure.Demo;

/// <summary>Who does what in the demo data.</summary>
internal sealed class DemoCast(IReadOnlyList<Caller> callers)
{
    public Caller Intake => One(Role.Intake);

    public Caller Supervisor => One(Role.Supervisor);

    public Caller Accountant => One(Role.StaffAccountant);

    /// <summary>Approves what the accountant makes.</summary>
    public Caller Checker => callers.Last(caller => caller.Role == Role.StaffAccountant);

    public Caller Jobs { get; } = Caller.System("jobs");

    /// <summary>One of the collectors, by lot.</summary>
    public Caller Collector(Random lot)
    {
        var collectors = callers.Where(caller => caller.Role == Role.Collector).ToList();
        return collectors[lot.Next(collectors.Count)];
    }

    /// <summary>Somebody at a partner.</summary>
    public Caller Affiliate(Guid affiliateId) =>
        callers.FirstOrDefault(caller => caller.AffiliateId == affiliateId) ?? new Caller(Guid.Empty, "partner", Role.AffiliateUser, affiliateId);

    private Caller One(Role role) => callers.First(caller => caller.Role == role);
}
