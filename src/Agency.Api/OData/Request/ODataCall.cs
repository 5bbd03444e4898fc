using System.Globalization;

namespace Agency.Api.OData;

/// <summary>One request to the service, from the network or out of a batch.</summary>
/// <param name="Path">Below the service root, without a slash in front, as in the address: <c>Cases('C-1')/claims</c>.</param>
/// <param name="Query">The options.</param>
/// <param name="Accept">The header, or an empty text.</param>
/// <param name="Prefer">The header, or an empty text.</param>
/// <param name="IfNoneMatch">The header, or an empty text.</param>
/// <param name="Root">Address of the service, without a slash at the end.</param>
internal sealed record ODataCall(string Path, IQueryCollection Query, string Accept, string Prefer, string IfNoneMatch, string Root)
{
    public static ODataCall Of(HttpContext context) => new(
        context.Request.Path.ToUriComponent().Split("/odata", 2)[^1].Trim('/'),
        context.Request.Query,
        context.Request.Headers.Accept.ToString(),
        context.Request.Headers["Prefer"].ToString(),
        context.Request.Headers.IfNoneMatch.ToString(),
        $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/odata");

    /// <summary>Whether a batch goes on after a request that is refused: yes, unless <c>Prefer</c> says no.</summary>
    public bool ContinuesOnError => !Prefer.Split(',', ';').Any(part => part.Trim() is "continue-on-error=false" or "odata.continue-on-error=false");

    /// <summary>What <c>Prefer</c> says of the size of a page.</summary>
    public int? PageSize => Prefer.Split(',', ';').Select(part => part.Trim().Split('=', 2))
        .Where(part => part.Length == 2 && part[0].Trim() is "odata.maxpagesize" or "maxpagesize")
        .Select(part => int.TryParse(part[1].Trim(' ', '"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? (int?)size : null).FirstOrDefault();
}
