using System.Text;
using Agency.Domain.Banking;
using Agency.Infrastructure.Imports;

namespace Agency.Infrastructure.Banking;

/// <summary>The lines of a text file. Banks write UTF-8, or an 8-bit set of which Windows-1252 is the superset that is met; ends of line are of any kind.</summary>
internal sealed class BankFileText(Stream content, long bytesMax)
{
    private const int Windows1252 = 1252;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static BankFileText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public string[] Lines()
    {
        var bytes = BoundedContent.Read(content, bytesMax)
            ?? throw new BankFileRefusal(BankFileCodes.TooLarge, $"The file is larger than {bytesMax / 1024 / 1024} MB.");
        return Decoded(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(Windows1252).GetString(bytes);
        }
    }
}
