using System.Diagnostics;
using Agency.Application.Common;
using Agency.Domain.Audit;
using Agency.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Identity;

/// <summary>Who came in, who left and who was refused, with the address that they came from: lines of the audit trail.</summary>
public sealed class SignInTrail(AgencyDbContext db, RequestContext context, BusinessClock clock)
{
    private const int SubjectLengthMax = 200;

    /// <summary>What it writes.</summary>
    public static IReadOnlyList<string> Actions { get; } = [nameof(SignedIn), "SignInRefused", nameof(SignedOut)];

    /// <summary>Somebody came in.</summary>
    public async Task SignedIn(AgencyUser user, CancellationToken cancellationToken)
    {
        var now = clock.Now;

        // By itself: two sign-ins of one user at once must not refuse each other because of this.
        await db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.LastSignInAt, now), cancellationToken);
        Add(nameof(SignedIn), user.Id, user.Name, user.Email);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Somebody was refused; kept with the next save.</summary>
    /// <param name="email">As it was typed. What is no address is left out: it may be a password in the wrong field.</param>
    /// <param name="user">Whose login it is, if anybody's.</param>
    public void Refused(string email, AgencyUser? user)
    {
        var subject = user?.Email ?? (email.Contains('@', StringComparison.Ordinal) && email.Length <= SubjectLengthMax ? email : null);
        Add("SignInRefused", user?.Id ?? Guid.Empty, user?.Name ?? Caller.Anonymous.Name, subject);
    }

    /// <summary>The caller leaves.</summary>
    public async Task SignedOut(CancellationToken cancellationToken)
    {
        if (context.Caller.UserId != Guid.Empty)
        {
            Add(nameof(SignedOut), context.Caller.UserId, context.Caller.Name, subject: null);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void Add(string action, Guid userId, string name, string? subject) =>
        db.AuditEntries.Add(new AuditEntry(clock.Now, userId, name, context.Caller.Address, action, subject, correlation: Activity.Current?.TraceId.ToHexString()));
}
