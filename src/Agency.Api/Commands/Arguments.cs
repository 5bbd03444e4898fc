namespace Agency.Api.Commands;

/// <summary>The rest of a command line: values by position, and values by name (<c>--date 2026-05-01</c>).</summary>
internal sealed class Arguments(string[] rest)
{
    /// <summary>The value after <c>--name</c>, or null.</summary>
    public string? Option(string name)
    {
        var at = Array.IndexOf(rest, "--" + name);
        return at < 0 ? null : at + 1 < rest.Length ? rest[at + 1] : throw new ArgumentException($"--{name} lacks its value.");
    }

    /// <summary>The value after <c>--name</c>.</summary>
    public string Needed(string name) => Option(name) ?? throw new ArgumentException($"--{name} is needed.");

    /// <summary>The first value.</summary>
    public string First(string what) => rest.Length > 0 && !rest[0].StartsWith('-') ? rest[0] : throw new ArgumentException($"{what} is needed.");
}
