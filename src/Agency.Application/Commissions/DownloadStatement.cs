using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Domain.Commissions;
using Agency.Domain.Common;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Commissions;

/// <summary>A statement as a workbook: totals are formulas, and a second sheet shows how each line was computed.</summary>
[Requires(Permissions.CommissionsRead)]
public sealed record DownloadStatement(string Number, DocumentLanguage Language = DocumentLanguage.En) : Query<DownloadedFile>;

internal sealed class DownloadStatementHandler(IMediator mediator, IStatementWorkbook workbook, BusinessClock clock) : IRequestHandler<DownloadStatement, DownloadedFile>
{
    public async Task<DownloadedFile> Handle(DownloadStatement request, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new GetStatement(request.Number), cancellationToken);
        using var output = new MemoryStream();
        workbook.Write(DocumentOf(page, DocumentWords.Of(request.Language)), output);
        return new DownloadedFile($"{page.Number}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", output.ToArray());
    }

    private StatementDocument DocumentOf(StatementPage page, DocumentWords words)
    {
        var currency = page.LinesTotal.Currency;
        return new StatementDocument(
            page.Number,
            page.AffiliateName,
            words.Month(page.PeriodFrom),
            page.PeriodFrom,
            page.PeriodThrough,
            clock.DateOf(page.IssuedAt),
            currency.Code,
            currency.MinorUnits,
            page.BroughtForward.Amount,
            page.BroughtForwardFrom,
            page.PreviousNumber,
            page.Hash,
            (page.BroughtForward + page.LinesTotal).Amount,
            [.. page.Lines.Select(line => Line(line, words))],
            words,
            page.Undoes,
            page.Reason,
            page.UndoneBy);
    }

    private static StatementDocumentLine Line(StatementPageLine line, DocumentWords words) => new(
        line.Position, line.EarnedOn, line.CaseNumber, line.ClientName, line.PaymentNumber, words.Of("line", line.Kind),
        line.SharePercent, line.Collected.Amount, line.Base.Amount, line.BaseBefore, line.BaseAfter, line.Band, line.ExactChange, line.Amount.Amount);
}
