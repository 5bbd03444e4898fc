using Agency.Application.Documents;
using Microsoft.Net.Http.Headers;

namespace Agency.Api.Endpoints;

/// <summary>In which language somebody wants a document.</summary>
internal static class DocumentLanguages
{
    /// <summary>What the address says (<c>lang=nl</c>, as the portal does, whose language is its own and not the browser's), else the best of the header Accept-Language that we have, else English.</summary>
    public static DocumentLanguage LanguageOf(this HttpRequest request, DocumentLanguage? lang) => lang
        ?? request.GetTypedHeaders().AcceptLanguage.Where(each => each.Quality != 0).OrderByDescending(each => each.Quality ?? 1).Select(Known).FirstOrDefault(known => known is not null)
        ?? DocumentLanguage.En;

    private static DocumentLanguage? Known(StringWithQualityHeaderValue language) =>
        Enum.TryParse<DocumentLanguage>(language.Value.ToString().Split('-')[0], ignoreCase: true, out var known) && Enum.IsDefined(known) && language.Value.Length > 0 && char.IsAsciiLetter(language.Value[0]) ? known : null;
}
