using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Commissions;

/// <summary>A statement as a text document, to be read and printed; the workbook shows how each line was computed.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record DownloadStatementLetter(string Number) : Query<DownloadedFile>;

internal sealed class DownloadStatementLetterHandler(IMediator mediator, IEnumerable<IPaperWriter> writers, BusinessClock clock) : IRequestHandler<DownloadStatementLetter, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadStatementLetter request, CancellationToken cancellationToken) =>
        writers.File(PaperOf(await mediator.Send(new GetStatement(request.Number), cancellationToken)), PaperFormat.Docx);

    private Paper PaperOf(StatementPage page)
    {
        var currency = page.LinesTotal.Currency;
        var total = page.BroughtForward + page.LinesTotal;
        return new Paper(
            page.Number,
            $"Commission statement {page.Number}",
            clock.DateOf(page.IssuedAt),
            currency.Code,
            currency.MinorUnits,
            [
                new("Partner", page.AffiliateName),
                new("Period", string.Create(CultureInfo.InvariantCulture, $"{page.PeriodFrom:MMMM yyyy}")),
                new("Issued", string.Create(CultureInfo.InvariantCulture, $"{clock.DateOf(page.IssuedAt):yyyy-MM-dd}")),
            ],
            [new("Date", 13), new("Case", 16), new("Client", 30), new("Payment", 14), new("Collected", 15, IsAmount: true), new($"Commission ({currency.Code})", 16, IsAmount: true)],
            [
                .. page.Lines.Select(line => (IReadOnlyList<PaperCell>)
                    [new(Day: line.EarnedOn), new(line.CaseNumber), new(line.ClientName), new(line.PaymentNumber), new(Amount: line.Collected.Amount), new(Amount: line.Amount.Amount)]),
            ],
            [new(page.BroughtForwardFrom is null ? "Brought forward" : $"Brought forward from {page.BroughtForwardFrom}", page.BroughtForward.Amount)],
            total.IsNegative ? "Carried forward" : "To be paid",
            total.Amount,
            [page.PreviousNumber is null ? "The first statement." : $"Follows {page.PreviousNumber}.", $"Hash {page.Hash}."]);
    }
}
