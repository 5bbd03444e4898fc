using Agency.Application.Common.Ports;
using Agency.Application.Compliance;
using Agency.Domain.Compliance;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>Every decision of the contact gate, worked out again from the facts and the versions of the law's numbers that are kept with it.</summary>
internal sealed class GateChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally decisions = new("contact decisions");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        var versions = (await db.LegalNumbers.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(number => number.VersionName, StringComparer.Ordinal);
        var kept = await (
            from decision in db.ContactDecisions
            join row in db.Cases on decision.CaseId equals row.Id
            where decision.Facts != null && decision.At < asOf.Before
            orderby decision.At, decision.Id
            select new { row.Number, Decision = decision }).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var each in kept)
        {
            var answer = ContactGate.Ask(GateFacts.Read(each.Decision.Facts!).Question(each.Decision.Channel, each.Decision.At, versions));
            decisions.Compare(
                FormattableString.Invariant($"{each.Number} {each.Decision.Channel} {each.Decision.At:yyyy-MM-dd HH:mm}"),
                (each.Decision.IsAllowed, each.Decision.Rule, each.Decision.AllowedFrom), (answer.IsAllowed, answer.Rule, answer.AllowedFrom));
        }

        return [decisions.Result];
    }
}
