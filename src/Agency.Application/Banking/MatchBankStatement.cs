using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>
/// Places the lines of a statement that nobody has placed: what is certain is posted, each line in a transaction of its own; what is not is proposed. Stopped half-way and
/// run again, it goes on: a placed line is not looked at again.
/// </summary>
[Requires(Permissions.BankReconcile)]
public sealed record MatchBankStatement(string Number) : Process<BankMatchResult>;

/// <summary>What a run of matching did.</summary>
/// <param name="Posted">Payments and reversals that were posted.</param>
/// <param name="Matched">Lines that were in the books already.</param>
/// <param name="Proposed">Lines with a guess that somebody must look at.</param>
/// <param name="Open">Lines that fit nothing.</param>
/// <param name="Refusals">Lines that were certain and that a rule forbade to post, with the rule's words.</param>
public sealed record BankMatchResult(int Posted, int Matched, int Proposed, int Open, IReadOnlyList<string> Refusals);

internal sealed class MatchBankStatementHandler(IAgencyDb db, IMediator mediator, WorkProgress progress) : IRequestHandler<MatchBankStatement, BankMatchResult>
{
    private const int Together = 200;

    public async Task<BankMatchResult> Handle(MatchBankStatement request, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(request.Number, cancellationToken);
        var account = await db.AgencyAccounts.AsNoTracking().SingleAsync(row => row.Id == statement.AccountId, cancellationToken);
        var positions = await db.BankLines.Where(line => line.StatementId == statement.Id && (line.Status == BankLineStatus.Open || line.Status == BankLineStatus.Proposed))
            .OrderBy(line => line.Position).Select(line => line.Position).ToListAsync(cancellationToken);
        var (posted, matched, refusals) = (0, 0, new List<string>());
        var done = 0;
        foreach (var chunk in positions.Chunk(Together))
        {
            var (first, last) = (chunk[0], chunk[^1]);
            var lines = await db.BankLines.AsNoTracking()
                .Where(line => line.StatementId == statement.Id && line.Position >= first && line.Position <= last && (line.Status == BankLineStatus.Open || line.Status == BankLineStatus.Proposed))
                .OrderBy(line => line.Position).ToListAsync(cancellationToken);
            var candidates = await db.Candidates(account, lines, cancellationToken);
            var guesses = new List<BankGuess>();
            foreach (var line in lines)
            {
                await progress.Tell(done++, positions.Count);
                if (BankMatching.Decide(line, candidates.Cases, candidates.EntriesLeft, candidates.Payments, candidates.Sent) is not { } match)
                {
                    continue;
                }

                var isPosted = match.IsCertain && match.CanBeOn(account.Fund);
                var refusal = isPosted
                    ? await Place(new PlaceBankLine(request.Number, line.Position, match), cancellationToken)
                    : null;
                if (isPosted && refusal is null)
                {
                    candidates.Take(match);
                    (posted, matched) = match.Use == BankLineUse.Entry ? (posted, matched + 1) : (posted + 1, matched);
                    continue;
                }

                if (refusal is not null)
                {
                    refusals.Add($"{request.Number} {line.Position}: {refusal}");
                }

                guesses.Add(new BankGuess(line.Position, match, refusal));
            }

            if (guesses.Count > 0)
            {
                await mediator.Send(new ProposeBankLines(request.Number, guesses), cancellationToken);
            }
        }

        var left = await db.BankLines.Where(line => line.StatementId == statement.Id).GroupBy(line => line.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new BankMatchResult(posted, matched, left.GetValueOrDefault(BankLineStatus.Proposed), left.GetValueOrDefault(BankLineStatus.Open), refusals);
    }

    /// <summary>The rule that forbade it, in words; null when it was placed.</summary>
    private async Task<string?> Place(PlaceBankLine placement, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(placement, cancellationToken);
            return null;
        }
        catch (BusinessRuleException refused)
        {
            return refused.Rule.Message;
        }
    }
}
