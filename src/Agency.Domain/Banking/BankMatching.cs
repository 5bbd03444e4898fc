using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Ledger;
using Agency.Domain.Legal;
using Agency.Domain.Payments;

namespace Agency.Domain.Banking;

/// <summary>What a line is taken to be.</summary>
/// <param name="Use">Payment, reversal or the other side of an entry.</param>
/// <param name="Basis">By what it was recognised.</param>
/// <param name="IsCertain">Whether it may be posted without anybody looking.</param>
/// <param name="CaseNumber">For a payment.</param>
/// <param name="PaymentNumber">For a reversal.</param>
/// <param name="JournalNumber">For an entry.</param>
/// <param name="SentNumber">For money of ours that came back: the payout or remittance; for a file that the bank booked as one sum: its number.</param>
public sealed record BankMatch(
    BankLineUse Use, MatchBasis Basis, bool IsCertain, string? CaseNumber = null, string? PaymentNumber = null, string? JournalNumber = null, string? SentNumber = null)
{
    /// <summary>Whether it ties the line to what is in the books, and posts nothing.</summary>
    public bool IsTie() => Use is BankLineUse.Entry or BankLineUse.PaymentFile;

    /// <summary>On which accounts it can be: payouts go out of the agency's own money, all else is other people's, and what is in the books may be of either.</summary>
    public bool CanBeOn(Fund fund) => IsTie() || fund == (Use == BankLineUse.PayoutReturned ? Fund.Operating : Fund.Trust);
}

/// <summary>A case that a line may be about.</summary>
/// <param name="Number">Public number.</param>
/// <param name="IsOpen">Whether it still takes payments.</param>
/// <param name="Currency">Of the case.</param>
/// <param name="DebtorName">Who owes.</param>
/// <param name="Owed">Amounts that a payer might send: principal open, claims, promises.</param>
/// <param name="InvoiceNumbers">Of its claims.</param>
/// <param name="PayerAccounts">Accounts that have paid on it before.</param>
public sealed record CaseCandidate(
    string Number, bool IsOpen, Currency Currency, string DebtorName, IReadOnlyList<decimal> Owed, IReadOnlyList<string> InvoiceNumbers, IReadOnlyList<string> PayerAccounts);

/// <summary>An entry of the books that has no line of the bank yet.</summary>
/// <param name="Entry">Number, day and amount.</param>
/// <param name="References">What it is known by: the payment's reference, the number of the remittance or payout.</param>
/// <param name="CaseNumber">The case, if it is about one.</param>
/// <param name="PayeeAccounts">For a remittance or payout: the accounts of who is paid.</param>
public sealed record EntryCandidate(BookEntry Entry, IReadOnlyList<string> References, string? CaseNumber, IReadOnlyList<string> PayeeAccounts);

/// <summary>A payment that may have come back.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Left">What of it has not come back.</param>
/// <param name="References">What it is known by at the bank.</param>
/// <param name="PayerAccount">From where it came, if known.</param>
/// <param name="SettledOn">The day on which it was received.</param>
/// <param name="LastReturnOn">The last day on which its method lets it come back.</param>
public sealed record PaymentCandidate(string Number, Money Left, IReadOnlyList<string> References, string? PayerAccount, DateOnly SettledOn, DateOnly LastReturnOn);

/// <summary>
/// What a line of the bank is in our books, decided from candidates alone: rules are tried from the surest to the least sure, and what fits two things equally well is
/// never certain.
/// </summary>
public static class BankMatching
{
    private const int DaysApartMax = 10;

    /// <summary>Decides; null when nothing fits.</summary>
    public static BankMatch? Decide(
        BankLine line, IReadOnlyList<CaseCandidate> cases, IReadOnlyList<EntryCandidate> entries, IReadOnlyList<PaymentCandidate> payments, IReadOnlyList<SentCandidate> sent,
        IReadOnlyList<FileCandidate> files)
    {
        var words = ReferenceWords.Of(line);
        var booked = entries.Where(each => each.Entry.Amount == line.Amount && Near(each.Entry.On, line.BookedOn)).ToList();
        return ByReference(booked, words)
            ?? FileMatching.Exact(line, files, words)
            ?? SentMatching.Quoted(line, sent, words)
            ?? (line.Amount.IsNegative ? Returned(line, payments, words) ?? ByPayee(line, booked) : Paid(line, cases, booked, words))
            ?? FileMatching.Quoted(line, files, words)
            ?? ByAmount(booked)
            ?? SentMatching.Alike(line, sent);
    }

    /// <summary>What speaks against a match, however sure it is: a return that came after the deadline of its code. Null when nothing does.</summary>
    public static BusinessRule? Doubt(LegalNumbers law, BankLine line, BankMatch match, IReadOnlyList<PaymentCandidate> payments)
    {
        if (match.Use != BankLineUse.Reversal || line.ReturnReason is not { } code)
        {
            return null;
        }

        var settledOn = payments.Single(payment => payment.Number == match.PaymentNumber).SettledOn;
        var rule = new AchReturnMustComeByItsDeadline(code, AchReturns.Deadline(law, code, settledOn), line.BookedOn);
        return rule.IsBroken ? rule : null;
    }

    private static BankMatch? ByReference(List<EntryCandidate> booked, ReferenceWords words)
    {
        var known = booked.Where(each => each.References.Any(words.Quote)).ToList();
        return known.Count == 0 ? null : new BankMatch(BankLineUse.Entry, MatchBasis.Reference, known.Count == 1, known[0].CaseNumber, null, known[0].Entry.JournalNumber);
    }

    private static BankMatch? ByAmount(List<EntryCandidate> booked) =>
        booked.Count == 1 ? new BankMatch(BankLineUse.Entry, MatchBasis.Amount, false, booked[0].CaseNumber, null, booked[0].Entry.JournalNumber) : null;

    // A remittance or payout that went to the account that the line names: sure when there is one of this amount.
    private static BankMatch? ByPayee(BankLine line, List<EntryCandidate> booked)
    {
        var sent = line.IsReturn || line.CounterpartyAccount is not { } account ? [] : booked.Where(each => each.PayeeAccounts.Contains(account)).ToList();
        return sent.Count == 0 ? null : new BankMatch(BankLineUse.Entry, MatchBasis.PayerAccount, sent.Count == 1, JournalNumber: sent[0].Entry.JournalNumber);
    }

    private static BankMatch? Returned(BankLine line, IReadOnlyList<PaymentCandidate> payments, ReferenceWords words)
    {
        var amount = -line.Amount;
        var possible = payments.Where(payment => payment.Left.Currency == amount.Currency && payment.Left >= amount).ToList();
        var quoted = possible.Where(payment => payment.References.Any(words.Quote)).ToList();
        if (quoted.Count > 0)
        {
            return new BankMatch(BankLineUse.Reversal, MatchBasis.Reference, quoted.Count == 1, PaymentNumber: quoted[0].Number);
        }

        var sameAccount = possible.Where(payment => payment.Left == amount && payment.PayerAccount is not null && payment.PayerAccount == line.CounterpartyAccount && line.BookedOn <= payment.LastReturnOn).ToList();
        return line.IsReturn && sameAccount.Count == 1 ? new BankMatch(BankLineUse.Reversal, MatchBasis.PayerAccount, false, PaymentNumber: sameAccount[0].Number) : null;
    }

    private static BankMatch? Paid(BankLine line, IReadOnlyList<CaseCandidate> cases, List<EntryCandidate> booked, ReferenceWords words)
    {
        var possible = cases.Where(each => each.Currency == line.Amount.Currency).ToList();
        return Quoted(possible.Where(each => words.CaseReferences.Contains(each.Number)).ToList(), MatchBasis.StructuredReference)
            ?? Quoted(possible.Where(each => words.CaseNumbers.Contains(each.Number)).ToList(), MatchBasis.CaseNumber)
            ?? ByInvoice(possible.Where(each => each.IsOpen && each.InvoiceNumbers.Any(words.Quote)).ToList())
            ?? ByAccount(possible.Where(each => each.IsOpen && line.CounterpartyAccount is { } account && each.PayerAccounts.Contains(account)).ToList())
            ?? ByName(possible.Where(each => each.IsOpen && SameName(each.DebtorName, line.CounterpartyName) && each.Owed.Contains(line.Amount.Amount)).ToList());

        // What a clerk recorded by hand already is that entry, and not paid twice.
        BankMatch? Quoted(List<CaseCandidate> found, MatchBasis basis) => found.Count == 0 ? null : Recorded(found) ?? Payment(found[0], basis, found.Count == 1 && found[0].IsOpen);

        BankMatch? ByInvoice(List<CaseCandidate> found) => found.Count == 0 ? null : Recorded(found) ?? Payment(
            found[0], MatchBasis.InvoiceNumber, found.Count == 1 && (found[0].Owed.Contains(line.Amount.Amount) || SameName(found[0].DebtorName, line.CounterpartyName)));

        BankMatch? ByAccount(List<CaseCandidate> found)
        {
            var exact = found.Where(each => each.Owed.Contains(line.Amount.Amount)).ToList();
            return found.Count == 0 ? null : Recorded(found) ?? Payment((exact.Count > 0 ? exact : found)[0], MatchBasis.PayerAccount, found.Count == 1 && exact.Count == 1);
        }

        BankMatch? ByName(List<CaseCandidate> found) => found.Count == 0 ? null : Recorded(found) ?? Payment(found[0], MatchBasis.PayerName, false);

        BankMatch? Recorded(List<CaseCandidate> found)
        {
            var same = booked.Where(each => found.Any(one => one.Number == each.CaseNumber)).ToList();
            return same.Count == 0 ? null : new BankMatch(BankLineUse.Entry, MatchBasis.CaseNumber, same.Count == 1, same[0].CaseNumber, null, same[0].Entry.JournalNumber);
        }

        // What the bank calls a return is money of ours that comes back: it may be paid on a case, but not without a look.
        BankMatch Payment(CaseCandidate on, MatchBasis basis, bool isCertain) => new(BankLineUse.Payment, basis, isCertain && !line.IsReturn, on.Number);
    }

    private static bool Near(DateOnly left, DateOnly right) => Math.Abs(left.DayNumber - right.DayNumber) <= DaysApartMax;

    internal static bool SameName(string debtor, string? payer) => payer is not null && Plain(debtor) is { Length: > 0 } name && name == Plain(payer);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
