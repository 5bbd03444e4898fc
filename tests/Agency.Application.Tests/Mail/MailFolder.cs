using System.Net.Mail;

namespace Agency.Application.Tests.Mail;

/// <summary>A mail as its reader sees it.</summary>
internal sealed record ReadMail(string To, string Subject, string Body, string MessageId);

/// <summary>Reads the .eml files of a folder: headers in encoded words, bodies as they are.</summary>
internal static class MailFolder
{
    public static IReadOnlyList<ReadMail> Read(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.eml").Select(file => Parse(File.ReadAllText(file))).OrderBy(mail => mail.To, StringComparer.Ordinal)];

    private static ReadMail Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(line => line.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[^1], StringComparer.OrdinalIgnoreCase);
        headers["Content-Transfer-Encoding"].ShouldBe(["8bit"]);
        return new ReadMail(headers["To"].Single(), Words(headers["Subject"].Single()), text[(end + 4)..].Replace("\r\n", "\n", StringComparison.Ordinal), headers["Message-ID"].Single());
    }

    private static string Words(string header)
    {
        // An attachment's name is decoded as a header is, and that is public.
        using var decoder = Attachment.CreateAttachmentFromString("", header);
        return decoder.Name!;
    }
}
