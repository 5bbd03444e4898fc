using Agency.Application.Common;
using Agency.Application.Referrals;
using Agency.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Agency.Api.Endpoints;

/// <summary>From draft to accepted.</summary>
internal static class ReferralEndpoints
{
    private const long DropBytesMax = 200L * 1024 * 1024;
    private const int FilesMax = 50;

    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Referrals", "/referrals");
        area.Post<StartReferral, Receipt>("", "Start", "Starts a draft for a client.");
        area.Get<GetReferral, ReferralPage>("/{number}", "Get", "A referral with everything on it, and what may be done with it.");
        area.Put<DescribeReferral, Receipt>("/{number}", "Describe", "Enters who owes, and a word to the agency.");
        area.Group.MapPost("/{number}/files", AddFiles).DisableAntiforgery().Accepts<IFormFileCollection>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(DropBytesMax)).WithFormOptions(multipartBodyLengthLimit: DropBytesMax)
            .Describe<AddFiles>(area, "AddFiles", "Takes a drop of up to 50 files, 20 MB each: invoices are read, evidence is kept, each gets its own verdict.");
        area.Post<EnterInvoice, Receipt>("/{number}/invoices", "EnterInvoice", "Adds an invoice or credit note by hand.");
        area.Put<CorrectInvoice, Receipt>("/{number}/invoices/{invoiceId:guid}", "CorrectInvoice", "Corrects an invoice, or enters what its file did not say.");
        area.Delete<RemoveInvoice, Receipt>("/{number}/invoices/{invoiceId:guid}", "RemoveInvoice", "Takes an invoice out again.");
        area.Post<SubmitReferral, Receipt>("/{number}/submit", "Submit", "Hands the referral to the agency.");
        area.Post<AskDetail, Receipt>("/{number}/ask", "Ask", "Intake asks the partner for something.");
        area.Post<AnswerDetail, Receipt>("/{number}/answer", "Answer", "The partner answers.");
        area.Get<GetReferralTerms, ReferralTerms>("/{number}/terms", "Terms", "What accepting it today would freeze on the case.");
        area.Post<AcceptReferral, Receipt>("/{number}/accept", "Accept", "Takes the referral on: a case opens, and the terms of today are frozen on it.");
        area.Post<RejectReferral, Receipt>("/{number}/reject", "Reject", "Declines the referral, with a reason.");
    }

    private static async Task<IReadOnlyList<FileVerdict>> AddFiles(
        string number, IFormFileCollection files, DocumentKind? kind, IMediator mediator, CancellationToken cancellationToken)
    {
        if (files.Count is 0 or > FilesMax)
        {
            throw new BadHttpRequestException($"Send from 1 to {FilesMax} files.", StatusCodes.Status400BadRequest);
        }

        var uploads = new List<UploadedFile>();
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            uploads.Add(new UploadedFile(Path.GetFileName(file.FileName), content.ToArray()));
        }

        return await mediator.Send(new AddFiles(number, kind ?? DocumentKind.Other, uploads), cancellationToken);
    }
}
