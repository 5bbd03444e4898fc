using System.Xml;
using System.Xml.Linq;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>One Stmt: its head, its balances, its bookings one by one, and the totals that it states of them.</summary>
internal static class CamtStatement
{
    // The balance before the first booking: opening booked, else the previous closing, else that of the page before; and the like after the last.
    private static readonly string[] OpeningCodes = ["OPBD", "PRCD", "ITBD"];
    private static readonly string[] ClosingCodes = ["CLBD", "ITBD"];

    public static BankStatementReading Read(XmlReader reader, LineIdentities identities)
    {
        var draft = new StatementDraft(identities);
        var balances = new List<XElement>();
        var entries = new CamtEntries(draft);
        XElement? summary = null;
        var head = new XElement("Stmt");
        foreach (var part in reader.Children())
        {
            switch (part)
            {
                case "Ntry":
                    TakeHead(draft, head, balances);
                    entries.Read(reader);
                    break;
                case "Bal":
                    balances.Add(reader.Whole());
                    break;
                case "TxsSummry":
                    summary = reader.Whole();
                    break;
                case "Id" or "ElctrncSeqNb" or "LglSeqNb" or "StmtPgntn" or "FrToDt" or "Acct":
                    head.Add(reader.Whole());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        TakeHead(draft, head, balances);
        entries.CheckTotals(summary);
        return draft.Finish();
    }

    // The currency of the account is needed for the first booking, and stands before it by the schema.
    private static void TakeHead(StatementDraft draft, XElement head, List<XElement> balances)
    {
        if (draft.Id is not null)
        {
            return;
        }

        draft.Id = head.Text("Id") ?? string.Empty;
        draft.Account = BankText.Account(head.Text("Acct/Id/IBAN", "Acct/Id/Othr/Id"));
        if (head.Text("Acct/Id/IBAN") is { } iban && !Iban.IsValid(iban))
        {
            draft.Refuse(BankFileCodes.IbanInvalid, $"The account '{iban}' is not an IBAN with the right length and check digits.");
        }

        var page = head.Text("StmtPgntn/PgNb");
        draft.Number = head.Text("ElctrncSeqNb", "LglSeqNb") is { } number ? number + (page is null ? string.Empty : "/" + page) : page;
        draft.Bank = head.Text("Acct/Svcr/FinInstnId/BIC", "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/ClrSysMmbId/MmbId");
        draft.Holder = head.Text("Acct/Ownr/Nm");
        draft.InCurrency(head.Text("Acct/Ccy"), "The account");
        TakeBalances(draft, head, balances);
    }

    private static void TakeBalances(StatementDraft draft, XElement head, List<XElement> balances)
    {
        var opening = Choose(balances, OpeningCodes, last: false);
        var closing = Choose(balances, ClosingCodes, last: true);
        draft.Opening = Signed(draft, opening, "The opening balance");
        draft.Closing = Signed(draft, closing, "The closing balance");
        draft.From = head.Date("FrToDt/FrDtTm", "FrToDt/FrDt") ?? opening.Date("Dt/Dt", "Dt/DtTm") ?? closing.Date("Dt/Dt", "Dt/DtTm");
        draft.Through = head.Date("FrToDt/ToDtTm", "FrToDt/ToDt") ?? closing.Date("Dt/Dt", "Dt/DtTm");
    }

    private static XElement? Choose(List<XElement> balances, string[] codes, bool last)
    {
        var found = codes.Select(code => balances.Where(balance => balance.Text("Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry") == code)).FirstOrDefault(list => list.Any());
        return last ? found?.Last() : found?.First();
    }

    private static decimal? Signed(StatementDraft draft, XElement? balance, string where)
    {
        if (balance is null)
        {
            return null;
        }

        draft.InCurrency(balance.Find("Amt")?.Attribute("Ccy")?.Value, where);
        if (balance.Find("Amt").Decimal() is not { } amount)
        {
            draft.Refuse(BankFileCodes.AmountUnreadable, $"{where} '{balance.Text("Amt")}' is not a number.");
            return null;
        }

        if (balance.IsCredit() is not { } isCredit)
        {
            draft.Refuse(BankFileCodes.DirectionUnknown, $"{where} does not say whether it is a credit or a debit.");
            return null;
        }

        return isCredit ? amount : -amount;
    }
}
