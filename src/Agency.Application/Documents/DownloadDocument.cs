using Agency.Application.Common;
using Agency.Application.Common.Ports;
using Agency.Domain.Identity;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Documents;

/// <summary>Hands out a document as it came.</summary>
[Requires(Permissions.DocumentsRead)]
public sealed record DownloadDocument(Guid Id) : Query<DownloadedFile>;

internal sealed class DownloadDocumentHandler(IAgencyDb db) : IRequestHandler<DownloadDocument, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadDocument request, CancellationToken cancellationToken)
    {
        var document = await db.StoredDocuments.Where(row => row.Id == request.Id).One("Document", request.Id.ToString(), cancellationToken);
        var content = await db.DocumentContents.SingleAsync(row => row.DocumentId == document.Id, cancellationToken);
        return new DownloadedFile(document.FileName, document.ContentType, content.Bytes);
    }
}
