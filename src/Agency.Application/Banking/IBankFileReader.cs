using Agency.Domain.Banking;

namespace Agency.Application.Banking;

/// <summary>Reads what banks send: statements in camt.053, MT940 and BAI2, payments and returns in NACHA.</summary>
public interface IBankFileReader
{
    /// <summary>
    /// Recognises and reads a file from where its stream stands. What is wrong with the file is data (<see cref="BankFileReading.Problems"/> and those of its
    /// statements), never an exception. Only a failure of the stream itself throws.
    /// </summary>
    /// <param name="fileName">The name to show beside the verdict; the format is recognised by content, never by name.</param>
    /// <param name="content">The bytes of the file. Not closed; need not be seekable.</param>
    BankFileReading Read(string fileName, Stream content);
}
