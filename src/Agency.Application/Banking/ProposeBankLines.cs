using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Banking;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Banking;

/// <summary>Keeps guesses about lines for somebody to look at.</summary>
[Requires(Permissions.BankReconcile)]
public sealed record ProposeBankLines(string Statement, IReadOnlyList<BankGuess> Guesses) : Command<Receipt>
{
    /// <inheritdoc />
    public override string? Subject => Statement;
}

/// <summary>A guess about a line.</summary>
/// <param name="Refusal">The rule that forbade to post it; null when it was not certain.</param>
public sealed record BankGuess(int Position, BankMatch Match, RuleRefusal? Refusal);

internal sealed class ProposeBankLinesHandler(IAgencyDb db) : IRequestHandler<ProposeBankLines, Receipt>
{
    public async Task<Receipt> Handle(ProposeBankLines request, CancellationToken cancellationToken)
    {
        var statement = await db.BankStatement(request.Statement, cancellationToken);
        var positions = request.Guesses.Select(guess => guess.Position).ToList();
        var lines = await db.BankLines.Where(line => line.StatementId == statement.Id && positions.Contains(line.Position)).ToDictionaryAsync(line => line.Position, cancellationToken);

        // Somebody who placed it meanwhile was right.
        foreach (var guess in request.Guesses.Where(guess => lines[guess.Position].IsUnplaced))
        {
            lines[guess.Position].Propose(guess.Match, guess.Refusal?.Kept(BankLine.ReasonLengthMax));
        }

        return new Receipt(statement.Number);
    }
}
