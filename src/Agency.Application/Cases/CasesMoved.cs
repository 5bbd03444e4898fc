namespace Agency.Application.Cases;

/// <summary>What became of moving cases to another version of a plan or schedule.</summary>
/// <param name="Moved">How many have it now.</param>
/// <param name="Failures">Which have not, each with its reason.</param>
public sealed record CasesMoved(int Moved, IReadOnlyList<string> Failures);
