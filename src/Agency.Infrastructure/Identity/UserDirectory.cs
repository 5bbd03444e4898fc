using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Identity;
using Agency.Domain.Common;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;

namespace Agency.Infrastructure.Identity;

/// <summary>Logins by ASP.NET Core Identity, on the database of the request: what it saves is part of the command's transaction.</summary>
internal sealed class UserDirectory(UserManager<AgencyUser> users) : IUserDirectory
{
    public async Task Add(NewLogin login, string password, CancellationToken cancellationToken)
    {
        var user = new AgencyUser
        {
            Id = Guid.CreateVersion7(),
            UserName = login.Email,
            Email = login.Email,
            Name = login.Name,
            Role = login.Role,
            AffiliateId = login.AffiliateId,
            ClientId = login.ClientId,
            Language = login.Language,
        };
        Check(await users.CreateAsync(user, password), nameof(RegisterUser.Password));
    }

    public async Task Close(Guid userId, DateTime at, CancellationToken cancellationToken)
    {
        var user = await Find(userId);
        user.ClosedAt = at;

        // Saves the user too. Sessions carry the stamp that they began with, and end when it is another.
        Check(await users.UpdateSecurityStampAsync(user), "");
    }

    public async Task Reopen(Guid userId, CancellationToken cancellationToken)
    {
        var user = await Find(userId);
        (user.ClosedAt, user.AccessFailedCount, user.LockoutEnd) = (null, 0, null);
        Check(await users.UpdateSecurityStampAsync(user), "");
    }

    public async Task ChangePassword(Guid userId, string currentPassword, string newPassword, CancellationToken cancellationToken) =>
        Check(await users.ChangePasswordAsync(await Find(userId), currentPassword, newPassword), nameof(ChangeMyPassword.NewPassword));

    private async Task<AgencyUser> Find(Guid id) => await users.FindByIdAsync(id.ToString()) ?? throw new NotFoundException("User", id.ToString());

    private static void Check(IdentityResult result, string passwordField)
    {
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            throw new BusinessRuleException(new ChangeMustNotMeetAnother("this login"));
        }

        if (!result.Succeeded)
        {
            throw new ValidationException(result.Errors.Select(error => Failure(error, passwordField)));
        }
    }

    // The user name is the e-mail address here, so that what Identity says of the one is true of the other.
    private static ValidationFailure Failure(IdentityError error, string passwordField) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new ValidationFailure(nameof(RegisterUser.Email), "There is a login with this e-mail address already."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new ValidationFailure(nameof(RegisterUser.Email), "Enter an e-mail address, such as name@firm.example."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new ValidationFailure(nameof(ChangeMyPassword.CurrentPassword), "This is not your current password."),
        _ => new ValidationFailure(passwordField, error.Description),
    };
}
