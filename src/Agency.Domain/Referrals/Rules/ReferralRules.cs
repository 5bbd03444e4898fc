using Agency.Domain.Common;
using Agency.Domain.Parties;

namespace Agency.Domain.Referrals.Rules;

/// <summary>docs/domain.md, The way of a case: only the table moves a referral.</summary>
public sealed record ReferralMoveMustBeInTheTable(ReferralStatus From, ReferralAction Action, bool IsInTable) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !IsInTable;

    /// <inheritdoc />
    public override string Message => $"A referral that is {From} cannot be moved by {Action}. Possible: {string.Join(", ", ReferralLifecycle.From(From))}.";
}

/// <summary>What the agency is looking at does not change under its eyes.</summary>
public sealed record ReferralMustBeOpenForChange(Referral Referral) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Referral.IsOpenForChange;

    /// <inheritdoc />
    public override string Message => $"{Referral.Number} is {Referral.Status} and cannot be changed now.";
}

/// <summary>There is something to collect.</summary>
public sealed record ReferralMustClaimSomething(Referral Referral) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => !Referral.Invoices.Any(invoice => invoice.Kind == InvoiceKind.Invoice);

    /// <inheritdoc />
    public override string Message => "Add at least one invoice.";
}

/// <summary>Every invoice has its number, dates and open amount.</summary>
public sealed record InvoicesMustBeComplete(Referral Referral) : BusinessRule
{
    private IEnumerable<string> Gaps => Referral.Invoices
        .Where(invoice => invoice.Missing.Any())
        .Select(invoice => $"{invoice.InvoiceNumber ?? invoice.FileName ?? "an invoice"}: {string.Join(", ", invoice.Missing)}");

    /// <inheritdoc />
    public override bool IsBroken => Gaps.Any();

    /// <inheritdoc />
    public override string Message => $"Something is missing. {string.Join("; ", Gaps)}.";
}

/// <summary>A case has one currency: amounts are never added across currencies (docs/domain.md, money rule 1).</summary>
public sealed record InvoicesMustShareOneCurrency(Referral Referral) : BusinessRule
{
    private IEnumerable<Currency> Currencies => Referral.Invoices.Select(invoice => invoice.Open?.Currency).OfType<Currency>().Distinct();

    /// <inheritdoc />
    public override bool IsBroken => Currencies.Count() > 1;

    /// <inheritdoc />
    public override string Message => $"The invoices are in {string.Join(" and ", Currencies)}. Refer each currency by itself.";
}

/// <summary>A credit note lowers an invoice of the same referral, by no more than what is open on it.</summary>
public sealed record CreditNoteMustLowerAnInvoice(Referral Referral) : BusinessRule
{
    private IEnumerable<string> Misfits =>
        from credit in Referral.Invoices.Where(invoice => invoice.Kind == InvoiceKind.CreditNote).GroupBy(invoice => invoice.RefersTo)
        let target = Referral.Invoices.FirstOrDefault(invoice => invoice.Kind == InvoiceKind.Invoice && invoice.InvoiceNumber == credit.Key)
        let credited = credit.Sum(note => note.Open?.Amount ?? 0)
        where target is null || credited > (target.Open?.Amount ?? 0) || credit.Any(note => note.Open is { IsNegative: true })
        select target is null
            ? $"{credit.First().InvoiceNumber} refers to {credit.Key ?? "no invoice"}, which is not in this referral"
            : $"credit of {string.Join(" and ", credit.Select(note => note.Open))} is not between zero and the {target.Open} open on {credit.Key}";

    /// <inheritdoc />
    public override bool IsBroken => Misfits.Any();

    /// <inheritdoc />
    public override string Message => $"A credit note must lower an invoice: {string.Join("; ", Misfits)}.";
}

/// <summary>An invoice is claimed once in a referral.</summary>
public sealed record InvoiceMustStandOnce(Referral Referral, string? InvoiceNumber, ReferralInvoice? Except) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => InvoiceNumber is not null
        && Referral.Invoices.Any(invoice => invoice != Except && string.Equals(invoice.InvoiceNumber, InvoiceNumber, StringComparison.Ordinal));

    /// <inheritdoc />
    public override string Message => $"Invoice {InvoiceNumber} stands in this referral already.";
}

/// <summary>An invoice is collected once: another case of the same client must not claim it too.</summary>
public sealed record InvoiceMustNotBeClaimedAlready(string? InvoiceNumber, string? CaseNumber) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => CaseNumber is not null;

    /// <inheritdoc />
    public override string Message => $"Invoice {InvoiceNumber} is claimed already in case {CaseNumber}.";
}

/// <summary>It is known who owes, and where: country and legal form choose the law.</summary>
public sealed record DebtorMustBeNamed(DebtorDetails? Debtor) : BusinessRule
{
    /// <inheritdoc />
    public override bool IsBroken => Debtor is null || string.IsNullOrWhiteSpace(Debtor.Name) || Debtor.Country.Length != 2;

    /// <inheritdoc />
    public override string Message => "Enter who owes: name, legal form and country.";
}
