using System.Text.RegularExpressions;
using Agency.Domain.Banking;

namespace Agency.Infrastructure.Banking;

/// <summary>
/// Reads SWIFT MT940 as banks send it: bare, in SWIFT's own blocks, or with the lines that ABN AMRO and ING put around each message. A message is a statement, also
/// when it is one page of a day: each page proves its own balance.
/// </summary>
internal static partial class Mt940Reader
{
    public static BankFileReading Read(string fileName, string[] lines)
    {
        var identities = new LineIdentities();
        var messages = Messages(lines).ToList();
        var statements = messages.Select((tags, index) => Mt940Statement.Read(tags, identities, isLast: index == messages.Count - 1)).ToList();
        return new BankFileReading
        {
            FileName = fileName,
            Format = BankFileFormat.Mt940,
            Statements = statements,
            Problems = statements.Count > 0 ? [] : [new BankFileProblem(BankFileCodes.StatementMissing, "The file has no statement in it.")],
        };
    }

    // A message begins with :20: and ends with a line of a hyphen, or with the next :20:. What stands outside is the bank's wrapping.
    private static IEnumerable<List<Mt940Tag>> Messages(string[] lines)
    {
        List<Mt940Tag>? message = null;
        foreach (var line in lines)
        {
            var tag = TagLine().Match(line);
            if (tag.Success)
            {
                var name = tag.Groups["tag"].Value;
                if (message is null || name == "20")
                {
                    if (message is not null)
                    {
                        yield return message;
                    }

                    message = [];
                }

                message.Add(new Mt940Tag(name, [tag.Groups["value"].Value]));
            }
            else if (message is not null && EndLine().IsMatch(line))
            {
                yield return message;
                message = null;
            }
            else if (message is not null && line.Length > 0)
            {
                message[^1].Lines.Add(line);
            }
        }

        if (message is not null)
        {
            yield return message;
        }
    }

    [GeneratedRegex(@"^(\{.*\{4:)?:(?<tag>\d{2}[A-Z]?):(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"^-(\}.*|XXX)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndLine();
}

/// <summary>A tag with its lines, the first without the tag itself.</summary>
internal sealed record Mt940Tag(string Name, List<string> Lines);
