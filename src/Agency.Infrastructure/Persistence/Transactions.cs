using System.Data.Common;
using Agency.Application.Common;
using Agency.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Persistence;

/// <summary>Runs a command's work in one transaction, and again on fresh rows when another transaction was faster.</summary>
internal static class Transactions
{
    /// <summary>Of those who change one account at once, one gets through each time: a partner with eight clerks at work waits for no more.</summary>
    private const int RunsMax = 8;

    public static async Task<T> Run<T>(AgencyDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await Saved(db, work, cancellationToken);
        }

        // What fails is undone as a whole: a savepoint per save would be two more round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;
        for (var run = 1; ; run++)
        {
            db.Changed.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var result = await Saved(db, work, cancellationToken);
                await transaction.CommitAsync(cancellationToken);

                // Work that follows in the same scope, such as the next item of a job, reads anew and saves nothing of this one again.
                db.ChangeTracker.Clear();
                return result;
            }
            catch (Exception error)
            {
                // Nothing was kept, so nothing that was loaded may be believed.
                db.ChangeTracker.Clear();
                if (BrokenRule(db, error) is not { } rule)
                {
                    throw;
                }

                // A duplicate is tried again too: the fresh run sees the other's row and can give a better answer, such as the first answer of an idempotency key.
                if (run == RunsMax || (rule is ValueMustBeUnique && run > 1))
                {
                    throw new BusinessRuleException(rule);
                }
            }
        }
    }

    private static async Task<T> Saved<T>(AgencyDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await work();

        // What has changed is looked for once, and not again by each that looks at it while it is saved.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        return result;
    }

    private static BusinessRule? BrokenRule(AgencyDbContext db, Exception error)
    {
        if (error is DbUpdateConcurrencyException conflict)
        {
            return new ChangeMustNotMeetAnother(conflict.Entries.Select(entry => entry.Metadata.ClrType.Name).FirstOrDefault("it"));
        }

        // Providers wrap their error: in DbUpdateException when saving, in InvalidOperationException when it looks transient.
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException refusal)
            {
                var failure = db.Understand(refusal);
                return failure.Kind switch
                {
                    DatabaseFailureKind.Contention => new ChangeMustNotMeetAnother("the same records"),
                    DatabaseFailureKind.Duplicate => new ValueMustBeUnique(failure.Index),
                    _ => null,
                };
            }
        }

        return null;
    }
}
