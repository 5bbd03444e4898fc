using Agency.Domain.Banking;

namespace Agency.Application.Banking;

/// <summary>Writes payments that a bank is to make, in a format that it takes.</summary>
public interface IPaymentFileWriter
{
    /// <summary>What it writes.</summary>
    PaymentFileFormat Format { get; }

    /// <summary>
    /// The bytes of the file; the same batch gives the same bytes. Throws <see cref="Agency.Domain.Common.BusinessRuleException"/>, by name, for what the format
    /// cannot carry: another currency, an amount of nothing, a text too long or in letters that it does not have.
    /// </summary>
    byte[] Write(PaymentBatch batch);
}
