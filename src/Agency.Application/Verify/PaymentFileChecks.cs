using System.Globalization;
using Agency.Application.Common.Ports;
using Agency.Domain.Payouts;
using Microsoft.EntityFrameworkCore;

namespace Agency.Application.Verify;

/// <summary>
/// What banks were told to pay: every file of remittances against the remittances that it names, none of which stands in two, and every payout run that is paid out, which is
/// its file, against its payouts.
/// </summary>
internal sealed class PaymentFileChecks(IAgencyDb db, AsOf asOf)
{
    private readonly Tally remittances = new("remittance files");
    private readonly Tally payouts = new("payout files");

    public async Task<IEnumerable<Verified>> Run(CancellationToken cancellationToken)
    {
        await CheckRemittances(cancellationToken);
        await CheckPayouts(cancellationToken);
        return [remittances.Result, payouts.Result];
    }

    private async Task CheckRemittances(CancellationToken cancellationToken)
    {
        var items = (await (
            from item in db.RemittanceFileItems
            join remittance in db.Remittances on item.RemittanceId equals remittance.Id
            join account in db.ClientAccounts on item.AccountId equals account.Id
            orderby item.Position
            select new { item.FileId, item.Position, remittance.Id, remittance.Number, remittance.Total, IsSent = remittance.ReversesId == null, IsOwn = account.ClientId == remittance.ClientId })
            .AsNoTracking().ToListAsync(cancellationToken)).ToLookup(item => item.FileId);
        var files = await db.RemittanceFiles.AsNoTracking().Where(row => row.MadeAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var numbers = new GaplessNumbers(remittances);
        foreach (var file in files)
        {
            var own = items[file.Id].ToList();
            remittances.Compare($"{file.Number} total", file.Total.Amount, own.Sum(item => item.Total.Amount));

            // A remittance that was taken out leaves a gap; one that was taken from the end shows in the total.
            remittances.Compare($"{file.Number} places", Joined(own.Select(item => item.Position)), Joined(Enumerable.Range(1, Math.Max(own.Count, 1))));
            foreach (var item in own)
            {
                remittances.Compare($"{file.Number} {item.Number}", (item.Total.Currency, item.IsSent, item.IsOwn), (file.Total.Currency, true, true));
            }

            numbers.Compare(file.Number);
        }

        var twice = files.SelectMany(file => items[file.Id]).GroupBy(item => item.Id).Where(of => of.Count() > 1).Select(of => of.First().Number);
        remittances.Compare("remittances in two files", string.Join(' ', twice), "");
    }

    private async Task CheckPayouts(CancellationToken cancellationToken)
    {
        var items = (await db.PayoutRunItems.AsNoTracking().Where(item => item.Status == PayoutItemStatus.Paid).ToListAsync(cancellationToken)).ToLookup(item => item.RunId);
        var paid = (await db.Payouts.AsNoTracking().Where(row => row.ReversesId == null).ToListAsync(cancellationToken)).ToLookup(row => row.RunId);
        var runs = await db.PayoutRuns.AsNoTracking().Where(row => row.Status == PayoutRunStatus.PaidOut && row.EndedAt < asOf.Before).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        foreach (var run in runs)
        {
            foreach (var currency in items[run.Id].Select(item => item.Amount.Currency).Concat(paid[run.Id].Select(row => row.Amount.Currency)).Distinct().OrderBy(each => each.Code, StringComparer.Ordinal))
            {
                var sent = paid[run.Id].Where(row => row.Amount.Currency == currency).ToList();
                var named = items[run.Id].Where(item => item.Amount.Currency == currency).ToList();
                payouts.Compare($"{run.Number}-{currency.Code}", (sent.Count, sent.Sum(row => row.Amount.Amount)), (named.Count, named.Sum(item => item.Amount.Amount)));
            }
        }

        var twice = runs.SelectMany(run => items[run.Id]).GroupBy(item => item.PayoutId).Where(of => of.Count() > 1).Select(of => of.Key);
        payouts.Compare("payouts in two places", string.Join(' ', twice), "");
    }

    private static string Joined(IEnumerable<int> places) => string.Join(' ', places.Select(place => place.ToString(CultureInfo.InvariantCulture)));
}
