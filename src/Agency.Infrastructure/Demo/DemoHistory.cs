using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Agency.Infrastructure.Demo;

/// <summary>Tells the story of eighteen months, day by day: what is planned for a day happens on it, and some of it plans more.</summary>
internal sealed class DemoHistory(DemoAgency agency, DemoCast cast, Random lot, DateOnly start, DateOnly today)
{
    private readonly PriorityQueue<Func<Task>, (DateOnly Day, double Hour, int Order)> plans = new();

    /// <summary>At 15:30 UTC somebody may be called from Chicago to Athens; at 17:00 the calls are over and nobody holds a case any more.</summary>
    private const double CallingHour = 15.5;
    private const double OfficeHour = 17;

    private readonly DemoReferrals referrals = new(agency, cast, lot);
    private readonly DemoCases cases = new(agency, cast, lot);
    private readonly DemoMoney money = new(agency, cast);
    private readonly DemoCosts costs = new(agency, cast);
    private readonly DemoTrust trust = new(agency, cast, today);
    private readonly DemoPayouts payouts = new(agency, cast, today);
    private int order;

    public async Task Tell(int referralCount)
    {
        var clients = await agency.Read(db => db.Clients
            .Where(client => client.Agreement.SignedOn != null)
            .OrderBy(client => client.Number)
            .Select(client => new DemoClient(client.Number, client.Country, client.AffiliateId))
            .ToListAsync());
        var days = today.DayNumber - start.DayNumber;
        for (var index = 0; index < referralCount; index++)
        {
            // The agency grows: more is referred towards the end.
            var on = start.AddDays((int)(Math.Sqrt((index + lot.NextDouble()) / referralCount) * days));
            var client = clients[lot.Next(clients.Count)];
            Plan(on, () => Refer(client, Weekday(on)));
        }

        for (var day = start; day <= today; day = day.AddDays(1))
        {
            await Live(day);
        }

        await new DemoBank(agency, cast, today).Tell();
        await trust.SendToBank();
    }

    private async Task Live(DateOnly day)
    {
        agency.Clock.GoTo(day, 5);
        await agency.Send(cast.Jobs, new ClearPayments(day));
        await agency.Send(cast.Jobs, new SettleCases(day));
        await agency.Send(cast.Jobs, new BreakPromises(day));
        await money.Live(day);
        await costs.Live(day);
        await trust.Live(day);

        // The run of the month that ended last is left for whoever tries the demo.
        var isLastRun = day.AddMonths(1) > today;
        if (day.Day == 1 && !isLastRun)
        {
            await agency.Send(cast.Jobs, new IssueStatements(day.AddDays(-1)));
        }

        await payouts.Live(day);

        while (plans.TryPeek(out var plan, out var when) && when.Day <= day)
        {
            plans.Dequeue();
            agency.Clock.GoTo(day, when.Hour);
            await plan();
        }
    }

    private async Task Refer(DemoClient client, DateOnly on)
    {
        var referral = await referrals.Refer(client, on);
        var age = today.DayNumber - on.DayNumber;
        if (age < 2)
        {
            return;
        }

        if (age < 6 && lot.Next(3) == 0)
        {
            await agency.Send(cast.Intake, new AskDetail(referral, "Please add proof of delivery for the oldest invoice."));
            return;
        }

        Plan(on.AddDays(1), () => Decide(referral, on.AddDays(1)));
    }

    private async Task Decide(string referral, DateOnly on)
    {
        if (lot.Next(14) == 0)
        {
            await agency.Send(cast.Intake, new RejectReferral(referral, "The invoices are younger than thirty days: please remind the debtor once more yourself."));
            return;
        }

        var opened = (await agency.Send(cast.Intake, new AcceptReferral(referral))).Number;
        for (int contact = 1, after = 1; contact <= 5; contact++, after += lot.Next(4, 16))
        {
            var day = Weekday(on.AddDays(after));
            Plan(day, () => Call(opened, day), CallingHour);
        }

        PlanOutcome(opened, on);
    }

    private async Task Call(string number, DateOnly day)
    {
        // Half of all promises are kept, a day or two early.
        if (await cases.Call(number, day) is { } promise && lot.Next(2) == 0)
        {
            var payDay = Weekday(promise.DueOn.AddDays(-3));
            Plan(payDay, () => cases.Keep(number, promise, payDay));
        }
    }

    /// <summary>Four in ten pay in instalments of their own, some go on to the attorney and to court, some are given up or disputed; the rest live from promise to promise.</summary>
    private void PlanOutcome(string number, DateOnly on)
    {
        var fate = lot.Next(100);
        if (fate < 40)
        {
            PlanPayments(number, on);
        }
        else if (fate < 65)
        {
            PlanEscalation(number, on);
        }
        else if (fate < 75)
        {
            Plan(Weekday(on.AddDays(lot.Next(60, 200))), () => cases.Move(number, CaseAction.Close, lot.Next(2) == 0 ? CloseCode.Uncollectible : CloseCode.Bankrupt));
        }
        else if (fate < 82)
        {
            Plan(Weekday(on.AddDays(lot.Next(5, 30))), () => cases.Hold(number, HoldKind.Dispute, "Says half of the order was never delivered."));
        }
    }

    private void PlanPayments(string number, DateOnly on)
    {
        var parts = lot.Next(1, 5);
        var day = on.AddDays(lot.Next(8, 40));
        for (var part = 1; part <= parts; part++, day = day.AddDays(lot.Next(12, 35)))
        {
            var share = part == parts && lot.Next(4) > 0 ? 1m : 0.3m;
            var payDay = Weekday(day);
            Plan(payDay, () => cases.Pay(number, share, payDay));
        }

        if (lot.Next(14) == 0)
        {
            var back = Weekday(day.AddDays(5));
            Plan(back, () => cases.Reverse(number, back));
        }
    }

    private void PlanEscalation(string number, DateOnly on)
    {
        var day = Weekday(on.AddDays(lot.Next(50, 90)));
        Plan(day, () => cases.Move(number, CaseAction.SendAttorneyLetter));
        if (lot.Next(3) > 0)
        {
            var payDay = Weekday(day.AddDays(lot.Next(10, 40)));
            Plan(payDay, () => cases.Pay(number, 0.5m, payDay));
        }

        Plan(Weekday(day.AddDays(60)), () => cases.Move(number, CaseAction.RecommendLegal));
        if (lot.Next(2) == 0)
        {
            Plan(Weekday(day.AddDays(80)), () => cases.Move(number, CaseAction.Sue));
        }
    }

    private void Plan(DateOnly on, Func<Task> what, double hour = OfficeHour) => plans.Enqueue(what, (Weekday(on), hour, order++));

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
