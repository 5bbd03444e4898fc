using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using FluentValidation;
using MediatR;

namespace Agency.Application.Identity;

/// <summary>Changes one's own password. It needs the current one: an open session alone must not take a login over.</summary>
[Requires(Permissions.OwnLogin)]
public sealed record ChangeMyPassword(string CurrentPassword, string NewPassword) : Command<Receipt>;

internal sealed class ChangeMyPasswordValidator : AbstractValidator<ChangeMyPassword>
{
    public ChangeMyPasswordValidator()
    {
        RuleFor(request => request.CurrentPassword).NotEmpty().WithMessage("Enter your current password.").MaximumLength(200);
        RuleFor(request => request.NewPassword).NotEmpty().WithMessage("Enter a new password.").MaximumLength(200)
            .NotEqual(request => request.CurrentPassword).WithMessage("Choose a password other than the current one.");
    }
}

internal sealed class ChangeMyPasswordHandler(IAgencyDb db, IUserDirectory directory, RequestContext context) : IRequestHandler<ChangeMyPassword, Receipt>
{
    public async Task<Receipt> Handle(ChangeMyPassword request, CancellationToken cancellationToken)
    {
        var (id, name) = (context.Caller.UserId, context.Caller.Name);
        var login = await db.Logins.Where(login => login.Id == id).One("User", name, cancellationToken);
        await directory.ChangePassword(login.Id, request.CurrentPassword, request.NewPassword, cancellationToken);
        return new Receipt(login.Email);
    }
}
