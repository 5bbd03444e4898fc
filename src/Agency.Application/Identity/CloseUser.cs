using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Identity.Rules;
using FluentValidation;
using MediatR;

namespace Agency.Application.Identity;

/// <summary>Closes a login for good: nobody signs in with it any more, and its sessions end. What it did keeps its name.</summary>
[Requires(Permissions.UsersManage)]
public sealed record CloseUser(Guid Id, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Why => Reason;
}

/// <summary>Opens a closed login again, with the password that it had.</summary>
[Requires(Permissions.UsersManage)]
public sealed record ReopenUser(Guid Id, string Reason) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Why => Reason;
}

internal sealed class CloseUserValidator : AbstractValidator<CloseUser>
{
    public CloseUserValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(500);
}

internal sealed class ReopenUserValidator : AbstractValidator<ReopenUser>
{
    public ReopenUserValidator() => RuleFor(request => request.Reason).NotEmpty().WithMessage("Say why.").MaximumLength(500);
}

internal sealed class CloseUserHandler(IAgencyDb db, IUserDirectory directory, RequestContext context, BusinessClock clock) :
    IRequestHandler<CloseUser, Receipt>, IRequestHandler<ReopenUser, Receipt>
{
    public async Task<Receipt> Handle(CloseUser request, CancellationToken cancellationToken)
    {
        var login = await Login(request.Id, cancellationToken);
        BusinessRule.Check(new LoginMustBeClosedBySomebodyElse(login.Id == context.Caller.UserId), new LoginMustBeOpen(login.ClosedAt is not null));
        await directory.Close(login.Id, clock.Now, cancellationToken);
        return new Receipt(login.Email);
    }

    public async Task<Receipt> Handle(ReopenUser request, CancellationToken cancellationToken)
    {
        var login = await Login(request.Id, cancellationToken);
        BusinessRule.Check(new LoginMustBeClosed(login.ClosedAt is not null));
        await directory.Reopen(login.Id, cancellationToken);
        return new Receipt(login.Email);
    }

    private Task<Login> Login(Guid id, CancellationToken cancellationToken) => db.Logins.Where(login => login.Id == id).One("User", id.ToString(), cancellationToken);
}
