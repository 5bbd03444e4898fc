using Agency.Application.Common;
using Agency.Domain.Commissions;
using Agency.Domain.Identity;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Identity;
using Agency.Infrastructure.Persistence;
using Agency.Infrastructure.Persistence.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Agency.Infrastructure.Mail;

/// <summary>
/// Turns what happened into mail, one for each person who must hear of it, in that person's language. The mail goes into the outbox itself: it is kept
/// exactly once for each event, and sent apart from the others. It names no debtor: mail is read on the way.
/// </summary>
internal sealed class MailWriter(AgencyDbContext db, BusinessClock clock, IConfiguration configuration) : IOutboxListener
{
    public Task Hear(long id, DateTime at, object message, CancellationToken cancellationToken) => message switch
    {
        ReferralSubmitted it => OfReferral(it.ReferralNumber, ToIntake, (referral, language) =>
            MailText.Submitted(language, it.ReferralNumber, referral.Client, referral.Affiliate, Link("referrals", it.ReferralNumber)), cancellationToken),
        ReferralNeedsDetails it => OfReferral(it.ReferralNumber, ToPartner, (referral, language) =>
            MailText.NeedsDetails(language, it.ReferralNumber, referral.Client, it.Question, Link("referrals", it.ReferralNumber)), cancellationToken),
        ReferralAccepted it => OfReferral(it.ReferralNumber, ToPartner, (referral, language) =>
            MailText.Accepted(language, it.ReferralNumber, referral.Client, it.CaseNumber, Link("cases", it.CaseNumber)), cancellationToken),
        ReferralRejected it => OfReferral(it.ReferralNumber, ToPartner, (referral, language) =>
            MailText.Rejected(language, it.ReferralNumber, referral.Client, it.Reason, Link("referrals", it.ReferralNumber)), cancellationToken),
        StatementIssued it => OfStatement(it.StatementNumber, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task OfReferral(
        string number, Func<Guid, IQueryable<AgencyUser>> to, Func<Parties, string, MailText> text, CancellationToken cancellationToken)
    {
        var parties = await (
            from referral in db.Referrals
            join client in db.Clients on referral.ClientId equals client.Id
            join affiliate in db.Affiliates on referral.AffiliateId equals affiliate.Id
            where referral.Number == number
            select new Parties(referral.AffiliateId, client.Name, affiliate.Name)).SingleAsync(cancellationToken);
        await Write(to(parties.AffiliateId), language => text(parties, language), cancellationToken);
    }

    private async Task OfStatement(string number, CancellationToken cancellationToken)
    {
        var statement = await db.CommissionStatements.AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken);
        var undone = await db.CommissionStatements.Where(row => row.Id == statement.ReversesId).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var link = Link("commissions/statements", number);
        await Write(
            ToPartner(statement.AffiliateId),
            language => undone is null
                ? MailText.Statement(language, number, statement.PeriodFrom, statement.ToPay, statement.CarriedForward, link)
                : MailText.StatementUndone(language, number, undone, statement.PeriodFrom, statement.Reason!, link),
            cancellationToken);
    }

    private async Task Write(IQueryable<AgencyUser> to, Func<string, MailText> text, CancellationToken cancellationToken)
    {
        var people = await to.OrderBy(user => user.Id).Select(user => new { user.Email, user.Name, user.Language }).ToListAsync(cancellationToken);
        db.OutboxMessages.AddRange(people.Select(person => OutboxMessage.Of(text(person.Language).To(person.Email!, person.Name, person.Language), clock.Now)));
    }

    private IQueryable<AgencyUser> ToPartner(Guid affiliateId) =>
        db.Users.Where(user => user.AffiliateId == affiliateId && user.Role == Role.AffiliateUser && user.ClosedAt == null);

    private IQueryable<AgencyUser> ToIntake(Guid affiliateId) => db.Users.Where(user => user.Role == Role.Intake && user.ClosedAt == null);

    private string Link(string area, string number) => $"{(configuration["Agency:PublicAddress"] ?? "http://localhost:5080").TrimEnd('/')}/{area}/{number}";

    private sealed record Parties(Guid AffiliateId, string Client, string Affiliate);
}
