using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Agency.Application.Common.Json;
using Agency.Application.Common.Ports;
using Agency.Domain.Audit;
using Agency.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Common.Behaviours;

/// <summary>
/// One command, one transaction: the change, its audit entry, its idempotency key and its outbox messages are kept together or not at all.
/// A repeated key gives the first answer again; a repeated key with another body is refused.
/// </summary>
internal sealed class Transact<TRequest, TResponse>(IAgencyDb db, RequestContext context, BusinessClock clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly IdempotentAttribute? Idempotent = typeof(TRequest).GetCustomAttribute<IdempotentAttribute>();

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is Command<TResponse> command ? db.InTransaction(() => Run(command, next, cancellationToken), cancellationToken) : next();

    private async Task<TResponse> Run(Command<TResponse> command, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var key = context.IdempotencyKey;
        if (Idempotent is null || (Idempotent.IsOptional && key is null))
        {
            return Audited(command, await next());
        }

        BusinessRule.Check(new IdempotencyKeyMustBeGiven(key));
        var body = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), AgencyJson.Options)));
        var known = await db.IdempotencyKeys
            .FirstOrDefaultAsync(row => row.UserId == context.Caller.UserId && row.Key == key, cancellationToken);
        if (known is not null)
        {
            BusinessRule.Check(new IdempotencyKeyMustKeepItsBody(key!, known.BodyHash == body));
            return JsonSerializer.Deserialize<TResponse>(known.Answer, AgencyJson.Options)!;
        }

        var answer = Audited(command, await next());
        db.IdempotencyKeys.Add(new IdempotencyKey(context.Caller.UserId, key!, body, JsonSerializer.Serialize(answer, AgencyJson.Options), clock.Now));
        return answer;
    }

    private TResponse Audited(Command<TResponse> command, TResponse answer)
    {
        var caller = context.Caller;
        db.AuditEntries.AddRange(command.SubjectsOf(answer).Select(subject =>
            new AuditEntry(clock.Now, caller.UserId, caller.Name, caller.Address, typeof(TRequest).Name, subject, command.Why, caller.Key?.Id, Activity.Current?.TraceId.ToHexString())));
        return answer;
    }
}
