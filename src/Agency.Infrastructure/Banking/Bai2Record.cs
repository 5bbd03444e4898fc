namespace Agency.Infrastructure.Banking;

/// <summary>
/// A record with its continuations (88). Fields end at a comma or with the physical record; a slash at the end only says that the last one is complete, and banks
/// that end records with the line leave it out. What is left after the fields is text, in which commas are commas.
/// </summary>
internal sealed class Bai2Record(string code, string rest)
{
    private readonly List<string> segments = [rest];
    private int segment;
    private int at;

    public string Code { get; } = code;

    /// <summary>How many physical records it is made of: control counts count them.</summary>
    public int Physical => segments.Count;

    /// <summary>The first field, whatever was read since.</summary>
    public string First => segments[0].Split(',')[0].Trim();

    public bool HasMore => segment < segments.Count;

    public void Continue(string rest) => segments.Add(rest);

    /// <summary>The next field; empty when there are no more.</summary>
    public string Next()
    {
        if (!HasMore)
        {
            return string.Empty;
        }

        var text = segments[segment];
        var comma = text.IndexOf(',', at);
        var field = comma < 0 ? text[at..] : text[at..comma];
        if (comma < 0)
        {
            (segment, at) = (segment + 1, 0);
        }
        else
        {
            at = comma + 1;
        }

        return field.Trim();
    }

    /// <summary>All that is left, a line per physical record.</summary>
    public IReadOnlyList<string> Text()
    {
        var lines = segments.Skip(segment).Select((text, index) => (index == 0 ? text[at..] : text).Trim()).Where(line => line.Length > 0).ToList();
        segment = segments.Count;
        return lines;
    }
}
