namespace Agency.Infrastructure.Mail;

/// <summary>The section <c>Mail</c> of the configuration.</summary>
public sealed class MailSettings
{
    /// <summary>The mail server; without one, mail is written into <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>587 is that of a server that takes mail from those who sign in to it.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the server must speak TLS.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>Whom to sign in as; nobody when it is empty.</summary>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>Who mail comes from.</summary>
    public string From { get; set; } = "Agency <no-reply@agency.example>";

    /// <summary>Where mail is written as .eml files when there is no <see cref="Host"/>.</summary>
    public string Folder { get; set; } = Path.Combine("App_Data", "mail");

    /// <summary>How long a server may take over one mail.</summary>
    public int TimeoutSeconds { get; set; } = 30;
}
