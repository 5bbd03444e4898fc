using Agency.Application.Jobs;

namespace Agency.Application.Common.Ports;

/// <summary>What happened and must still be told to others: kept in the transaction of its change, told after it.</summary>
public interface IOutbox
{
    /// <summary>Tells what is due, in order, up to a bound. What fails is tried again later, or given up after some times; what is told twice was at worst not known to have been told.</summary>
    Task<JobReport> Tell(CancellationToken cancellationToken);
}
