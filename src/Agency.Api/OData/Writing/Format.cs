namespace Agency.Api.OData;

/// <summary>How much an answer says of itself.</summary>
internal enum MetadataLevel
{
    None = 1,
    Minimal,
    Full,
}

/// <summary>The form of an answer: JSON, with more or less metadata, decimals as strings for a client that asks for <c>IEEE754Compatible=true</c>, as every exact client should.</summary>
internal sealed record Format(MetadataLevel Level, bool IsExact)
{
    public string ContentType => $"application/json;odata.metadata={Level.ToString().ToLowerInvariant()}{(IsExact ? ";IEEE754Compatible=true" : "")}";

    /// <summary>From <c>$format</c>, which wins, or from <c>Accept</c>. 406 when neither names JSON.</summary>
    public static Format Of(string? format, string accept)
    {
        if (format is not null)
        {
            return Parse(format is "json" ? "application/json" : format) ?? throw NotAcceptable("$format", format);
        }

        return string.IsNullOrWhiteSpace(accept)
            ? new Format(MetadataLevel.Minimal, IsExact: false)
            : accept.Split(',').Select(Parse).FirstOrDefault(parsed => parsed is not null) ?? throw NotAcceptable("Accept", accept);
    }

    private static Format? Parse(string text)
    {
        var parts = text.Replace(" ", "", StringComparison.Ordinal).Split(';');
        if (parts[0].ToLowerInvariant() is not ("application/json" or "application/*" or "*/*"))
        {
            return null;
        }

        var level = parts.Select(part => part.ToLowerInvariant()).FirstOrDefault(part => part.StartsWith("odata.metadata=", StringComparison.Ordinal) || part.StartsWith("metadata=", StringComparison.Ordinal));
        return level?.Split('=')[1] switch
        {
            null or "minimal" => new Format(MetadataLevel.Minimal, Asks(parts)),
            "none" => new Format(MetadataLevel.None, Asks(parts)),
            "full" => new Format(MetadataLevel.Full, Asks(parts)),
            _ => null,
        };
    }

    private static bool Asks(string[] parts) => parts.Contains("IEEE754Compatible=true", StringComparer.OrdinalIgnoreCase);

    private static ODataRefusal NotAcceptable(string target, string given) =>
        new(StatusCodes.Status406NotAcceptable, "NotAcceptable", $"Answers are application/json, with odata.metadata none, minimal or full; not {given}.", target);
}
