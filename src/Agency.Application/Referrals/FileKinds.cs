namespace Agency.Application.Referrals;

/// <summary>What a file is by its content.</summary>
public enum FileKind
{
    /// <summary>None of the others.</summary>
    Other = 0,

    /// <summary>XML: perhaps an invoice.</summary>
    Xml = 1,

    /// <summary>PDF.</summary>
    Pdf = 2,

    /// <summary>A ZIP archive. Word and Excel files are ZIP archives, too.</summary>
    Zip = 3,

    /// <summary>PNG.</summary>
    Png = 4,

    /// <summary>JPEG.</summary>
    Jpeg = 5,
}

/// <summary>Decides by the first bytes what a file is. Names and media types come from the sender and are not believed.</summary>
public static class FileKinds
{
    /// <summary>How many bytes from the start of a file are enough.</summary>
    public const int HeadLength = 64;

    /// <summary>The kind of a file that begins with these bytes.</summary>
    public static FileKind KindOf(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ when head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) => FileKind.Zip,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => FileKind.Png,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileKind.Jpeg,
        _ when LooksLikeXml(head) => FileKind.Xml,
        _ => FileKind.Other,
    };

    /// <summary>The media type of evidence of this kind; null for what is not kept as evidence.</summary>
    public static string? EvidenceType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        _ => null,
    };

    // UTF-8 with or without its mark, and UTF-16 with its mark; the second byte of a UTF-16 "<" is zero and is passed over with the blanks.
    private static bool LooksLikeXml(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..]
            : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? head[2..]
            : head;
        text = text.TrimStart("\0 \t\r\n"u8);
        if (text.Length < 2 || text[0] != (byte)'<')
        {
            return false;
        }

        var next = text[1..].TrimStart((byte)0);
        return next.Length > 0 && (next[0] is (byte)'?' or (byte)'!' or (byte)'_' || char.IsAsciiLetter((char)next[0]));
    }
}
