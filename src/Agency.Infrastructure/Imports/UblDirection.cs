using System.Xml.Linq;
using Agency.Application.Referrals;
using Agency.Domain.Referrals;

namespace Agency.Infrastructure.Imports;

/// <summary>
/// Decides whether a document adds to the debt or lowers it, and states its amounts without a sign. A wrong sign here is money claimed twice or never
/// (OCA/commission 55, 463): what is not certain is refused.
/// </summary>
internal static class UblDirection
{
    // UNTDID 1001 as EN 16931 admits it for credit notes (BR-CL-01, Peppol BIS 3: 381, 396, 81, 83, 532). Some sellers put it in an Invoice.
    private static readonly string[] CreditNoteCodes = ["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"];

    public static (InvoiceKind Kind, decimal? Total, decimal? Open) Of(XElement root, UblTotals totals, UblFields fields)
    {
        var credits = root.Name.Namespace == UblXml.CreditNote || CreditNoteCodes.Contains(root.Text("cbc:InvoiceTypeCode"), StringComparer.Ordinal);
        var kind = credits ? InvoiceKind.CreditNote : InvoiceKind.Invoice;
        if (totals.Payable is not { } payable)
        {
            if (root.Find("cac:LegalMonetaryTotal/cbc:PayableAmount") is null)
            {
                fields.Refuse("Open", ReadingCodes.AmountMissing, "PayableAmount is missing: there is nothing to claim.");
            }

            return (kind, totals.WithTax, null);
        }

        var withTax = totals.WithTax ?? payable;
        if (credits && (payable < 0m || withTax < 0m))
        {
            fields.Refuse("Open", ReadingCodes.NegativeCreditNote, "A credit note over a negative amount: whether it lowers or raises the debt is not certain.");
        }
        else if (payable < 0m && withTax > 0m)
        {
            fields.Refuse("Open", ReadingCodes.Overpaid, "More was prepaid than the invoice amounts to: nothing is owed on it.");
        }
        else if (payable < 0m || withTax < 0m)
        {
            return Lowering(totals.WithTax, payable, fields);
        }
        else if (payable == 0m)
        {
            fields.Ask("Open", ReadingCodes.NothingOpen, "PayableAmount is zero: nothing is left to be paid.");
        }

        return (kind, totals.WithTax, payable);
    }

    // A negative invoice: a credit note under the name of an invoice. Refunded in full it has nothing left to lower; refunded beyond that it would be a claim.
    private static (InvoiceKind Kind, decimal? Total, decimal? Open) Lowering(decimal? withTax, decimal payable, UblFields fields)
    {
        if (payable > 0m)
        {
            fields.Refuse("Open", ReadingCodes.Overpaid, "The invoice is negative, yet something is to be paid: more was refunded than it amounts to.");
        }
        else if (payable == 0m)
        {
            fields.Ask("Open", ReadingCodes.NothingOpen, "PayableAmount is zero: nothing is left to be taken off.");
        }

        return (InvoiceKind.CreditNote, -withTax, -payable);
    }
}
