using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Fees;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Fees;

/// <summary>A version of a fee schedule, with its rules.</summary>
[Requires(Permissions.FeesRead)]
public sealed record GetFeeScheduleVersion(Guid Id) : Query<FeeScheduleVersionPage>;

/// <summary>What was published. Rules are tried top-down, the first that matches wins. Without terms for a recall, nothing is charged for one.</summary>
public sealed record FeeScheduleVersionPage(string Name, DateOnly EffectiveFrom, Percentage Vat, IReadOnlyList<FeeRule> Rules, RecallTerms? Recall);

internal sealed class GetFeeScheduleVersionHandler(IAgencyDb db) : IRequestHandler<GetFeeScheduleVersion, FeeScheduleVersionPage>
{
    public async Task<FeeScheduleVersionPage> Handle(GetFeeScheduleVersion request, CancellationToken cancellationToken)
    {
        var version = await db.FeeScheduleVersions.AsNoTracking().Where(row => row.Id == request.Id).One("Fee schedule version", request.Id.ToString(), cancellationToken);
        return new FeeScheduleVersionPage(version.Name, version.EffectiveFrom, version.Vat, version.Rules, version.Recall);
    }
}
