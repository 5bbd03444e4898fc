using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Application.Remittances;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>What clients are sent of what was collected for them.</summary>
internal static class RemittanceEndpoints
{
    public static void MapRemittances(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Remittances", "/remittances");
        area.Get<PreviewRemittances, RemittanceRunPreview>("/runs/preview", "PreviewRun", "What a month's run would send, and what it leaves out and why.");
        area.Run<IssueRemittances, RemittanceRunResult>("/runs", "Run", "Sends to clients what was collected for them through the end of a month; posts nothing unless trust proves.");
        area.Get<GetRemittanceTerms, RemittanceTerms>("/terms/{clientNumber}", "Terms", "How remittances of a client go.");
        area.Post<SetRemittanceTerms, Receipt>("/terms/{clientNumber}", "SetTerms", "Sets how remittances of a client go from now on: net, gross or combined, minimum, hold.");
        area.Get<GetClientAccounts, ClientAccountsPage>("/accounts/{clientNumber}", "ClientAccounts", "Where a client is paid; of a number, the end alone.");
        area.Post<EnterClientAccount, Receipt>("/accounts/{clientNumber}", "EnterClientAccount", "Enters a bank account of a client; after the first remittance or account a second person must approve it.");
        area.Post<DecideClientAccount, Receipt>("/accounts/{clientNumber}/{accountId:guid}/decision", "DecideClientAccount", "Lets a client's bank account in, or refuses it.");
        area.Get<PreviewRemittanceFile, RemittanceFilePreview>("/files/preview", "PreviewFile", "What a file for the bank made now would hold, and which remittances it leaves out and why.");
        area.Post<MakeRemittanceFile, Receipt>("/files", "MakeFile", "Puts every remittance in a currency that can be paid and stands in no file into a file for the bank.");
        area.Get<GetRemittanceFile, RemittanceFilePage>("/files/{number}", "RemittanceFile", "A file for the bank: what is in it, what it left out and why, and what became of both since.");
        area.Group.MapGet("/files/{number}/file", BankFile).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadRemittanceFile>(area, "BankFile", "What the bank is sent: pain.001 for euros and pounds, NACHA for US dollars; the same bytes each time.");
        area.Get<GetRemittance, RemittancePage>("/{number}", "Remittance", "A remittance with its lines.");
        area.Group.MapGet("/{number}/file", File).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadRemittance>(area, "File", "The remittance as DOCX, or as XLSX whose sums are formulas, in the language of lang or Accept-Language.");
        area.Post<UndoRemittance, Receipt>("/{number}/undo", "Undo", "Undoes a remittance by another one that mirrors it; what it sent is open again.");
    }

    private static async Task<IResult> BankFile(string number, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadRemittanceFile(number), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }

    private static async Task<IResult> File(string number, PaperFormat? format, string? lang, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadRemittance(number, format ?? PaperFormat.Docx, request.LanguageOf(lang)), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }
}
