using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Application.Payments;
using Agency.Application.Payouts;
using Agency.Application.Remittances;
using Agency.Domain.Banking;
using Agency.Domain.Banking.Rules;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using Agency.Domain.Ledger;
using Agency.Domain.Payments;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>
/// Places a line of the bank: posts the payment or the reversal that it is, keeps it in suspense, or ties it to an entry that is in the books. The line is posted once,
/// whoever else places it at the same moment.
/// </summary>
/// <param name="Statement">Public number of the statement.</param>
/// <param name="Position">The line on it.</param>
/// <param name="Match">What it is.</param>
/// <param name="AcceptOverpayment">For a payment: keep what is above the balance for the debtor.</param>
/// <param name="Reason">For a reversal: why; left out, it follows from the bank's code.</param>
/// <param name="Fingerprint">For a payment: of the preview that was seen.</param>
/// <param name="NamedClaimId">For a payment: the invoice that the debtor says it is for; null when none.</param>
[Requires(Permissions.BankReconcile)]
public sealed record PlaceBankLine(
    string Statement, int Position, BankMatch Match, bool AcceptOverpayment = false, ReversalReason? Reason = null, string? Fingerprint = null, Guid? NamedClaimId = null) : Command<BankLineReceipt>
{
    /// <inheritdoc />
    public override string? Subject => $"{Statement} {Position}";
}

/// <summary>What a line became.</summary>
/// <param name="Number">The payment, reversal, receipt in suspense, journal entry or file.</param>
public sealed record BankLineReceipt(string Number) : Receipt(Number);

internal sealed class PlaceBankLineValidator : AbstractValidator<PlaceBankLine>
{
    public PlaceBankLineValidator()
    {
        RuleFor(request => request.Match).NotNull().WithMessage("Say what it is.");
        When(request => request.Match is not null, () =>
        {
            RuleFor(request => request.Match.Use).IsInEnum().WithMessage("Say what it is.");
            RuleFor(request => request.Match.Basis).IsInEnum();
            RuleFor(request => request.Match.CaseNumber).NotEmpty().When(request => request.Match.Use == BankLineUse.Payment).WithMessage("Choose the case.");
            RuleFor(request => request.Match.PaymentNumber).NotEmpty().When(request => request.Match.Use == BankLineUse.Reversal).WithMessage("Choose the payment.");
            RuleFor(request => request.Match.SentNumber).NotEmpty().When(request => request.Match.Use is BankLineUse.PayoutReturned or BankLineUse.RemittanceReturned).WithMessage("Say what came back.");
            RuleFor(request => request.Match.SentNumber).NotEmpty().When(request => request.Match.Use == BankLineUse.PaymentFile).WithMessage("Say which file.");
            RuleFor(request => request.Match.JournalNumber).NotEmpty().When(request => request.Match.Use == BankLineUse.Entry).WithMessage("Choose the entry.");
        });
        RuleFor(request => request.Reason).IsInEnum();
    }
}

/// <summary>The payment, the reversal and the receipt are made by the same code as by hand; here it works inside this command's transaction.</summary>
internal sealed class PlaceBankLineHandler(
    IAgencyDb db,
    BankPaymentWriter payments,
    IRequestHandler<ReversePayment, Receipt> reversals,
    SuspenseWriter suspense,
    IRequestHandler<ReversePayout, Receipt> payouts,
    IRequestHandler<UndoRemittance, Receipt> remittances,
    RequestContext context,
    BusinessClock clock) : IRequestHandler<PlaceBankLine, BankLineReceipt>
{
    public async Task<BankLineReceipt> Handle(PlaceBankLine request, CancellationToken cancellationToken)
    {
        var (line, account) = await db.BankLine(request.Statement, request.Position, cancellationToken);
        BusinessRule.Check(new BankLineMustBeUnplaced(line));
        if (request.Match.Use == BankLineUse.Entry)
        {
            return await Tie(line, account, request.Match, cancellationToken);
        }

        if (request.Match.Use == BankLineUse.PaymentFile)
        {
            return await TieFile(line, account, request.Match, cancellationToken);
        }

        if (request.Match.Use is BankLineUse.PayoutReturned or BankLineUse.RemittanceReturned)
        {
            return await BringBack(line, account, request.Match, cancellationToken);
        }

        if (request.Match.Use == BankLineUse.Payment)
        {
            return await Pay(line, account, request, cancellationToken);
        }

        BusinessRule.Check(new LineMustBeOfATrustAccount(account.Fund == Fund.Trust), new BankLineMustGoTheRightWay(line.Amount, request.Match.Use));
        var number = request.Match.Use == BankLineUse.Reversal ? await Reverse(line, request, cancellationToken) : await Suspend(line, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var entry = await EntryOf(request.Match.Use, number, cancellationToken);
        line.PostedAs(
            request.Match.Use, request.Match.Basis, number, request.Match.Use == BankLineUse.Suspense ? null : request.Match.CaseNumber ?? entry.CaseNumber,
            request.Match.Use == BankLineUse.Reversal ? request.Match.PaymentNumber : null, entry.JournalNumber, context.Caller.Name, clock.Now);
        return new BankLineReceipt(number);
    }

    private async Task<BankLineReceipt> Tie(BankLine line, AgencyAccount account, BankMatch match, CancellationToken cancellationToken)
    {
        var numbers = match.JournalNumber!.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        var booked = await Untied(account, numbers, cancellationToken);
        line.Match(booked, match.Basis, context.Caller.Name, clock.Now);
        return new BankLineReceipt(booked[0].JournalNumber);
    }

    /// <summary>All that a file sent, or nothing of it: what the bank booked apart is tied entry by entry.</summary>
    private async Task<BankLineReceipt> TieFile(BankLine line, AgencyAccount account, BankMatch match, CancellationToken cancellationToken)
    {
        BusinessRule.Check(new BankLineMustGoTheRightWay(line.Amount, match.Use));
        var file = ReferenceWords.FilesIn(match.SentNumber!).FirstOrDefault() ?? match.SentNumber!;
        var numbers = await db.FilePayments(account).Where(row => row.FileNumber == file).Select(row => row.JournalNumber).ToListAsync(cancellationToken);
        if (numbers.Count == 0)
        {
            throw new NotFoundException("File that pays from this account", file);
        }

        line.MatchFile(file, await Untied(account, numbers, cancellationToken), match.Basis, context.Caller.Name, clock.Now);
        return new BankLineReceipt(file);
    }

    private async Task<IReadOnlyList<BookEntry>> Untied(AgencyAccount account, List<string> numbers, CancellationToken cancellationToken)
    {
        var booked = await db.EntriesOn(account, numbers, cancellationToken);
        if (numbers.Except(booked.Select(entry => entry.JournalNumber)).FirstOrDefault() is { } unknown)
        {
            throw new NotFoundException("Journal entry on this account", unknown);
        }

        var taken = await db.BankLineEntries.Where(entry => entry.AccountId == account.Id && numbers.Contains(entry.JournalNumber))
            .OrderBy(entry => entry.JournalNumber).Select(entry => entry.JournalNumber).FirstOrDefaultAsync(cancellationToken);
        BusinessRule.Check(new EntryMustNotBeMatchedTwice(taken), await db.UndoneSince(account, numbers, cancellationToken));
        return booked;
    }

    /// <summary>The payout or remittance is taken back whole: less, or more, is for people (the bank's costs, two in one).</summary>
    private async Task<BankLineReceipt> BringBack(BankLine line, AgencyAccount account, BankMatch match, CancellationToken cancellationToken)
    {
        var (isPayout, sent) = (match.Use == BankLineUse.PayoutReturned, match.SentNumber!);
        BusinessRule.Check(
            isPayout ? new ReturnedPayoutMustBeOnTheOperatingAccount(account.Fund == Fund.Operating) : new LineMustBeOfATrustAccount(account.Fund == Fund.Trust),
            new BankLineMustGoTheRightWay(line.Amount, match.Use));
        var reason = string.Join(' ', new[] { "Returned by the bank.", line.ReturnReason, line.Text }.OfType<string>());
        var number = isPayout
            ? (await payouts.Handle(new ReversePayout(sent, reason, line.BookedOn), cancellationToken)).Number
            : (await remittances.Handle(new UndoRemittance(sent, reason, line.BookedOn, IsStopped: true), cancellationToken)).Number;
        await db.SaveChangesAsync(cancellationToken);
        var journalNumber = isPayout
            ? await db.Payouts.Where(row => row.Number == number).Select(row => row.JournalNumber).SingleAsync(cancellationToken)
            : await db.Remittances.Where(row => row.Number == number).Select(row => row.JournalNumber).SingleAsync(cancellationToken);
        var booked = await db.EntriesOn(account, [journalNumber], cancellationToken);
        BusinessRule.Check(new EntriesMustAddUpToTheLine(line.Amount, Money.Sum(booked.Select(entry => entry.Amount), account.Currency)));
        line.PostedAs(match.Use, match.Basis, number, null, null, journalNumber, context.Caller.Name, clock.Now);
        return new BankLineReceipt(number);
    }

    private async Task<BankLineReceipt> Pay(BankLine line, AgencyAccount account, PlaceBankLine request, CancellationToken cancellationToken)
    {
        var cases = await db.CasesToPay([request.Match.CaseNumber!], [line.BookedOn], cancellationToken);
        var posted = await db.PostedAs([line.PostedReference()], cancellationToken);
        var facts = line.AsPayment(request.AcceptOverpayment) with { NamedClaimId = request.NamedClaimId };
        return new BankLineReceipt(await payments.Write(cases, posted, line, account, request.Match, facts, request.Fingerprint, cancellationToken));
    }

    private async Task<string> Reverse(BankLine line, PlaceBankLine request, CancellationToken cancellationToken) => (await reversals.Handle(
        new ReversePayment(
            request.Match.PaymentNumber!, request.Reason ?? ReturnReasons.Of(line.ReturnReason), line.BookedOn, line.PostedText(), -line.Amount, Fingerprint: null, line.PostedReference()), cancellationToken)).Number;

    private Task<string> Suspend(BankLine line, CancellationToken cancellationToken) => suspense.Write(
        new SuspenseFacts(line.Amount, line.Method(), line.BookedOn, line.PostedReference(), line.CounterpartyName, line.CounterpartyAccount, line.PostedText()), cancellationToken);

    private async Task<(string JournalNumber, string? CaseNumber)> EntryOf(BankLineUse use, string number, CancellationToken cancellationToken)
    {
        if (use == BankLineUse.Suspense)
        {
            return (await db.SuspenseReceipts.Where(row => row.Number == number).Select(row => row.JournalNumber).SingleAsync(cancellationToken), null);
        }

        var reversal = await (from row in db.PaymentReversals join of in db.Cases on row.CaseId equals of.Id where row.Number == number select new { row.JournalNumber, of.Number }).SingleAsync(cancellationToken);
        return (reversal.JournalNumber!, reversal.Number);
    }
}
