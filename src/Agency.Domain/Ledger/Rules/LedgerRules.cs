using Agency.Domain.Common;

namespace Agency.Domain.Ledger.Rules;

/// <summary>Double entry: per currency, debits equal credits, and there is something to post.</summary>
public sealed record JournalMustBalance(IReadOnlyList<JournalPosting> Postings) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Postings.Count == 0 || Postings
        .GroupBy(posting => posting.Amount.Currency)
        .Any(group => group.Sum(posting => posting.Side == Side.Debit ? posting.Amount.Amount : -posting.Amount.Amount) != 0);

    /// <inheritdoc />
    public override string Message => "A journal entry must have lines, and its debits must equal its credits.";
}

/// <summary>docs/domain.md, money rule 10: trust per client never goes below zero except as a named receivable.</summary>
public sealed record TrustAccountMustNotGoBelowZero(string ClientName, Money BalanceAfter) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => BalanceAfter.IsNegative;

    /// <inheritdoc />
    public override string Message => $"The trust account of {ClientName} would be at {BalanceAfter}.";
}
