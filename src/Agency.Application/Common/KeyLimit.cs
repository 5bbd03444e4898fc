using Agency.Domain.Identity;

namespace Agency.Application.Common;

/// <summary>The key by which a caller came in, and what it holds them to.</summary>
/// <param name="Id">Stands in the audit trail of what is done with it.</param>
/// <param name="Scope">What it opens.</param>
/// <param name="Sets">The only lists that it reads; empty: all that its user reads.</param>
public sealed record KeyLimit(Guid Id, ApiKeyScope Scope, IReadOnlyList<string> Sets);
