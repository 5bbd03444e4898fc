using Agency.Application.Documents;

namespace Agency.Api.Endpoints;

/// <summary>In which language somebody wants a document.</summary>
internal static class DocumentLanguages
{
    /// <summary>What the address says (<c>lang=nl</c>, as the portal does, whose language is its own and not the browser's), else the best of the header Accept-Language that we have, else English.</summary>
    public static DocumentLanguage LanguageOf(this HttpRequest request, string? lang) => Known(lang)
        ?? request.GetTypedHeaders().AcceptLanguage.Where(each => each.Quality != 0).OrderByDescending(each => each.Quality ?? 1).Select(each => Known(each.Value.ToString())).FirstOrDefault(known => known is not null)
        ?? DocumentLanguage.En;

    private static DocumentLanguage? Known(string? language) =>
        language?.Split('-')[0] is { Length: > 0 } code && char.IsAsciiLetter(code[0]) && Enum.TryParse<DocumentLanguage>(code, ignoreCase: true, out var known) ? known : null;
}
