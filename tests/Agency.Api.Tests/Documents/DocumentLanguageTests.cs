using Agency.Api.Endpoints;
using Agency.Application.Documents;
using Microsoft.AspNetCore.Http;

namespace Agency.Api.Tests.Documents;

public sealed class DocumentLanguageTests
{
    [Theory]
    [InlineData(null, null, DocumentLanguage.En)]
    [InlineData(null, "nl", DocumentLanguage.Nl)]
    [InlineData(null, "nl-BE,en;q=0.8", DocumentLanguage.Nl)]
    [InlineData(null, "en-GB;q=0.7,nl;q=0.9", DocumentLanguage.Nl)]
    [InlineData(null, "fr-FR,fr;q=0.9,nl;q=0.5,en;q=0.4", DocumentLanguage.Nl)]
    [InlineData(null, "nl;q=0,en", DocumentLanguage.En)]
    [InlineData(null, "de", DocumentLanguage.En)]
    [InlineData(null, "2", DocumentLanguage.En)]
    [InlineData(null, "*", DocumentLanguage.En)]
    [InlineData(null, ";;;=,", DocumentLanguage.En)]
    [InlineData("en", "nl", DocumentLanguage.En)]
    [InlineData("xx", "nl", DocumentLanguage.Nl)]
    [InlineData("nl-NL", "en", DocumentLanguage.Nl)]
    public void Given_WhatTheAddressAndTheBrowserSay_When_ADocumentIsAsked_Then_TheAddressGoesFirst(string? lang, string? header, DocumentLanguage expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = header;

        request.LanguageOf(lang).ShouldBe(expected);
    }
}
