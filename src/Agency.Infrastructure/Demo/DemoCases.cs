using Agency.Application.Cases;
using Agency.Application.Payments;
using Agency.Domain.Cases;
using Agency.Domain.Common;
using Agency.Domain.Payments;

namespace Agency.Infrastructure.Demo;

/// <summary>What happens on a case of the demo data after it was opened.</summary>
internal sealed class DemoCases(DemoAgency agency, DemoCast cast, Random lot)
{
    private int references = 4100;

    /// <summary>A call, as somebody who knows the gate would make it: with a promise now and then, which is the answer.</summary>
    public async Task<PromiseEntry?> Call(string number, DateOnly today)
    {
        var desk = await agency.Send(cast.Supervisor, new GetDesk(number));
        var phone = desk.Debtor.ContactPoints.FirstOrDefault(point => point.Kind == Domain.Parties.ContactKind.Phone);
        if (desk.Stage is Stage.Closed or Stage.Litigation || desk.Gate.First(gate => gate.Channel == Domain.Compliance.Channel.Call) is { IsAllowed: false })
        {
            return null;
        }

        var outcome = lot.Next(10) switch { < 4 => CallOutcome.NoAnswer, 4 => CallOutcome.Voicemail, 5 => CallOutcome.Busy, _ => CallOutcome.RightPartyContact };
        var promise = outcome == CallOutcome.RightPartyContact && lot.Next(2) == 0 && desk.Money.Balance.IsPositive && !desk.Promises.Any(open => open.Status == PromiseStatus.Open)
            ? new PromiseEntry(Part(desk.Money.Balance, lot.Next(3) == 0 ? 1m : 0.35m), today.AddDays(lot.Next(3, 15)))
            : null;
        var note = outcome == CallOutcome.RightPartyContact ? DemoNames.Notes[lot.Next(DemoNames.Notes.Length)] : null;
        await agency.Send(cast.Collector(lot), new LogCall(number, phone?.Id, outcome, promise, null, note, null));
        return promise;
    }

    /// <summary>A promise is kept: exactly what was promised comes in.</summary>
    public Task Keep(string number, PromiseEntry promise, DateOnly today) => Pay(number, balance => Money.Min(promise.Amount, balance), today);

    /// <summary>A payment of a part of the balance; the whole of it closes the case.</summary>
    public Task Pay(string number, decimal share, DateOnly today) => Pay(number, balance => Part(balance, share), today);

    private async Task Pay(string number, Func<Money, Money> amountOf, DateOnly today)
    {
        var desk = await agency.Send(cast.Supervisor, new GetDesk(number));
        if (desk.Stage == Stage.Closed || !desk.Money.Balance.IsPositive)
        {
            return;
        }

        var by = lot.Next(12) == 0 ? ReceivedBy.Client : ReceivedBy.Agency;
        var method = by == ReceivedBy.Client || lot.Next(4) > 0 ? TransferIn(desk.Money.Balance.Currency) : PaymentMethod.Card;
        var reference = $"TRX-{references++}";
        var amount = amountOf(desk.Money.Balance);

        // Now and then a debtor who pays everything pays too much, in round figures.
        var isTooMuch = amount == desk.Money.Balance && by == ReceivedBy.Agency && references % 7 == 0;
        var paid = isTooMuch ? amount + new Money(25, amount.Currency) : amount;
        await agency.Send(
            cast.Accountant,
            new RecordPayment(number, paid, method, by, today, reference, null, null, isTooMuch),
            $"demo-{reference}");
        if (amount == desk.Money.Balance)
        {
            await agency.Send(cast.Supervisor, new MoveCase(number, CaseAction.Close, CloseCode.PaidInFull, null));
        }
    }

    private static PaymentMethod TransferIn(Currency currency) => currency.Code switch
    {
        "EUR" => PaymentMethod.SepaTransfer,
        "USD" => PaymentMethod.AchCredit,
        _ => PaymentMethod.Wire,
    };

    /// <summary>The last payment of a case comes back, every other time only the half of it.</summary>
    public async Task Reverse(string number, DateOnly today)
    {
        var payment = await agency.Read(db => Task.FromResult(
            (from row in db.Payments
             join opened in db.Cases on row.CaseId equals opened.Id
             where opened.Number == number && row.Status != PaymentStatus.Reversed
             orderby row.Number descending
             select new { row.Number, row.Amount }).FirstOrDefault()));
        if (payment is not null)
        {
            var isHalf = (payment.Number[^1] - '0') % 2 == 0;
            await agency.Send(
                cast.Accountant,
                isHalf
                    ? new ReversePayment(payment.Number, ReversalReason.Refund, today, "Half was paid twice elsewhere.", Part(payment.Amount, 0.5m))
                    : new ReversePayment(payment.Number, ReversalReason.Chargeback, today, "The bank took it back."),
                $"demo-reverse-{payment.Number}");
        }
    }

    /// <summary>Moves a case, when it is still where the story thinks it is.</summary>
    public async Task Move(string number, CaseAction action, CloseCode? code = null)
    {
        var desk = await agency.Send(cast.Supervisor, new GetDesk(number));
        if (desk.Actions.Contains(action) && !(action == CaseAction.Reopen))
        {
            await agency.Send(cast.Supervisor, new MoveCase(number, action, code, null));
        }
    }

    /// <summary>Lays a hold over a case.</summary>
    public async Task Hold(string number, HoldKind kind, string reason)
    {
        var desk = await agency.Send(cast.Supervisor, new GetDesk(number));
        if (desk.Stage != Stage.Closed)
        {
            await agency.Send(cast.Collector(lot), new PlaceHold(number, kind, reason));
        }
    }

    private static Money Part(Money of, decimal share) => share == 1m ? of : Split.ByWeights(of, [share, 1m - share])[0];
}
