using System.Security.Cryptography;
using Agency.Application.Banking;
using Agency.Application.Common;
using Agency.Application.Operations;
using Agency.Application.Payments;
using Agency.Infrastructure.Operations;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Agency.Api.Endpoints;

/// <summary>What the bank says, and what it is in the books.</summary>
internal static class BankEndpoints
{
    public static void MapBank(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Bank", "/bank");
        area.Post<OpenBankAccount, Receipt>("/accounts", "OpenAccount", "Takes an account of the agency at a bank into the books.");
        area.Group.MapPost("/files", Receive).DisableAntiforgery().Accepts<IFormFile>("multipart/form-data").Produces<OperationView>(StatusCodes.Status202Accepted)
            .WithMetadata(new RequestSizeLimitAttribute(ImportBankFile.BytesMax)).WithFormOptions(multipartBodyLengthLimit: ImportBankFile.BytesMax)
            .Describe<ReceiveBankFile>(area, "Import", "Reads a file of the bank (CAMT.053, MT940, BAI2, NACHA returns), up to 100 MB; each statement in it gets its own verdict.");
        area.Result<ReadBankFile, BankFileVerdict>("/files", "Import", "Reads a file of the bank.");
        area.Get<GetBankStatement, BankStatementPage>("/statements/{number}", "Statement", "A statement: what became of its lines, and what stands between the bank's balance and the book's.");
        area.Run<MatchBankStatement, BankMatchResult>("/statements/{number}/match", "Match", "Posts what is certain of a statement, and proposes the rest.");
        area.Post<ProveByStatement, Receipt>("/statements/{number}/prove", "Prove", "Proves trust by the statement's closing balance.");
        area.Get<PreviewBankPayment, PaymentPreview>(
            "/statements/{statement}/lines/{position:int}/payment", "PreviewPayment", "Shows what a line would post as a payment on a case, by the same code that posts it.");
        area.Post<PlaceBankLine, BankLineReceipt>("/statements/{statement}/lines/{position:int}/place", "Place", "Posts what a line is, keeps it in suspense, or ties it to an entry of the books.");
        area.Post<SetAsideBankLine, BankLineReceipt>("/statements/{statement}/lines/{position:int}/set-aside", "SetAside", "Says why a line needs no entry.");
        area.Post<ReopenBankLine, BankLineReceipt>("/statements/{statement}/lines/{position:int}/reopen", "Reopen", "Opens a line again that was tied or set aside wrongly.");
    }

    private static async Task<IResult> Receive(IFormFile file, HttpContext context, IMediator mediator, OperationQueue queue, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var received = new ReceiveBankFile(Path.GetFileName(file.FileName), hash, content, Routes.ResultPath(context));
        return OperationEndpoints.Accepted(context, queue, await mediator.Send(received, cancellationToken));
    }
}
