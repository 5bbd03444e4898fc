using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Commissions;

/// <summary>A statement as a text document, to be read and printed; the workbook shows how each line was computed.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record DownloadStatementLetter(string Number, DocumentLanguage Language = DocumentLanguage.En) : Query<DownloadedFile>;

internal sealed class DownloadStatementLetterHandler(IMediator mediator, IEnumerable<IPaperWriter> writers, BusinessClock clock) : IRequestHandler<DownloadStatementLetter, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadStatementLetter request, CancellationToken cancellationToken) =>
        writers.File(PaperOf(await mediator.Send(new GetStatement(request.Number), cancellationToken), DocumentWords.Of(request.Language)), PaperFormat.Docx);

    private Paper PaperOf(StatementPage page, DocumentWords words)
    {
        var currency = page.LinesTotal.Currency;
        var total = page.BroughtForward + page.LinesTotal;
        return new Paper(
            page.Number,
            StatementDocument.TitleOf(words, page.Number, page.Undoes, page.Reason, page.UndoneBy),
            clock.DateOf(page.IssuedAt),
            currency.Code,
            currency.MinorUnits,
            [
                new(words["fact.partner"], page.AffiliateName),
                new(words["fact.period"], words.Month(page.PeriodFrom)),
                new(words["fact.issued"], string.Create(CultureInfo.InvariantCulture, $"{clock.DateOf(page.IssuedAt):yyyy-MM-dd}")),
            ],
            [
                new(words["column.date"], 15), new(words["column.case"], 17), new(words["column.client"], 22), new(words["column.payment"], 13), new(words["column.share"], 11, IsAmount: true),
                new(words["column.collected"], 18, IsAmount: true), new(words.Of("column.commissionIn", currency.Code), 14, IsAmount: true),
            ],
            [
                .. page.Lines.Select(line => (IReadOnlyList<PaperCell>)
                    [
                        new(Day: line.EarnedOn), new(line.CaseNumber), new(line.ClientName), new(line.PaymentNumber), new(words.Share(line.SharePercent)),
                        new(Amount: line.Collected.Amount), new(Amount: line.Amount.Amount),
                    ]),
            ],
            [new(page.BroughtForwardFrom is null ? words["statement.broughtForward"] : words.Of("statement.broughtForwardFrom", page.BroughtForwardFrom), page.BroughtForward.Amount)],
            StatementDocument.ResultOf(words, page.Undoes, total.Amount, page.UndoneBy),
            total.Amount,
            [page.PreviousNumber is null ? words["statement.first"] : words.Of("paper.follows", page.PreviousNumber), words.Of("paper.hash", page.Hash)],
            words);
    }
}
