using Agency.Domain.Identity;

namespace Agency.Infrastructure.Demo;

/// <summary>The logins of the demo data, shown on the sign-in page in Development alone: one for each role.</summary>
public static class DemoLogins
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "demo-agency-2026";

    /// <summary>In the order in which the story meets them.</summary>
    public static IReadOnlyList<DemoLogin> All { get; } =
    [
        new("affiliate@demo.agency", "Ada Accountant", Role.AffiliateUser),
        new("client@demo.agency", "Carl Creditor", Role.ClientUser),
        new("intake@demo.agency", "Ines Intake", Role.Intake),
        new("collector@demo.agency", "Cora Collector", Role.Collector),
        new("supervisor@demo.agency", "Sam Supervisor", Role.Supervisor),
        new("legal@demo.agency", "Leo Legal", Role.LegalOfficer),
        new("accountant@demo.agency", "Aisha Accounts", Role.StaffAccountant),
        new("administrator@demo.agency", "Adam Admin", Role.Administrator),
        new("auditor@demo.agency", "Otto Auditor", Role.Auditor),
    ];

    /// <summary>More collectors, so that desks and lists show more than one name, and the accountant who approves what the other one makes.</summary>
    internal static IReadOnlyList<DemoLogin> Colleagues { get; } =
    [
        new("j.dewit@demo.agency", "J. de Wit", Role.Collector),
        new("m.visser@demo.agency", "M. Visser", Role.Collector),
        new("checker@demo.agency", "Bea Books", Role.StaffAccountant),
    ];
}

/// <summary>A login of the demo data.</summary>
public sealed record DemoLogin(string Email, string Name, Role Role, string Password = DemoLogins.Password);
