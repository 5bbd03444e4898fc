using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>The bookings (Ntry) of one statement: each becomes a line, or a line per payment that explains it, and the stated totals are proved.</summary>
internal sealed class CamtEntries(StatementDraft draft)
{
    private decimal credits;
    private decimal debits;
    private int creditCount;
    private int debitCount;
    private int leftOut;

    public void Read(XmlReader reader)
    {
        var head = new XElement("Ntry");
        var details = new List<CamtDetail>();
        int? stated = null;
        string? batch = null;
        foreach (var part in reader.Children())
        {
            if (part != "NtryDtls")
            {
                head.Add(reader.Whole());
                continue;
            }

            foreach (var detail in reader.Children())
            {
                var element = reader.Whole();
                if (detail == "TxDtls")
                {
                    details.Add(CamtDetail.Of(element, draft.Currency));
                }
                else
                {
                    batch ??= BankText.Reference(element.Text("PmtInfId")) ?? BankText.Reference(element.Text("MsgId"));
                    stated = int.TryParse(element.Text("NbOfTxs"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (stated ?? 0) + number : stated;
                }
            }
        }

        Take(head, details, stated, batch);
    }

    /// <summary>The totals of TxsSummry, where the bank states them.</summary>
    public void CheckTotals(XElement? summary)
    {
        if (leftOut > 0)
        {
            draft.Remark(BankFileCodes.NotBookedLeftOut, $"{leftOut} bookings are announced, not booked: left out.");
            return;
        }

        Number("TtlNtries/NbOfNtries", creditCount + debitCount);
        Number("TtlCdtNtries/NbOfNtries", creditCount);
        Number("TtlDbtNtries/NbOfNtries", debitCount);
        Sum("TtlNtries/Sum", credits + debits);
        Sum("TtlCdtNtries/Sum", credits);
        Sum("TtlDbtNtries/Sum", debits);

        void Number(string path, int counted)
        {
            if (summary.Text(path) is { } text && text != counted.ToString(CultureInfo.InvariantCulture))
            {
                draft.Refuse(BankFileCodes.ControlCountWrong, $"{path} says {text}; there are {counted}.");
            }
        }

        void Sum(string path, decimal counted)
        {
            if (summary.Find(path) is { } element && element.Decimal() != counted)
            {
                draft.Refuse(BankFileCodes.ControlTotalWrong, string.Create(CultureInfo.InvariantCulture, $"{path} says {element.Value}; the sum is {counted}."));
            }
        }
    }

    private void Take(XElement head, List<CamtDetail> details, int? stated, string? batch)
    {
        var where = $"Entry {++draft.Entries}";
        if (head.Text("Sts/Cd", "Sts") is "PDNG" or "INFO" or "FUTR")
        {
            leftOut++;
            return;
        }

        draft.InCurrency(head.Find("Amt")?.Attribute("Ccy")?.Value, where);
        if (draft.Count(Signed(head, where), where) is not { } money)
        {
            return;
        }

        if (stated is not null && details.Count > 0 && stated != details.Count)
        {
            draft.Refuse(BankFileCodes.ControlCountWrong, $"{where} says that it is {stated} payments; {details.Count} are there.");
        }

        var bookedOn = head.Date("BookgDt/Dt", "BookgDt/DtTm") ?? head.Date("ValDt/Dt", "ValDt/DtTm");
        if (bookedOn is null)
        {
            draft.Refuse(BankFileCodes.DateMissing, $"{where} has neither a booking date nor a value date.");
            return;
        }

        var entry = new CamtEntry(head, money, bookedOn.Value, head.Date("ValDt/Dt", "ValDt/DtTm") ?? bookedOn.Value, batch);
        foreach (var (detail, amount) in Amounts(entry, details, where))
        {
            draft.Add(detail.ToLine(entry, amount, draft.Account));
        }
    }

    private decimal? Signed(XElement head, string where)
    {
        if (head.Find("Amt").Decimal() is not { } amount)
        {
            draft.Refuse(BankFileCodes.AmountUnreadable, $"{where}: '{head.Text("Amt")}' is not a number.");
            return null;
        }

        if (head.IsCredit() is not { } isCredit)
        {
            draft.Refuse(BankFileCodes.DirectionUnknown, $"{where} does not say whether it is a credit or a debit.");
            return null;
        }

        (isCredit ? ref creditCount : ref debitCount)++;
        (isCredit ? ref credits : ref debits) += amount;
        return isCredit ? amount : -amount;
    }

    // One payment is the booking itself, whatever currency its details are in. Several must add up to it, each with its own sign: returns stand among receipts.
    private IEnumerable<(CamtDetail Detail, Money Amount)> Amounts(CamtEntry entry, List<CamtDetail> details, string where)
    {
        if (details.Count <= 1)
        {
            return [(details.Count == 1 ? details[0] : CamtDetail.None, entry.Amount)];
        }

        if (details.TrueForAll(detail => detail.Amount is null))
        {
            draft.Remark(BankFileCodes.DetailsWithoutAmounts, $"{where} is explained by {details.Count} payments without amounts: it is one line.");
            return [(CamtDetail.None, entry.Amount)];
        }

        var signed = details.Select(detail => detail.IsCredit ?? entry.Amount.IsPositive ? detail.Amount : -detail.Amount).ToList();
        if (signed.Contains(null) || signed.Sum() != entry.Amount.Amount)
        {
            var sum = signed.Contains(null) ? "one has no amount in the currency of the account" : string.Create(CultureInfo.InvariantCulture, $"their sum is {signed.Sum()}");
            draft.Refuse(BankFileCodes.DetailsDoNotAddUp, $"{where} is {entry.Amount}, explained by {details.Count} payments; {sum}.");
            return [];
        }

        return details.Zip(signed, (detail, amount) => (detail, draft.Fit(amount!.Value, where))).Where(pair => pair.Item2 is not null).Select(pair => (pair.detail, pair.Item2!));
    }
}

/// <summary>What a booking says for all of its payments.</summary>
/// <param name="Head">The booking but for its details.</param>
/// <param name="Amount">What it moved.</param>
/// <param name="BookedOn">When.</param>
/// <param name="ValuedOn">For interest.</param>
/// <param name="Batch">Our number of the payments (Btch) that it is the sum of.</param>
internal sealed record CamtEntry(XElement Head, Money Amount, DateOnly BookedOn, DateOnly ValuedOn, string? Batch);
