using System.Xml.Linq;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>One payment (TxDtls) of a booking, as it says it.</summary>
internal sealed record CamtDetail(XElement? Element, decimal? Amount, bool? IsCredit)
{
    // Returned, unpaid, reversed and recalled: the sub-families of ISO's bank transaction codes for what takes an earlier booking back.
    private static readonly string[] ReversalCodes = ["RRTN", "UPDD", "PRDD", "RPCR", "UPCT"];

    // Where the versions keep a payment's amount: the first of them that is in the currency of the account counts.
    private static readonly string[] AmountPaths = ["Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt"];

    /// <summary>A booking that is not explained.</summary>
    public static CamtDetail None { get; } = new(null, null, null);

    public static CamtDetail Of(XElement element, Currency? currency)
    {
        var amount = AmountPaths.Select(path => element.Find(path)).FirstOrDefault(found => found is not null && found.Attribute("Ccy")?.Value == currency?.Code);
        return new CamtDetail(element, amount.Decimal(), element.IsCredit());
    }

    public BankStatementLine ToLine(CamtEntry entry, Money amount, string? ownAccount)
    {
        var code = Code(Element) ?? Code(entry.Head);
        var reason = Element.Text("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry");
        var isReversal = entry.Head.Text("RvslInd") is "true" or "1" || Element.Find("RtrInf") is not null || Array.Exists(ReversalCodes, one => code?.EndsWith(one, StringComparison.Ordinal) == true);
        var other = Counterparty(amount.IsPositive != isReversal, ownAccount);
        return new BankStatementLine
        {
            Identity = string.Empty,
            BookedOn = entry.BookedOn,
            ValuedOn = entry.ValuedOn,
            Amount = amount,
            EndToEndId = BankText.Reference(Element.Text("Refs/EndToEndId")),
            StructuredReference = Element.Text("RmtInf/Strd/CdtrRefInf/Ref"),
            RemittanceText = Remittance() ?? Element.Text("AddtlTxInf") ?? entry.Head.Text("AddtlNtryInf") ?? string.Empty,
            CounterpartyName = other.Name,
            CounterpartyAccount = other.Account,
            CounterpartyBank = other.Bank,
            BankReference = BankText.Reference(Element.Text("Refs/AcctSvcrRef")) ?? BankText.Reference(entry.Head.Text("AcctSvcrRef")),
            OwnReference = BankText.Reference(Element.Text("Refs/InstrId")) ?? BankText.Reference(Element.Text("Refs/PmtInfId")) ?? BankText.Reference(Element.Text("Refs/ChqNb")) ?? (Element is null ? entry.Batch : null),
            TransactionCode = code,
            MandateId = BankText.Reference(Element.Text("Refs/MndtId")),
            IsReversal = isReversal,
            ReversalReason = isReversal ? reason : null,
        };
    }

    private string? Remittance() => BankText.Tidy(string.Join(' ', Element.Find("RmtInf")?.Elements().Where(part => part.Name.LocalName == "Ustrd").Select(part => part.Value) ?? []));

    // Money that we got has a debtor, money that we sent a creditor; when it comes back the roles are still those of the first time. Banks that state one party only
    // do not all state the right one: it is taken, unless its account is ours.
    private (string? Name, string? Account, string? Bank) Counterparty(bool isDebtor, string? ownAccount)
    {
        var (first, second) = isDebtor ? ("Dbtr", "Cdtr") : ("Cdtr", "Dbtr");
        var party = Party(first);
        if (party is { Name: null, Account: null } || (ownAccount is not null && party.Account == ownAccount))
        {
            var other = Party(second);
            party = other is { Name: null, Account: null } || other.Account == ownAccount ? party : other;
        }

        return party.Account is not null && party.Account == ownAccount ? (null, null, null) : party;
    }

    private (string? Name, string? Account, string? Bank) Party(string role) => (
        Element.Text($"RltdPties/{role}/Nm", $"RltdPties/{role}/Pty/Nm"),
        BankText.Account(Element.Text($"RltdPties/{role}Acct/Id/IBAN", $"RltdPties/{role}Acct/Id/Othr/Id")),
        Element.Text($"RltdAgts/{role}Agt/FinInstnId/BIC", $"RltdAgts/{role}Agt/FinInstnId/BICFI", $"RltdAgts/{role}Agt/FinInstnId/ClrSysMmbId/MmbId"));

    private static string? Code(XElement? element)
    {
        var domain = element.Text("BkTxCd/Domn/Cd");
        return domain is null ? element.Text("BkTxCd/Prtry/Cd") : string.Join('-', new[] { domain, element.Text("BkTxCd/Domn/Fmly/Cd"), element.Text("BkTxCd/Domn/Fmly/SubFmlyCd") }.OfType<string>());
    }
}
