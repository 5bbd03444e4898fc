using System.Globalization;
using Agency.Domain.Banking;
using Agency.Domain.Common;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Reads NACHA files: credits and debits, returns (addenda 99, also dishonored and contested ones) and notifications of change (98). Entries, batches and the file
/// carry counts, totals and hashes, and all of them must be right: one that is not refuses the file, with everything that was found still there to look at.
/// </summary>
internal sealed class NachaReader
{
    private const int ProblemsMax = 50;

    private readonly List<BankFileProblem> problems = [];
    private readonly List<AchBatch> batches = [];
    private readonly NachaTotals totals = new();
    private AchFile found = new();
    private NachaBatch? batch;
    private bool isOver;

    public static Currency Dollar { get; } = Currency.Of("USD");

    public static BankFileReading Read(string fileName, string[] lines)
    {
        var records = NachaRecord.Of(lines);
        var reader = new NachaReader();
        reader.Take(records);
        return new BankFileReading
        {
            FileName = fileName,
            Format = BankFileFormat.Nacha,
            AchFound = reader.found with { Batches = reader.batches },
            Problems = reader.problems,
        };
    }

    /// <summary>An amount of cents.</summary>
    public static Money Dollars(decimal cents) => new(cents * Dollar.SmallestUnit, Dollar);

    public void Refuse(string code, string message)
    {
        if (problems.Count < ProblemsMax)
        {
            problems.Add(new BankFileProblem(code, message));
        }
    }

    private void Take(List<NachaRecord> records)
    {
        for (var index = 0; index < records.Count; index++)
        {
            var record = records[index];
            if (isOver)
            {
                if (!record.IsFiller)
                {
                    Refuse(BankFileCodes.RecordOutOfOrder, $"Record {index + 1} stands after the file's control record.");
                }

                continue;
            }

            Take(record, index + 1);
        }

        if (!isOver)
        {
            EndBatch(control: null);
            Refuse(BankFileCodes.Truncated, "The file ends before its control record (9).");
        }
        else
        {
            CheckBlocks(records);
        }
    }

    private void Take(NachaRecord record, int number)
    {
        if ((record.Type == '1') != (number == 1))
        {
            Refuse(BankFileCodes.RecordOutOfOrder, number == 1 ? "The file does not begin with its header (1)." : $"Record {number} is a second file header.");
        }

        switch (record.Type)
        {
            case '1':
                TakeHeader(record);
                break;
            case '5':
                EndBatch(control: null);
                batch = new NachaBatch(record, this);
                break;
            case '6' or '7' when batch is not null:
                batch.Take(record, number);
                break;
            case '8' when batch is not null:
                EndBatch(record);
                break;
            case '9':
                EndBatch(control: null);
                TakeControl(record);
                break;
            default:
                Refuse(BankFileCodes.RecordOutOfOrder, $"Record {number} of type '{record.Type}' stands where it cannot.");
                break;
        }
    }

    private void TakeHeader(NachaRecord record)
    {
        var destination = record.Text(4, 13);
        if (destination is { Length: 9 } && !RoutingNumber.IsValid(destination))
        {
            Refuse(BankFileCodes.RoutingNumberInvalid, $"The file goes to '{destination}', whose check digit is wrong.");
        }

        if (record.Raw(35, 40) != "094101")
        {
            Refuse(BankFileCodes.UnknownVersion, $"The header states record size, blocking and format '{record.Raw(35, 40)}', not 094, 10 and 1.");
        }

        var createdOn = BankText.ShortDate(record.Raw(24, 29));
        if (createdOn is null)
        {
            Refuse(BankFileCodes.DateUnreadable, $"The file's date '{record.Raw(24, 29)}' is not a date.");
        }

        found = found with { Destination = destination, Origin = record.Text(14, 23), CreatedOn = createdOn, Modifier = record.Text(34, 34) };
    }

    private void EndBatch(NachaRecord? control)
    {
        if (batch is null)
        {
            return;
        }

        var ended = batch;
        batch = null;
        batches.Add(ended.End(control));
        totals.Add(ended.Totals);
    }

    private void TakeControl(NachaRecord record)
    {
        isOver = true;
        var (debits, credits) = (record.Number(32, 43), record.Number(44, 55));
        found = found with { Debits = debits is null ? null : Dollars(debits.Value), Credits = credits is null ? null : Dollars(credits.Value) };
        if (record.Number(2, 7) is var stated && stated != batches.Count)
        {
            Refuse(BankFileCodes.ControlCountWrong, $"The file states {record.Raw(2, 7)} batches; there are {batches.Count}.");
        }

        totals.Check("The file", record.Number(14, 21), record.Number(22, 31), debits, credits, this);
    }

    private void CheckBlocks(List<NachaRecord> records)
    {
        var control = records.First(record => record.Type == '9');
        var stated = control.Number(8, 13);
        if (records.Count % NachaRecord.PerBlock != 0 || stated != records.Count / NachaRecord.PerBlock)
        {
            Refuse(BankFileCodes.BlockingWrong, string.Create(CultureInfo.InvariantCulture, $"The file states {stated} blocks of ten records; there are {records.Count} records."));
        }
    }
}
