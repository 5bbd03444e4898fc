using System.Globalization;
using Agency.Application.Common;
using Agency.Application.Documents;
using Agency.Domain.Identity;
using Agency.Domain.Remittances;
using MediatR;

namespace Agency.Application.Remittances;

/// <summary>A remittance as a text document or a spreadsheet, for the client to keep.</summary>
[Requires(Permissions.RemittancesRead)]
public sealed record DownloadRemittance(string Number, PaperFormat Format) : Query<DownloadedFile>;

internal sealed class DownloadRemittanceHandler(IMediator mediator, IEnumerable<IPaperWriter> writers, BusinessClock clock) : IRequestHandler<DownloadRemittance, DownloadedFile>
{
    private const int KindColumn = 3;

    public async Task<DownloadedFile> Handle(DownloadRemittance request, CancellationToken cancellationToken) =>
        writers.File(PaperOf(await mediator.Send(new GetRemittance(request.Number), cancellationToken)), request.Format);

    private Paper PaperOf(RemittancePage page)
    {
        var currency = page.Total.Currency;
        return new Paper(
            page.Number,
            $"Remittance {page.Number}",
            clock.DateOf(page.IssuedAt),
            currency.Code,
            currency.MinorUnits,
            [
                new("Client", $"{page.ClientName} ({page.ClientNumber})"),
                new("Period", string.Create(CultureInfo.InvariantCulture, $"{page.PeriodFrom:MMMM yyyy}")),
                new("Form", page.Form.ToString()),
                new("Issued", string.Create(CultureInfo.InvariantCulture, $"{clock.DateOf(page.IssuedAt):yyyy-MM-dd}")),
                .. page.Undoes is { } undoes ? [new PaperFact("Undoes", $"{undoes}: {page.Reason}")] : Array.Empty<PaperFact>(),
            ],
            [new("Date", 13), new("Case", 16), new("Payment", 14), new("What", 38), new($"Amount ({currency.Code})", 16, IsAmount: true)],
            [
                .. page.Lines.Select(line => (IReadOnlyList<PaperCell>)
                    [new(Day: line.On), new(line.CaseNumber ?? "–"), new(line.PaymentNumber ?? "–"), new(WordsOf(line.Kind)), new(Amount: line.Amount.Amount)]),
            ],
            [.. page.Sums.Select(sum => new PaperSum(WordsOf(sum.Kind), sum.Amount.Amount, KindColumn))],
            page.Total.IsNegative ? "Taken back" : "Sent",
            page.Total.Amount,
            [page.PreviousNumber is null ? "The first remittance." : $"Follows {page.PreviousNumber}.", $"Journal entry {page.JournalNumber}.", $"Hash {page.Hash}."]);
    }

    private static string WordsOf(RemittanceLineKind kind) => kind switch
    {
        RemittanceLineKind.Vat => "VAT on the fee",
        RemittanceLineKind.Shortfall => "Came back after it was sent: owed",
        RemittanceLineKind.FeeInvoiced => "Fee and VAT, invoiced instead",
        RemittanceLineKind.Recouped => "Kept for what came back",
        RemittanceLineKind.FeesSetOff => "Kept for fees on money paid direct",
        RemittanceLineKind.CostsRecovered => "Court costs that the agency had advanced",
        _ => kind.ToString(),
    };
}
