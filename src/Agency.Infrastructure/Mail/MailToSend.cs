namespace Agency.Infrastructure.Mail;

/// <summary>A mail to one person, kept in the outbox until a server has taken it: one bad address keeps nobody else's mail back.</summary>
internal sealed record MailToSend(string To, string ToName, string Subject, string Body);
