using System.Net;
using Agency.Domain.Identity;
using Agency.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Agency.Api.Tests.Exports;

public sealed class ExportTests(AgencyHost host) : IClassFixture<AgencyHost>
{
    [Fact]
    public async Task Given_AList_When_ExportedAsItIsOnTheScreen_Then_TheFileHasItsColumnsTitlesAndOrder()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        var answer = await administrator.GetAsync("/api/v1/exports/Users.csv?$filter=role eq 'Administrator'&$orderby=email&$select=email,role&title=E-mail&title=Role");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain("Users-");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("E-mail,Role");
        lines[1..].ShouldNotBeEmpty();
        lines[1..].ShouldAllBe(line => line.EndsWith(",Administrator"));
    }

    [Fact]
    public async Task Given_WordsForValues_When_Exported_Then_TheFileSaysThem_AndAValueWithoutOneStandsAsItIs()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        var lines = (await administrator.GetStringAsync("/api/v1/exports/Users.csv?$select=role&title=Rol&word=role.Administrator=Beheerder&word=role&word=name.x=y"))
            .TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("Rol");
        lines.ShouldContain("Beheerder");
        lines.ShouldNotContain("Administrator");
        lines.ShouldContain("Collector");
    }

    [Fact]
    public async Task Given_AWordForNone_When_Exported_Then_AnEmptyCellSaysIt()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        var lines = (await administrator.GetStringAsync("/api/v1/exports/Users.csv?$select=role,affiliateName&word=affiliateName.=no partner"))
            .TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.ShouldContain("Collector,no partner");
    }

    [Fact]
    public async Task Given_TopAndSkip_When_Exported_Then_TheFileHasThoseRowsAlone()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        var all = await Rows("");
        all.Length.ShouldBeGreaterThan(2);
        (await Rows("&$skip=1&$top=1")).ShouldBe([all[1]]);

        async Task<string[]> Rows(string options) =>
            (await administrator.GetStringAsync("/api/v1/exports/Users.csv?$orderby=email&$select=email" + options)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    [Fact]
    public async Task Given_AList_When_ExportedAsXlsx_Then_TheFileIsValid()
    {
        var administrator = await host.SignedIn(Role.Administrator);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await administrator.GetByteArrayAsync("/api/v1/exports/Users.xlsx")), false);
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/exports/Users.csv", HttpStatusCode.Forbidden)]
    [InlineData("/api/v1/exports/Nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/exports/Cases.csv?$filter=nothing eq 1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/exports/Cases.csv?$apply=aggregate($count as n)", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/exports/Cases.xlsx?$expand=claims", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/exports/Cases.csv?$skiptoken=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/exports/Cases.csv?$filter=round(placed) gt 1", HttpStatusCode.NotImplemented)]
    [InlineData("/api/v1/exports/Cases.xlsx?$filter=cast(number,Edm.Int32) eq 1", HttpStatusCode.NotImplemented)]
    [InlineData("/api/v1/exports/Cases.pdf", HttpStatusCode.NotFound)]
    public async Task Given_WhatIsNotAllowedOrWrong_When_Exported_Then_TheAnswerIsAProblem(string address, HttpStatusCode status) =>
        await (await host.SignedIn(Role.Collector)).GetAsync(address).Problem(status);
}
