using Agency.Domain.Payouts;
using AutoMapper;

namespace Agency.Application.Payouts.Read;

/// <summary>A payout run in a list.</summary>
public sealed class PayoutRunListRow
{
    public required string Number { get; init; }

    public PayoutRunStatus Status { get; init; }

    public int PayoutCount { get; init; }

    public int PaidCount { get; init; }

    public required string MadeBy { get; init; }

    public DateTime MadeAt { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTime? ApprovedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<PayoutRun, PayoutRunListRow>()
            .ForMember(row => row.PayoutCount, to => to.MapFrom(run => run.Items.Count))
            .ForMember(row => row.PaidCount, to => to.MapFrom(run => run.Items.Count(item => item.Status == PayoutItemStatus.Paid)));
    }
}
