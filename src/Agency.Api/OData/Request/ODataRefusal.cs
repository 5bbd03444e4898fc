namespace Agency.Api.OData;

/// <summary>A query that is not answered: what is wrong with it, and with which of its options.</summary>
internal sealed class ODataRefusal(int status, string code, string message, string? target) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Target { get; } = target;

    /// <summary>400: the caller can mend it.</summary>
    public static ODataRefusal Malformed(string target, string message) => new(StatusCodes.Status400BadRequest, "MalformedOption", message, target);

    /// <summary>400: it asks too much at once.</summary>
    public static ODataRefusal TooMuch(string target, string message) => new(StatusCodes.Status400BadRequest, "LimitExceeded", message, target);

    /// <summary>404: there is nothing at this address, or not for this caller.</summary>
    public static ODataRefusal NotFound(string what) => new(StatusCodes.Status404NotFound, "NotFound", $"There is no {what} here.", target: null);

    /// <summary>501: the standard has it, this service does not.</summary>
    public static ODataRefusal Unsupported(string target, string message) => new(StatusCodes.Status501NotImplemented, "NotImplemented", message, target);
}
