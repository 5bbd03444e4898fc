using System.Text.Json;
using Agency.Application.Common;
using Agency.Application.Common.Behaviours;
using Agency.Application.Common.Json;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Operations;

/// <summary>
/// Keeps long work, to be run in the background. The caller must be allowed to do it, and its fields must be right: that is said at once, not later. With an
/// Idempotency-Key, asking twice starts once.
/// </summary>
/// <param name="Work">Name of a <see cref="Process{TResult}"/>.</param>
/// <param name="Content">It, as JSON.</param>
/// <param name="ResultPath">Where its result will be, but for the operation's id.</param>
[Requires(Permissions.OwnLogin), Idempotent(IsOptional = true)]
public sealed record StartOperation(string Work, string Content, string ResultPath) : Command<OperationView>
{
    /// <inheritdoc />
    public override string? Subject => Work;

    /// <summary>To start this work.</summary>
    public static StartOperation Of(ILongWork work, string resultPath) =>
        new(work.GetType().Name, JsonSerializer.Serialize(work, work.GetType(), AgencyJson.Options), resultPath);

    /// <summary>The work as it is kept, of a caller who may do it.</summary>
    internal Operation Begin(Caller caller, DateTime at) =>
        new(Work, Content, ResultPath, caller.UserId, caller.Name, caller.Role, caller.AffiliateId, caller.ClientId, caller.Address, at);

    internal sealed class Handler(IAgencyDb db, RequestContext context, BusinessClock clock, IServiceProvider services) : IRequestHandler<StartOperation, OperationView>
    {
        public Task<OperationView> Handle(StartOperation request, CancellationToken cancellationToken)
        {
            var caller = context.Caller;
            var work = LongWork.Read(request.Work, request.Content);
            Permission.Check(caller, work.GetType());
            Check(work);
            var operation = request.Begin(caller, clock.Now);
            db.Operations.Add(operation);
            return Task.FromResult(OperationView.Of(operation));
        }

        private void Check(ILongWork work)
        {
            var validators = (IEnumerable<object>)services.GetService(typeof(IEnumerable<>).MakeGenericType(typeof(IValidator<>).MakeGenericType(work.GetType())))!;
            var failures = validators.Cast<IValidator>().SelectMany(validator => validator.Validate(new ValidationContext<object>(work)).Errors).ToList();
            if (failures.Count > 0)
            {
                throw new ValidationException(failures);
            }
        }
    }
}
