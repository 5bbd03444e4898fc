using System.Globalization;
using System.Xml.Linq;

namespace Agency.Infrastructure.Demo;

/// <summary>A line of a statement as the bank of a story books it.</summary>
/// <param name="Amount">Below zero for money that went.</param>
/// <param name="Text">What the payer wrote.</param>
/// <param name="Reference">End-to-end id.</param>
/// <param name="Name">Who paid, or was paid.</param>
/// <param name="Account">Their IBAN.</param>
/// <param name="ReturnReason">The code under which it came back; null for what is no return.</param>
/// <param name="Structured">A structured reference.</param>
/// <param name="BankReference">The bank's own; one is made when it is left out.</param>
/// <param name="On">The day; the last of the statement when it is left out.</param>
internal sealed record CamtLine(
    decimal Amount, string Text, string? Reference = null, string? Name = null, string? Account = null, string? ReturnReason = null, string? Structured = null, string? BankReference = null, DateOnly? On = null);

/// <summary>Writes camt.053.001.08 files, as a bank would: for the demo and for tests.</summary>
internal static class CamtFile
{
    private static readonly XNamespace Camt = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    /// <summary>A statement of one account over one day, or from an earlier one.</summary>
    public static byte[] Write(
        string iban, string id, DateOnly day, decimal opening, IReadOnlyList<CamtLine> lines, decimal? closing = null, string currency = "EUR", DateOnly? from = null)
    {
        using var file = new MemoryStream();
        Write(file, iban, id, day, opening, lines, closing, currency, from);
        return file.ToArray();
    }

    /// <summary>The same, line by line: a large one is never in memory.</summary>
    public static void Write(
        Stream file, string iban, string id, DateOnly day, decimal opening, IEnumerable<CamtLine> lines, decimal? closing = null, string currency = "EUR", DateOnly? from = null) =>
        new XStreamingElement(Camt + "Document", new XStreamingElement(
            Camt + "BkToCstmrStmt",
            new XElement(Camt + "GrpHdr", new XElement(Camt + "MsgId", $"M-{id}"), new XElement(Camt + "CreDtTm", Day(day) + "T23:00:00")),
            Statement(iban, id, from ?? day, day, opening, lines, closing, currency))).Save(file, SaveOptions.DisableFormatting);

    private static XStreamingElement Statement(string iban, string id, DateOnly from, DateOnly day, decimal opening, IEnumerable<CamtLine> lines, decimal? closing, string currency) => new(
        Camt + "Stmt",
        new XElement(Camt + "Id", id),
        new XElement(Camt + "CreDtTm", Day(day) + "T23:00:00"),
        new XElement(Camt + "FrToDt", new XElement(Camt + "FrDtTm", Day(from) + "T00:00:00"), new XElement(Camt + "ToDtTm", Day(day) + "T23:59:59")),
        new XElement(Camt + "Acct", new XElement(Camt + "Id", new XElement(Camt + "IBAN", iban)), new XElement(Camt + "Ccy", currency)),
        Balance("OPBD", opening, from, currency),
        Balance("CLBD", closing ?? opening + lines.Sum(line => line.Amount), day, currency),
        lines.Select((line, index) => Entry(line, id, index + 1, line.On ?? day, currency)));

    private static XElement Balance(string code, decimal amount, DateOnly day, string currency) => new(
        Camt + "Bal",
        new XElement(Camt + "Tp", new XElement(Camt + "CdOrPrtry", new XElement(Camt + "Cd", code))),
        Amount(amount, currency),
        Direction(amount),
        new XElement(Camt + "Dt", new XElement(Camt + "Dt", Day(day))));

    private static XElement Entry(CamtLine line, string id, int number, DateOnly day, string currency)
    {
        var reference = line.BankReference ?? string.Create(CultureInfo.InvariantCulture, $"{id}-{number:D5}");
        var isIn = line.Amount >= 0;
        return new XElement(
            Camt + "Ntry",
            Amount(line.Amount, currency),
            Direction(line.Amount),
            line.ReturnReason is null ? null : new XElement(Camt + "RvslInd", "true"),
            new XElement(Camt + "Sts", new XElement(Camt + "Cd", "BOOK")),
            new XElement(Camt + "BookgDt", new XElement(Camt + "Dt", Day(day))),
            new XElement(Camt + "ValDt", new XElement(Camt + "Dt", Day(day))),
            new XElement(Camt + "AcctSvcrRef", reference),
            new XElement(Camt + "BkTxCd", new XElement(Camt + "Domn", new XElement(Camt + "Cd", "PMNT"), new XElement(
                Camt + "Fmly", new XElement(Camt + "Cd", isIn ? "RCDT" : "ICDT"), new XElement(Camt + "SubFmlyCd", line.ReturnReason is null ? "ESCT" : "RRTN")))),
            new XElement(Camt + "NtryDtls", new XElement(
                Camt + "TxDtls",
                new XElement(Camt + "Refs", new XElement(Camt + "AcctSvcrRef", reference), new XElement(Camt + "EndToEndId", line.Reference ?? "NOTPROVIDED")),
                Amount(line.Amount, currency),
                Direction(line.Amount),
                Party(line, isIn),
                Remittance(line),
                line.ReturnReason is null ? null : new XElement(Camt + "RtrInf", new XElement(Camt + "Rsn", new XElement(Camt + "Cd", line.ReturnReason))))));
    }

    private static XElement? Party(CamtLine line, bool isIn) => line.Name is null ? null : new XElement(
        Camt + "RltdPties",
        new XElement(Camt + (isIn ? "Dbtr" : "Cdtr"), new XElement(Camt + "Pty", new XElement(Camt + "Nm", line.Name))),
        line.Account is null ? null : new XElement(Camt + (isIn ? "DbtrAcct" : "CdtrAcct"), new XElement(Camt + "Id", new XElement(Camt + "IBAN", line.Account))));

    private static XElement Remittance(CamtLine line) => new(
        Camt + "RmtInf",
        line.Text.Length == 0 ? null : new XElement(Camt + "Ustrd", line.Text),
        line.Structured is null ? null : new XElement(Camt + "Strd", new XElement(Camt + "CdtrRefInf", new XElement(Camt + "Ref", line.Structured))));

    private static XElement Amount(decimal amount, string currency) =>
        new(Camt + "Amt", new XAttribute("Ccy", currency), Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture));

    private static XElement Direction(decimal amount) => new(Camt + "CdtDbtInd", amount < 0 ? "DBIT" : "CRDT");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
