using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>Ends the reading of a whole file; the readers turn it into a problem of the file, so that it never leaves this folder.</summary>
internal sealed class BankFileRefusal(string code, string message) : Exception(message)
{
    public BankFileProblem Problem { get; } = new(code, message);
}
