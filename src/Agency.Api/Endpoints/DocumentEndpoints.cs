using Agency.Application.Documents;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>Invoices and evidence, as they came.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Documents", "/documents");
        area.Group.MapGet("/{id:guid}/content", Content).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadDocument>(area, "Content", "A document's content, always as a download.");
    }

    // A stranger's file is never shown by the portal's own origin: it is handed out as an attachment.
    private static async Task<IResult> Content(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadDocument(id), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }
}
