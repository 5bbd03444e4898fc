using Agency.Application.Banking;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>Recognises a bank file and reads it. Whatever is wrong with it is a problem by name.</summary>
internal sealed class BankFileReader : IBankFileReader
{
    /// <summary>camt.053 is streamed: 50,000 bookings are some 60 MB of it. The others are read as a whole, and are a tenth in size.</summary>
    public const long XmlBytesMax = 256L * 1024 * 1024;
    public const long TextBytesMax = 32L * 1024 * 1024;

    /// <summary>More lines than any bank books on an account between two files.</summary>
    public const int LinesMax = 500_000;

    /// <inheritdoc />
    public BankFileReading Read(string fileName, Stream content)
    {
        using var file = new BankFileStream(content, XmlBytesMax);
        var format = BankFormats.Recognise(file.Head);
        var text = new BankFileText(file, TextBytesMax);
        try
        {
            return format switch
            {
                BankFileFormat.Camt053 => Camt053Reader.Read(fileName, file),
                BankFileFormat.Mt940 => Mt940Reader.Read(fileName, text.Lines()),
                BankFileFormat.Bai2 => Bai2Reader.Read(fileName, text.Lines()),
                BankFileFormat.Nacha => NachaReader.Read(fileName, text.Lines()),
                _ => throw new BankFileRefusal(BankFileCodes.NotABankFile, "Not a bank file of a format that is read: camt.053, MT940, BAI2, NACHA."),
            };
        }
        catch (BankFileRefusal refusal)
        {
            return new BankFileReading { FileName = fileName, Format = format, Problems = [refusal.Problem] };
        }
    }
}
