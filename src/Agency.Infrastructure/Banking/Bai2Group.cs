using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>A group: one bank's accounts on one day. Its trailer is wrong for all of them or for none.</summary>
internal sealed class Bai2Group
{
    private const string Update = "1";

    private readonly List<Bai2Account> accounts = [];
    private readonly Bai2Totals totals = new();
    private readonly LineIdentities identities;
    private readonly BankFileProblem? notFinal;
    private readonly string fileId;
    private readonly string bank;
    private readonly string day;
    private readonly string currency;

    public Bai2Group(Bai2Record header, string fileId, LineIdentities identities)
    {
        (this.identities, this.fileId) = (identities, fileId);
        totals.Records = header.Physical;
        header.Next();
        bank = header.Next();
        var status = header.Next();
        day = header.Next();
        header.Next();
        currency = header.Next();
        notFinal = NotFinal(status, header.Next());
    }

    /// <summary>The control total that the trailer states, which the file's total is made of.</summary>
    public decimal Stated { get; private set; }

    public void Take(Bai2Record record)
    {
        totals.Records += record.Physical;
        if (record.Code == "03")
        {
            accounts.Add(new Bai2Account(record, new StatementDraft(identities) { BalancesMayBeMissing = true, Bank = BankText.Tidy(bank) }, currency, BankText.ShortDate(day)));
            totals.Members++;
        }
        else if (record.Code == "49")
        {
            totals.Sum += accounts[^1].End(record);
        }
        else
        {
            accounts[^1].Take(record);
        }
    }

    public IEnumerable<BankStatementReading> Finish(Bai2Record trailer)
    {
        totals.Records += trailer.Physical;
        var problems = totals.Check(trailer, "The group", "accounts").ToList();
        // A group that is wrong in itself is refused; the file's total is still proved against what the group states.
        Stated = Bai2Totals.Units(trailer.First) ?? 0m;
        problems.AddRange(notFinal is null ? [] : [notFinal]);
        foreach (var draft in accounts.Select(account => account.Draft))
        {
            draft.Id = $"{day} {fileId}";
            if (draft.From is null)
            {
                draft.Refuse(BankFileCodes.DateUnreadable, $"The group's day '{day}' is not a date.");
            }

            problems.ForEach(problem => draft.Refuse(problem.Code, problem.Message));
            yield return draft.Finish();
        }
    }

    // Status 1 is an update; 2, 3 and 4 delete, correct or test. Of the days' pictures, 1 and 3 are of their middle.
    private static BankFileProblem? NotFinal(string status, string modifier) =>
        status != Update ? new BankFileProblem(BankFileCodes.NotFinal, $"The group has status '{status}': only an update (1) is imported; 2 deletes, 3 corrects, 4 is a test.")
        : modifier is "1" or "3" ? new BankFileProblem(BankFileCodes.NotFinal, $"The group is of the middle of a day (modifier {modifier}): bookings of it may still change.")
        : null;
}
