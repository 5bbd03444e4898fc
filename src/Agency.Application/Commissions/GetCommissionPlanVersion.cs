using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Commissions;

/// <summary>A version of a commission plan, with its bands.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record GetCommissionPlanVersion(Guid Id) : Query<CommissionPlanVersionPage>;

/// <summary>What was published.</summary>
public sealed record CommissionPlanVersionPage(string Name, DateOnly EffectiveFrom, CommissionBase Base, Bands Rates, int HoldingDays, decimal MinimumPayout);

internal sealed class GetCommissionPlanVersionHandler(IAgencyDb db) : IRequestHandler<GetCommissionPlanVersion, CommissionPlanVersionPage>
{
    public async Task<CommissionPlanVersionPage> Handle(GetCommissionPlanVersion request, CancellationToken cancellationToken)
    {
        var version = await db.CommissionPlanVersions.AsNoTracking().Where(row => row.Id == request.Id).One("Commission plan version", request.Id.ToString(), cancellationToken);
        return new CommissionPlanVersionPage(version.Name, version.EffectiveFrom, version.Base, version.Rates, version.HoldingDays, version.MinimumPayout);
    }
}
