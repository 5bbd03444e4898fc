using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Audit;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Audit;

/// <summary>Computes the whole chain again, and says where it breaks.</summary>
/// <param name="Expect">A head that was written down before, <c>position:hash</c>: it must still be in the chain, so that cutting off its end shows.</param>
[Requires(Permissions.AuditRead)]
public sealed record ProveAudit(string? Expect = null) : Query<AuditProof>;

/// <summary>What was found.</summary>
/// <param name="Sealed">Entries in the chain.</param>
/// <param name="Unsealed">Entries that wait for the next sealing.</param>
/// <param name="Head">The end of the chain, <c>position:hash</c>: write it down outside.</param>
/// <param name="Breaks">What does not hold, up to a hundred; empty when the chain is proved.</param>
public sealed record AuditProof(long Sealed, int Unsealed, string Head, IReadOnlyList<string> Breaks)
{
    /// <summary>Whether nothing was changed, taken out, put in or moved.</summary>
    public bool IsProved => Breaks.Count == 0;
}

internal sealed class ProveAuditHandler(IAgencyDb db) : IRequestHandler<ProveAudit, AuditProof>
{
    private const int BatchMax = 2000;
    private const int BreaksMax = 100;

    private readonly List<string> breaks = [];
    private (long Position, string Hash, DateTime? SealedAt) before = (0, AuditSeal.Genesis, null);
    private DateTime? earlierSealing;
    private int sealedTogether;

    public async Task<AuditProof> Handle(ProveAudit request, CancellationToken cancellationToken)
    {
        var expected = request.Expect;
        while (await Batch(cancellationToken) is { Count: > 0 } links)
        {
            foreach (var (link, entry) in links)
            {
                Check(link, entry);
                expected = expected == Name(link.Position, link.Hash) ? null : expected;
            }
        }

        if (expected is not null && expected != Name(0, AuditSeal.Genesis))
        {
            breaks.Add($"{expected} was the end of the chain and is not in it any more.");
        }

        await CheckNumbersOfThePast(cancellationToken);
        var unsealed = await db.AuditEntries.CountAsync(entry => !db.AuditSeals.Any(link => link.EntryId == entry.Id), cancellationToken);
        return new AuditProof(before.Position, unsealed, Name(before.Position, before.Hash), breaks);
    }

    private async Task<List<(AuditSeal Link, AuditEntry? Entry)>> Batch(CancellationToken cancellationToken)
    {
        var rows = await (
            from link in db.AuditSeals.AsNoTracking()
            where link.Position > before.Position
            join entry in db.AuditEntries on link.EntryId equals entry.Id into entries
            from entry in entries.DefaultIfEmpty()
            orderby link.Position
            select new { link, entry }).Take(BatchMax).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.link, (AuditEntry?)row.entry))];
    }

    private void Check(AuditSeal link, AuditEntry? entry)
    {
        if (link.SealedAt != before.SealedAt)
        {
            // A full batch saw no further than its last entry: what was put off to the next one was not missing.
            earlierSealing = sealedTogether % AuditSeal.BatchMax == 0 ? earlierSealing : before.SealedAt;
            sealedTogether = 0;
        }

        sealedTogether++;

        if (link.Position != before.Position + 1)
        {
            Break($"links {before.Position + 1} to {link.Position - 1} are missing");
        }

        if (entry is null)
        {
            Break($"entry {link.EntryId} at position {link.Position} was taken out");
        }
        else if (AuditSeal.HashOf(link.Position, before.Hash, entry) != link.Hash)
        {
            Break($"entry {entry.Id} at position {link.Position} was changed or moved, or a link before it");
        }
        else if (entry.At < earlierSealing - AuditSeal.SeenBySealing)
        {
            Break($"entry {entry.Id} at position {link.Position} was put in later: it claims {entry.At:u}, and was not there at the sealing of {earlierSealing:u}");
        }

        before = (link.Position, link.Hash, link.SealedAt);
    }

    /// <summary>No sealing looks at them any more.</summary>
    private async Task CheckNumbersOfThePast(CancellationToken cancellationToken)
    {
        var settled = await db.SettledEntry(cancellationToken);
        var late = await db.AuditEntries.Where(entry => entry.Id <= settled && !db.AuditSeals.Any(link => link.EntryId == entry.Id))
            .OrderBy(entry => entry.Id).Select(entry => entry.Id).Take(BreaksMax).ToListAsync(cancellationToken);
        late.ForEach(id => Break($"entry {id} was put in later under a number of the past"));
    }

    private void Break(string what)
    {
        if (breaks.Count < BreaksMax)
        {
            breaks.Add(what + ".");
        }
    }

    private static string Name(long position, string hash) => position.ToString(CultureInfo.InvariantCulture) + ":" + hash;
}
