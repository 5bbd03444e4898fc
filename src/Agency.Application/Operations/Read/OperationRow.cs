using AutoMapper;

namespace Agency.Application.Operations.Read;

/// <summary>Long work that somebody started.</summary>
public sealed class OperationRow
{
    public Guid Id { get; init; }

    public required string Work { get; init; }

    public OperationState State { get; init; }

    public int Done { get; init; }

    public int? Total { get; init; }

    public required string StartedBy { get; init; }

    public DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorDetail { get; init; }

    internal sealed class Projection : Profile
    {
        public Projection() => CreateProjection<Operation, OperationRow>();
    }
}
