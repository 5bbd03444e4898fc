using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>
/// Places the lines of a statement that nobody has placed: what is certain is posted, payments some hundred in one transaction; what is not is proposed. Stopped half-way
/// and run again, it goes on: a placed line is not looked at again.
/// </summary>
[Requires(Permissions.BankReconcile)]
public sealed record MatchBankStatement(string Number) : Process<BankMatchResult>;

/// <summary>What a run of matching did.</summary>
/// <param name="Posted">Payments and reversals that were posted.</param>
/// <param name="Matched">Lines that were in the books already.</param>
/// <param name="Proposed">Lines with a guess that somebody must look at.</param>
/// <param name="Open">Lines that fit nothing.</param>
/// <param name="Refusals">Lines that a rule forbade to post.</param>
public sealed record BankMatchResult(int Posted, int Matched, int Proposed, int Open, IReadOnlyList<BankRefusal> Refusals);

/// <summary>A line, and the rule that forbade to post it.</summary>
public sealed record BankRefusal(int Position, RuleRefusal Refusal);

internal sealed class MatchBankStatementHandler(IAgencyDb db, IMediator mediator, WorkProgress progress) : IRequestHandler<MatchBankStatement, BankMatchResult>
{
    private const int Together = 200;

    public async Task<BankMatchResult> Handle(MatchBankStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(request.Number, cancellationToken);
        var account = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == statement.AccountId, cancellationToken);
        var positions = await db.BankLines.Where(line => line.StatementId == statement.Id && (line.Status == BankLineStatus.Open || line.Status == BankLineStatus.Proposed))
            .OrderBy(line => line.Position).Select(line => line.Position).ToListAsync(cancellationToken);
        var (posted, matched, refusals) = (0, 0, new List<BankRefusal>());
        var done = 0;
        foreach (var chunk in positions.Chunk(Together))
        {
            var (first, last) = (chunk[0], chunk[^1]);
            var lines = await db.BankLines.AsNoTracking()
                .Where(line => line.StatementId == statement.Id && line.Position >= first && line.Position <= last && (line.Status == BankLineStatus.Open || line.Status == BankLineStatus.Proposed))
                .OrderBy(line => line.Position).ToListAsync(cancellationToken);
            var candidates = await db.Candidates(account, lines, cancellationToken);
            var (guesses, payments) = (new List<BankGuess>(), new List<BankPayment>());
            foreach (var line in lines)
            {
                if (BankMatching.Decide(line, candidates.Cases, candidates.EntriesLeft, candidates.Payments, candidates.Sent, candidates.Files) is not { } match)
                {
                    continue;
                }

                var doubt = BankMatching.Doubt(candidates.Law, line, match, candidates.Payments);
                if (!match.IsCertain || !match.CanBeOn(account.Fund) || doubt is not null)
                {
                    guesses.Add(new BankGuess(line.Position, match, RuleRefusal.Of(doubt)));
                    continue;
                }

                if (match.Use == BankLineUse.Payment)
                {
                    payments.Add(new BankPayment(line.Position, match));
                    continue;
                }

                if (await Place(new PlaceBankLine(request.Number, line.Position, match), cancellationToken) is { } refusal)
                {
                    guesses.Add(new BankGuess(line.Position, match, refusal));
                    continue;
                }

                candidates.Take(match);
                (posted, matched) = match.IsTie() ? (posted, matched + 1) : (posted + 1, matched);
            }

            matched += await TieAgain(request.Number, guesses, cancellationToken);
            var refused = await Post(request.Number, payments, cancellationToken);
            posted += payments.Count - refused.Count;
            guesses.AddRange(payments.Where(payment => refused.ContainsKey(payment.Position)).Select(payment => new BankGuess(payment.Position, payment.Match, refused[payment.Position])));
            refusals.AddRange(guesses.Where(guess => guess.Refusal is not null).OrderBy(guess => guess.Position).Select(guess => new BankRefusal(guess.Position, guess.Refusal!)));
            if (guesses.Count > 0)
            {
                await mediator.Send(new ProposeBankLines(request.Number, guesses), cancellationToken);
            }

            await progress.Tell(done += lines.Count, positions.Count);
        }

        var left = await db.BankLines.Where(line => line.StatementId == statement.Id).GroupBy(line => line.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new BankMatchResult(posted, matched, left.GetValueOrDefault(BankLineStatus.Proposed), left.GetValueOrDefault(BankLineStatus.Open), refusals);
    }

    /// <summary>What a rule forbade to tie may be right once the lines behind it are placed: a remittance that was undone, which the bank paid first and brought back then.</summary>
    private async Task<int> TieAgain(string statement, List<BankGuess> guesses, CancellationToken cancellationToken)
    {
        var tied = new List<BankGuess>();
        foreach (var guess in guesses.Where(guess => guess.Refusal is not null && guess.Match.IsTie()))
        {
            if (await Place(new PlaceBankLine(statement, guess.Position, guess.Match), cancellationToken) is null)
            {
                tied.Add(guess);
            }
        }

        return guesses.RemoveAll(tied.Contains);
    }

    /// <summary>Posts payments together; one by one when somebody else was at work on the same records. Gives the rule that forbade a line, by its position.</summary>
    private async Task<IReadOnlyDictionary<int, RuleRefusal>> Post(string statement, List<BankPayment> payments, CancellationToken cancellationToken)
    {
        try
        {
            return payments.Count == 0 ? new Dictionary<int, RuleRefusal>() : (await mediator.Send(new PostBankPayments(statement, payments), cancellationToken)).Refused;
        }
        catch (BusinessRuleException)
        {
            var refused = new Dictionary<int, RuleRefusal>();
            foreach (var (position, match) in payments)
            {
                if (await Place(new PlaceBankLine(statement, position, match), cancellationToken) is { } refusal)
                {
                    refused[position] = refusal;
                }
            }

            return refused;
        }
    }

    /// <summary>The rule that forbade it; null when it was placed.</summary>
    private async Task<RuleRefusal?> Place(PlaceBankLine placement, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(placement, cancellationToken);
            return null;
        }
        catch (BusinessRuleException refused)
        {
            return RuleRefusal.Of(refused.Rule);
        }
    }
}
