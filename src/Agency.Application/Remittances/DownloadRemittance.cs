using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Domain.Identity;
using MediatR;

namespace Agency.Application.Remittances;

/// <summary>A remittance as a text document or a spreadsheet, for the client to keep.</summary>
[Requires(Permissions.RemittancesRead)]
public sealed record DownloadRemittance(string Number, PaperFormat Format, DocumentLanguage Language = DocumentLanguage.En) : Query<DownloadedFile>;

internal sealed class DownloadRemittanceHandler(IMediator mediator, IEnumerable<IPaperWriter> writers, BusinessClock clock) : IRequestHandler<DownloadRemittance, DownloadedFile>
{
    private const int KindColumn = 3;

    public async Task<DownloadedFile> Handle(DownloadRemittance request, CancellationToken cancellationToken) =>
        writers.File(PaperOf(await mediator.Send(new GetRemittance(request.Number), cancellationToken), DocumentWords.Of(request.Language)), request.Format);

    private Paper PaperOf(RemittancePage page, DocumentWords words)
    {
        var currency = page.Total.Currency;
        return new Paper(
            page.Number,
            words.Of("remittance.title", page.Number),
            clock.DateOf(page.IssuedAt),
            currency.Code,
            currency.MinorUnits,
            [
                new(words["fact.client"], $"{page.ClientName} ({page.ClientNumber})"),
                new(words["fact.period"], words.Month(page.PeriodFrom)),
                new(words["fact.form"], words.Of("form", page.Form)),
                new(words["fact.issued"], string.Create(CultureInfo.InvariantCulture, $"{clock.DateOf(page.IssuedAt):yyyy-MM-dd}")),
                .. page.Undoes is { } undoes ? [new PaperFact(words["fact.undoes"], words.Of("fact.undoesWhy", undoes, page.Reason))] : Array.Empty<PaperFact>(),
            ],
            [
                new(words["column.date"], 13), new(words["column.case"], 16), new(words["column.payment"], 14), new(words["column.what"], 38),
                new(words.Of("column.amountIn", currency.Code), 16, IsAmount: true),
            ],
            [
                .. page.Lines.Select(line => (IReadOnlyList<PaperCell>)
                    [new(Day: line.On), new(line.CaseNumber ?? "–"), new(line.PaymentNumber ?? "–"), new(words.Of("kind", line.Kind)), new(Amount: line.Amount.Amount)]),
            ],
            [.. page.Sums.Select(sum => new PaperSum(words.Of("kind", sum.Kind), sum.Amount.Amount, KindColumn))],
            words[page.Total.IsNegative ? "remittance.takenBack" : "remittance.sent"],
            page.Total.Amount,
            [page.PreviousNumber is null ? words["remittance.first"] : words.Of("paper.follows", page.PreviousNumber), words.Of("remittance.journal", page.JournalNumber), words.Of("paper.hash", page.Hash)],
            words);
    }
}
