using Agency.Domain.Common;

namespace Agency.Domain.Remittances.Rules;

/// <summary>A file pays somebody: a remittance that stands in no file yet, whose client has an account in force.</summary>
public sealed record RemittanceFileMustHaveRemittances(string Currency, int Remittances) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Remittances == 0;

    /// <inheritdoc />
    public override string Message => $"There is no remittance in {Currency} to put into a file.";
}

/// <summary>docs/domain.md, money rule 10: clients are paid from the trust account in the currency, never from the agency's own.</summary>
public sealed record TrustAccountMustBeSetUp(string Currency, bool IsSetUp) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsSetUp;

    /// <inheritdoc />
    public override string Message => $"The agency has no trust account in {Currency}: an administrator opens one under Bank, Accounts.";
}
