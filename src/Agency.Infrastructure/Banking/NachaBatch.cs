using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>A batch while it is read.</summary>
internal sealed class NachaBatch
{
    private const string CreditsOnly = "220";
    private const string DebitsOnly = "225";
    private const string Accounting = "ADV";

    private readonly NachaReader file;
    private readonly NachaRecord header;
    private readonly List<AchEntry> entries = [];
    private readonly List<AchReturn> returns = [];
    private readonly List<AchCorrection> corrections = [];
    private readonly List<string> remittance = [];
    private AchEntry? entry;

    public NachaBatch(NachaRecord header, NachaReader file)
    {
        (this.header, this.file) = (header, file);
        if (ServiceClass is not ("200" or CreditsOnly or DebitsOnly))
        {
            file.Refuse(BankFileCodes.UnknownVersion, $"Batch {Number} has service class '{ServiceClass}', which is not read.");
        }

        if (EntryClass == Accounting)
        {
            file.Refuse(BankFileCodes.UnknownVersion, $"Batch {Number} is of kind {Accounting}, which has records of its own and is not read.");
        }
    }

    public NachaTotals Totals { get; } = new();

    private string ServiceClass => header.Raw(2, 4);

    private string EntryClass => header.Raw(51, 53);

    private string Number => header.Raw(88, 94);

    public void Take(NachaRecord record, int number)
    {
        Totals.EntriesAndAddenda++;
        if (record.Type == '6')
        {
            EndEntry();
            entry = NachaEntry.Of(record, EntryClass, number, file);
            Totals.Hash += record.Number(4, 11) ?? 0m;
            Count(entry, number);
        }
        else if (entry is null)
        {
            file.Refuse(BankFileCodes.RecordOutOfOrder, $"Record {number} is an addendum without an entry before it.");
        }
        else
        {
            TakeAddendum(record, entry, number);
        }
    }

    /// <summary>Closes it with its control record; without one the file is cut off or wrong.</summary>
    public AchBatch End(NachaRecord? control)
    {
        EndEntry();
        if (control is not { } record)
        {
            file.Refuse(BankFileCodes.Truncated, $"Batch {Number} ends without its control record (8).");
        }
        else
        {
            if (record.Raw(2, 4) != ServiceClass || record.Raw(88, 94) != Number)
            {
                file.Refuse(BankFileCodes.RecordOutOfOrder, $"The control record of batch {Number} is that of batch {record.Raw(88, 94)}, service class {record.Raw(2, 4)}.");
            }

            Totals.Check($"Batch {Number}", record.Number(5, 10), record.Number(11, 20), record.Number(21, 32), record.Number(33, 44), file);
        }

        return new AchBatch
        {
            Number = Number,
            ServiceClass = ServiceClass,
            CompanyName = header.Text(5, 20),
            CompanyId = header.Text(41, 50),
            EntryClass = EntryClass,
            Description = header.Text(54, 63),
            EffectiveOn = BankText.ShortDate(header.Raw(70, 75)),
            Entries = entries,
        };
    }

    private void Count(AchEntry counted, int number)
    {
        var cents = counted.Amount.Amount / NachaReader.Dollar.SmallestUnit;
        if (NachaEntry.IsCredit(counted.TransactionCode))
        {
            Totals.Credits += cents;
        }
        else
        {
            Totals.Debits -= cents;
        }

        if (ServiceClass == (NachaEntry.IsCredit(counted.TransactionCode) ? DebitsOnly : CreditsOnly))
        {
            file.Refuse(BankFileCodes.ServiceClassWrong, $"Record {number} has transaction code {counted.TransactionCode} in a batch of service class {ServiceClass}.");
        }
    }

    private void TakeAddendum(NachaRecord record, AchEntry of, int number)
    {
        switch (record.Raw(2, 3))
        {
            case "99" when NachaEntry.IsCode(record.Raw(4, 6), 'R'):
                returns.Add(NachaEntry.ReturnOf(record, of));
                break;
            case "98" when NachaEntry.IsCode(record.Raw(4, 6), 'C'):
                corrections.Add(new AchCorrection(record.Raw(4, 6), record.Raw(7, 21), record.Text(36, 64) ?? string.Empty));
                break;
            case "98" or "99":
                file.Refuse(BankFileCodes.RecordUnreadable, $"Record {number}: '{record.Raw(4, 6)}' is neither a return nor a change code.");
                break;
            case "05":
                remittance.Add(record.Text(4, 83) ?? string.Empty);
                break;
        }
    }

    private void EndEntry()
    {
        if (entry is not null)
        {
            entries.Add(entry with { Returns = [.. returns], Corrections = [.. corrections], Remittance = [.. remittance] });
        }

        returns.Clear();
        corrections.Clear();
        remittance.Clear();
        entry = null;
    }
}
