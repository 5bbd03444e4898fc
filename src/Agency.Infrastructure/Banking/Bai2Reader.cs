using System.Globalization;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Reads BAI2, version 2 of the Bank Administration Institute's cash management format: a file of groups (a bank, a day) of accounts. A total that is wrong refuses
/// the account, the group or the file that it is of, and nothing else.
/// </summary>
internal sealed class Bai2Reader
{
    private const string Version = "2";
    private const int VersionField = 8;

    private readonly LineIdentities identities = new();
    private readonly List<BankStatementReading> statements = [];
    private readonly List<BankFileProblem> problems = [];
    private readonly Bai2Totals file = new();
    private string fileId = string.Empty;
    private Bai2Group? group;

    public static BankFileReading Read(string fileName, string[] lines)
    {
        var reader = new Bai2Reader();
        var records = Records(lines);
        reader.Take(records);
        return new BankFileReading { FileName = fileName, Format = BankFileFormat.Bai2, Statements = reader.statements, Problems = reader.problems };
    }

    // Blanks fill records up to the length that the file states; a slash behind the last field goes with them.
    private static List<Bai2Record> Records(string[] lines)
    {
        var records = new List<Bai2Record>();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.Length < 3 || line[2] != ',' || !char.IsAsciiDigit(line[0]) || !char.IsAsciiDigit(line[1]))
            {
                throw new BankFileRefusal(BankFileCodes.RecordUnreadable, $"'{Start(line)}' does not begin with the code of a record.");
            }

            var rest = line[3..];
            rest = rest.EndsWith('/') ? rest[..^1] : rest;
            if (line.StartsWith("88", StringComparison.Ordinal) && records.Count > 0)
            {
                records[^1].Continue(rest);
            }
            else
            {
                records.Add(new Bai2Record(line[..2], rest));
            }
        }

        return records;
    }

    private void Take(List<Bai2Record> records)
    {
        var last = string.Empty;
        foreach (var record in records)
        {
            if (!Follows(last, record.Code))
            {
                throw new BankFileRefusal(BankFileCodes.RecordOutOfOrder, last.Length == 0 ? "The file does not begin with its header (01)." : $"A record {record.Code} stands after {last}.");
            }

            last = record.Code;
            file.Records += record.Physical;
            Take(record);
        }

        if (last != "99")
        {
            throw new BankFileRefusal(BankFileCodes.Truncated, $"The file ends after a record {last}, before its trailer (99).");
        }

        if (statements.Count == 0)
        {
            problems.Add(new BankFileProblem(BankFileCodes.StatementMissing, "The file has no account in it."));
        }
    }

    private static bool Follows(string last, string code) => code switch
    {
        "01" => last.Length == 0,
        "02" => last is "01" or "98",
        "03" => last is "02" or "49",
        "16" => last is "03" or "16",
        "49" => last is "03" or "16",
        "98" => last is "02" or "49",
        "99" => last is "01" or "98",
        _ => false,
    };

    private void Take(Bai2Record record)
    {
        switch (record.Code)
        {
            case "01":
                TakeHeader(record);
                break;
            case "02":
                group = new Bai2Group(record, fileId, identities);
                break;
            case "98":
                statements.AddRange(group!.Finish(record));
                file.Members++;
                file.Sum += group.Stated;
                break;
            case "99":
                foreach (var problem in file.Check(record, "The file", "groups"))
                {
                    problems.Add(problem);
                }

                break;
            default:
                group!.Take(record);
                break;
        }
    }

    private void TakeHeader(Bai2Record record)
    {
        var fields = Enumerable.Range(1, VersionField).Select(_ => record.Next()).ToList();
        fileId = $"{fields[2]}{fields[3]}-{fields[4]}";
        if (fields[VersionField - 1] != Version)
        {
            throw new BankFileRefusal(BankFileCodes.UnknownVersion, $"Version '{fields[VersionField - 1]}' is not read; version {Version} is.");
        }
    }

    private static string Start(string line) => line[..Math.Min(line.Length, 20)];
}

/// <summary>What a trailer states of what stands before it: a sum, members and records.</summary>
internal sealed class Bai2Totals
{
    public decimal Sum { get; set; }

    public int Members { get; set; }

    public int Records { get; set; }

    /// <summary>An amount in smallest units with a sign or none; null when it is none.</summary>
    public static decimal? Units(string text) =>
        text.Length is > 0 and <= 18 && decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units) ? units : null;

    /// <summary>Compares with a trailer: sum, members unless they are not counted there, records.</summary>
    public IEnumerable<BankFileProblem> Check(Bai2Record trailer, string what, string? members)
    {
        var stated = trailer.Next();
        if (Units(stated) != Sum)
        {
            yield return new BankFileProblem(BankFileCodes.ControlTotalWrong, string.Create(CultureInfo.InvariantCulture, $"{what} states a control total of {stated}; the sum is {Sum}."));
        }

        if (members is not null && trailer.Next() is var count && Units(count) != Members)
        {
            yield return new BankFileProblem(BankFileCodes.ControlCountWrong, $"{what} states {count} {members}; there are {Members}.");
        }

        if (trailer.Next() is var records && Units(records) != Records)
        {
            yield return new BankFileProblem(BankFileCodes.ControlCountWrong, $"{what} states {records} records; there are {Records}.");
        }
    }
}
