using Agency.Domain.Identity;

namespace Agency.Application.Common.Ports;

/// <summary>
/// Where logins are kept, with their passwords. It works in the transaction of the command; what it finds wrong with a value is a
/// <see cref="FluentValidation.ValidationException"/> that names the field as the command does.
/// </summary>
public interface IUserDirectory
{
    /// <summary>Makes a login.</summary>
    Task Add(NewLogin login, string password, CancellationToken cancellationToken);

    /// <summary>Locks a login for good: nobody signs in with it, and its sessions end.</summary>
    Task Close(Guid userId, DateTime at, CancellationToken cancellationToken);

    /// <summary>Lets a login in again, with the password that it had.</summary>
    Task Reopen(Guid userId, CancellationToken cancellationToken);

    /// <summary>Changes a password for whoever knows the current one; other sessions of the login end.</summary>
    Task ChangePassword(Guid userId, string currentPassword, string newPassword, CancellationToken cancellationToken);
}

/// <summary>A login to make.</summary>
/// <param name="Language"><c>en</c> or <c>nl</c>: of the portal and of mail.</param>
public sealed record NewLogin(string Email, string Name, Role Role, Guid? AffiliateId, Guid? ClientId, string Language);
