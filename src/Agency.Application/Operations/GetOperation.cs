using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Operations;

/// <summary>How far long work has come: for whoever started it, and for those who may look at jobs.</summary>
[Requires(Permissions.OwnLogin)]
public sealed record GetOperation(Guid Id) : Query<OperationView>;

/// <summary>What came of long work, as JSON.</summary>
/// <param name="Work">Which work it must be: a result is only found under the address of its own kind.</param>
[Requires(Permissions.OwnLogin)]
public sealed record GetOperationResult(Guid Operation, string Work) : Query<string>;

/// <summary>Lets work that broke off go on from where it was.</summary>
[Requires(Permissions.OwnLogin)]
public sealed record ResumeOperation(Guid Id) : Command<OperationView>;

internal sealed class GetOperationHandler(IAgencyDb db, RequestContext context) :
    IRequestHandler<GetOperation, OperationView>, IRequestHandler<GetOperationResult, string>, IRequestHandler<ResumeOperation, OperationView>
{
    public async Task<OperationView> Handle(GetOperation request, CancellationToken cancellationToken) =>
        OperationView.Of(await Find(request.Id, context.Caller.May(Permissions.JobsRead), cancellationToken));

    public async Task<string> Handle(GetOperationResult request, CancellationToken cancellationToken)
    {
        var operation = await Find(request.Operation, context.Caller.May(Permissions.JobsRead), cancellationToken);
        return operation.Work == request.Work && operation.Result is { } result ? result : throw new NotFoundException("Result of operation", request.Operation.ToString());
    }

    public async Task<OperationView> Handle(ResumeOperation request, CancellationToken cancellationToken)
    {
        var operation = await Find(request.Id, context.Caller.May(Permissions.JobsRun), cancellationToken);
        operation.Resume();
        return OperationView.Of(operation);
    }

    private Task<Operation> Find(Guid id, bool seesAll, CancellationToken cancellationToken)
    {
        var userId = context.Caller.UserId;
        return db.Operations.Where(operation => operation.Id == id && (seesAll || operation.StartedById == userId)).One("Operation", id.ToString(), cancellationToken);
    }
}
