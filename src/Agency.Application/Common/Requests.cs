using System.Text.Json.Serialization;
using MediatR;

namespace Agency.Application.Common;

/// <summary>Asks and changes nothing.</summary>
public abstract record Query<TResult> : IRequest<TResult>;

/// <summary>Changes something: runs in one transaction, is audited, and is tried again when somebody else was faster and that is harmless.</summary>
public abstract record Command<TResult> : IRequest<TResult>
{
    /// <summary>The public number of the record that is changed, for the audit trail. A command that makes a record leaves it null: its receipt says it.</summary>
    [JsonIgnore]
    public virtual string? Subject => null;

    /// <summary>Why, for the audit trail: of a command that asks for it.</summary>
    [JsonIgnore]
    public virtual string? Why => null;

    /// <summary>The records that the audit trail names, an entry each: of a command that changes many.</summary>
    public virtual IEnumerable<string?> SubjectsOf(TResult answer) => [Subject ?? (answer as Receipt)?.Number];
}

/// <summary>Sends commands one after another, each in a transaction of its own: what is done stays done when it is stopped half-way, and running it again goes on from there.</summary>
public abstract record Process<TResult> : IRequest<TResult>, ILongWork
{
    async Task<object> ILongWork.Run(IMediator mediator, CancellationToken cancellationToken) => (await mediator.Send(this, cancellationToken))!;
}

/// <summary>A process whose result type the caller does not know: what an operation runs.</summary>
public interface ILongWork
{
    /// <summary>Sends it, and gives its result.</summary>
    Task<object> Run(IMediator mediator, CancellationToken cancellationToken);
}

/// <summary>The answer to a command that made or changed a record: its public number and the version it now has.</summary>
/// <param name="Number">Public number, for example <c>R-2026-00012</c>.</param>
public record Receipt(string Number);

/// <summary>The permission that a request needs. A request without one is refused by an architecture test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    /// <summary>A constant of <see cref="Domain.Identity.Permissions"/>.</summary>
    public string Permission { get; } = permission;
}

/// <summary>A command that moves money: it must come with an idempotency key, and the same key never posts twice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IdempotentAttribute : Attribute
{
    /// <summary>Whether it may come without a key: for what moves no money by itself, but should not be done twice.</summary>
    public bool IsOptional { get; init; }
}
