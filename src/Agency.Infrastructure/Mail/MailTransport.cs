using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Agency.Infrastructure.Persistence.Outbox;

namespace Agency.Infrastructure.Mail;

/// <summary>Hands mail to the server, or writes it into the folder.</summary>
internal sealed class MailTransport(MailSettings settings) : IOutboxListener
{
    private bool IsFolder => string.IsNullOrWhiteSpace(settings.Host);

    public async Task Hear(long id, DateTime at, object message, CancellationToken cancellationToken)
    {
        if (message is not MailToSend mail)
        {
            return;
        }

        using var client = Client();
        using var letter = Letter(id, mail);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(letter, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{settings.Host} did not take the mail within {settings.TimeoutSeconds} seconds.", late);
        }
    }

    private SmtpClient Client()
    {
        if (IsFolder)
        {
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Directory.CreateDirectory(settings.Folder).FullName };
        }

        var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (!string.IsNullOrEmpty(settings.User))
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        return client;
    }

    private MailMessage Letter(long id, MailToSend mail)
    {
        var from = new MailAddress(settings.From);
        var letter = new MailMessage(from, new MailAddress(mail.To, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,

            // Base64 passes every server. In the folder a mail is to be read as it is; quoted-printable would hide the ends of its lines.
            BodyTransferEncoding = IsFolder ? TransferEncoding.EightBit : TransferEncoding.Base64,
        };

        // The same each time: who gets it twice after a crash can tell that it is one mail. And no out-of-office answers one.
        letter.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<outbox-{id}@{from.Host}>"));
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }
}
