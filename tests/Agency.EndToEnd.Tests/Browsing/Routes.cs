using System.Text.RegularExpressions;
using Agency.Domain.Identity;

namespace Agency.EndToEnd.Tests.Browsing;

/// <summary>The addresses of <c>frame/routes.tsx</c> that have a page, each with somebody who may see it.</summary>
internal static partial class Routes
{
    // Whoever has most to see on the most pages comes first.
    private static readonly Role[] Readers =
    [
        Role.StaffAccountant, Role.Supervisor, Role.AffiliateUser, Role.Administrator, Role.Auditor, Role.Intake, Role.Collector, Role.LegalOfficer, Role.ClientUser,
    ];

    // Pages that differ with their reader, beyond what the routes say.
    private static readonly (string Pattern, Role As)[] Others =
    [
        .. Readers.Select(role => ("/", role)),
        ("/cases", Role.AffiliateUser),
        ("/cases/:number", Role.Collector),
        ("/cases/:number", Role.AffiliateUser),
        ("/cases/:number", Role.Auditor),
        ("/referrals/:number", Role.Intake),
        ("/referrals/:number", Role.AffiliateUser),
        ("/commissions", Role.AffiliateUser),
        ("/commissions/statements/:number", Role.AffiliateUser),
        ("/parties/firm", Role.AffiliateUser),
    ];

    /// <summary>Pattern and reader, once each.</summary>
    public static IReadOnlyList<(string Pattern, Role As)> Built { get; } = [.. Of().Concat(Others.Where(other => Of().Any(built => built.Pattern == other.Pattern))).Distinct()];

    private static IEnumerable<(string Pattern, Role As)> Of() =>
        File.ReadLines(Path.Combine(Repository.PortalSource, "frame", "routes.tsx"))
            .Select(line => PageLine().Match(line))
            .Where(match => match.Success && match.Groups["page"].Value != "unbuilt" && match.Groups["path"].Value != "/identity/sign-in")
            .Select(match => (match.Groups["path"].Value, Reader(match.Groups["permission"].Value)));

    private static Role Reader(string permission) => permission.Length == 0 ? Role.Supervisor : Readers.First(role => RolePermissions.Allows(role, permission));

    [GeneratedRegex(@"page\('(?<path>[^']+)', '[^']+', (?:undefined|'(?<permission>[^']+)'), (?<page>unbuilt|.+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PageLine();
}
