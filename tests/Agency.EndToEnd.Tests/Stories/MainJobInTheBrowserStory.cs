using System.Globalization;
using System.Text.RegularExpressions;
using Agency.Application.Verify;
using Agency.EndToEnd.Tests.Browsing;
using Agency.Infrastructure.Demo;
using Agency.Infrastructure.Persistence;
using Agency.Testing.Databases;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Agency.EndToEnd.Tests.Stories;

/// <summary>The main job from end to end as people do it: a partner refers, the agency collects, the partner sees why they earn what they earn.</summary>
public sealed class MainJobInTheBrowserStory(ITestOutputHelper output)
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ThreeInvoicesAndEvidence_When_PeopleReferCollectAndState_Then_EveryCentIsExplainedAndProved(DatabaseProvider provider)
    {
        await Chromium.Get();
        var host = await PortalHost.On(provider, referrals: 0);
        try
        {
            await Visit.Pay(host, $"MainJob.{provider}", output, Tell);
            var books = await host.Within(services => services.GetRequiredService<IMediator>().Send(new VerifyBooks()));
            books.IsProved.ShouldBeTrue();
        }
        finally
        {
            await host.Stop();
        }
    }

    private static async Task Tell(Visit visit)
    {
        var partner = await SignIn(visit, "Affiliate");
        var referral = await Refer(partner);

        var intake = await SignIn(visit, "Intake");
        await Ask(intake, referral, "Is 2025-1102 delivered?");
        await Answer(partner, referral, "Yes, on 11 December.");
        var number = await Accept(intake, referral);

        var collector = await SignIn(visit, "Collector");
        await WorkByKeyboard(collector, number);
        await NobodyElseGetsIt(visit);

        var accountant = await SignIn(visit, "Staff accountant");
        var (payment, commission) = await Post(accountant, number, "2500", "BANK-1");
        await PostAgain(accountant, number, "2500", "BANK-1", payment);

        await MoveToNextMonth(accountant);
        await IssueStatements(accountant);
        await OpenStatement(partner, payment, commission);
    }

    private static async Task<IPage> SignIn(Visit visit, string role)
    {
        var page = await visit.AsNobody();
        await page.Visit("/identity/sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{role} ?[A-Z]") }).ClickAsync();
        await page.Button("Sign in").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" })).ToBeVisibleAsync();
        await page.Stands();
        return page;
    }

    /// <summary>Drops files, sees what was read, enters what is missing, hands in. Gives the number.</summary>
    private static async Task<string> Refer(IPage page)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" }).GetByRole(AriaRole.Link, new() { Name = "Referrals" }).ClickAsync();
        await page.Link("New referral").First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Van Dijk Installaties B.V." }).ClickAsync();
        await page.Button("Start the referral").ClickAsync();

        await page.Button("Choose files").Drop(
            Paper.Invoice("2025-1041", 1_200.00m, new DateOnly(2026, 1, 13)),
            Paper.Invoice("2025-1077", 800.00m, new DateOnly(2026, 2, 1)),
            Paper.Invoice("2025-1102", 500.50m, dueOn: null),
            Paper.SignedOrder);
        await Expect(Row(page, "2025-1041")).ToContainTextAsync("13 Jan 2026");
        await Expect(Row(page, "2025-1041")).ToContainTextAsync("Bakker Bouw B.V.");
        await Expect(Row(page, "2025-1041")).ToContainTextAsync("Read");
        await Expect(Row(page, "2025-1077")).ToContainTextAsync("Read");
        await Expect(Row(page, "2025-1102")).ToContainTextAsync("Missing: due date");
        await Expect(page.GetByText("signed order.pdf").First).ToBeVisibleAsync();

        await page.GetByLabel("Due date").FillAsync("10 feb 2026");
        await page.Button("Complete the invoice").ClickAsync();
        await Expect(Row(page, "2025-1102")).ToContainTextAsync("10 Feb 2026");
        await Expect(Row(page, "Open in all, EUR")).ToContainTextAsync("2,500.50");

        await page.Button("Check and submit").ClickAsync();
        await Expect(page.Heading()).ToContainTextAsync("check your answers");
        await page.Button("Submit the referral").ClickAsync();
        await Expect(page.GetByText("is received")).ToBeVisibleAsync();
        return Regex.Match(await page.Heading().InnerTextAsync(), @"R-\d+-\d+").Value;
    }

    private static async Task Ask(IPage page, string referral, string question)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = referral }).First.ClickAsync();
        await page.Button("Ask a question").ClickAsync();
        await page.GetByLabel("What is missing?").FillAsync(question);
        await page.Button("Send the question").ClickAsync();
        await Expect(page.GetByRole(AriaRole.List).GetByText(question)).ToBeVisibleAsync();
    }

    private static async Task Answer(IPage page, string referral, string answer)
    {
        await page.Visit("/");
        await page.GetByRole(AriaRole.Region, new() { Name = "Questions asked of you" }).Last.GetByRole(AriaRole.Link, new() { Name = referral }).ClickAsync();
        await page.GetByLabel("Your answer").FillAsync(answer);
        await page.Button("Send the answer").ClickAsync();
        await Expect(page.GetByRole(AriaRole.List).GetByText(answer)).ToBeVisibleAsync();
    }

    private static async Task<string> Accept(IPage page, string referral)
    {
        await page.Visit($"/referrals/{referral}");
        await Expect(page.GetByText("Yes, on 11 December.")).ToBeVisibleAsync();
        await page.Button("Accept and open the case").ClickAsync();
        await Expect(page.GetByText("Accepted: the case is open")).ToBeVisibleAsync();
        return await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^C-") }).First.InnerTextAsync();
    }

    /// <summary>Next case, a call, a promise: without touching the mouse.</summary>
    private static async Task WorkByKeyboard(IPage page, string number)
    {
        await Expect(page.Button("Next case")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Heading()).ToContainTextAsync(number);
        await page.Stands();

        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "right party" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.TabTo(page.GetByLabel("Promise, EUR"));
        await page.Keyboard.TypeAsync("2500");
        await page.TabTo(page.GetByLabel("Paid by"));
        await page.Keyboard.TypeAsync("6 mar");
        await page.TabTo(page.GetByLabel("Note", new() { Exact = true }));
        await page.Keyboard.TypeAsync("Pays on Friday.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Promised €2,500.00 by 6 March 2026").Or(page.GetByText("Promised €2,500.00 by 6 Mar 2026")).First).ToBeVisibleAsync();
        await Expect(page.Button("Next case")).ToBeFocusedAsync();
    }

    private static async Task NobodyElseGetsIt(Visit visit)
    {
        var other = await visit.As("j.dewit@demo.agency", DemoLogins.Password);
        await other.Visit("/");
        await other.Keyboard.PressAsync("n");
        await Expect(other.GetByText(new Regex("^No case is due now|^The queue is empty"))).ToBeVisibleAsync();
    }

    /// <summary>Sees what will be posted, posts it, and sees that it is what was posted. Gives payment and commission.</summary>
    private static async Task<(string Payment, string Commission)> Post(IPage page, string number, string amount, string reference)
    {
        await EnterPayment(page, number, amount, reference);
        var preview = page.GetByRole(AriaRole.Region, new() { Name = "Will be posted" }).First;
        await Expect(preview.GetByText("Debit = credit")).ToBeVisibleAsync();
        var (fee, commission) = (await Fact(preview, "Fee by rule"), await Fact(preview, "Commission of the partner"));
        await page.Button("Post 2,500.00").ClickAsync();
        await Expect(page.Heading()).ToContainTextAsync("P-");
        await page.Stands();
        (await Fact(page.GetByRole(AriaRole.Main), "Fee", exact: true)).ShouldBe(fee);
        await Expect(page.GetByTitle("Commission: how it is made up")).ToHaveTextAsync(commission);
        return (Regex.Match(await page.Heading().InnerTextAsync(), @"P-\d+(-\d+)?").Value, commission);
    }

    /// <summary>The same bank line a second time: refused, with the way to the first.</summary>
    private static async Task PostAgain(IPage page, string number, string amount, string reference, string payment)
    {
        await EnterPayment(page, number, amount, reference);
        var first = page.Link($"Open {payment}");
        await Expect(first).ToBeVisibleAsync();
        await page.Button("Post 2,500.00").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "There is a problem" })).ToBeFocusedAsync();
        await first.ClickAsync();
        await page.Button("Leave", exact: true).ClickAsync();
        await Expect(page.Heading()).ToContainTextAsync(payment);
        await page.Visit("/payments");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^P-") })).ToHaveCountAsync(1);
    }

    private static async Task EnterPayment(IPage page, string number, string amount, string reference)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" }).GetByRole(AriaRole.Link, new() { Name = "Payments" }).ClickAsync();
        await page.Link("Record payment").First.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Case" }).Or(page.GetByRole(AriaRole.Combobox, new() { Name = "Case" })).First.FillAsync(number);
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = number }).ClickAsync();
        await page.GetByLabel("Amount, EUR").FillAsync(amount);
        await page.GetByLabel("Reference").FillAsync(reference);
    }

    private static async Task MoveToNextMonth(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Clock of Development: 2 March 2026|^Clock of Development: 2 Mar 2026") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "To the first of next month" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Clock of Development: 1 Apr") })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task IssueStatements(IPage page)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" }).GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("1 statement waits to be issued") }).ClickAsync();
        await page.Button("Issue 1 statement").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByText("1 statement is issued")).ToBeVisibleAsync();
    }

    private static async Task OpenStatement(IPage page, string payment, string commission)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" }).GetByRole(AriaRole.Link, new() { Name = "Commissions" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Statements" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^CS-") }).ClickAsync();
        await page.Stands();
        var total = await Row(page, "To be paid").GetByRole(AriaRole.Cell).Last.InnerTextAsync();
        commission.ShouldContain(total);

        await page.GetByTitle("Commission: how it is made up").ClickAsync();
        var drawer = page.Layer("Explain");
        await Expect(drawer).ToContainTextAsync(payment);
        await Expect(drawer.GetByText("Recomputed just now from stored inputs: equal")).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Table, new() { NameRegex = new Regex("^Journal J-") })).ToContainTextAsync(total);
        await page.Keyboard.PressAsync("Escape");
        await Expect(drawer).ToHaveCountAsync(0);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("XLSX").ClickAsync());
        var file = StatementFile.Read(await download.PathAsync());
        file.Formula.ShouldContain("ROUND(");
        file.Total.ShouldBe(decimal.Parse(total, NumberStyles.Number, CultureInfo.InvariantCulture));
    }

    private static ILocator Row(IPage page, string text) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = text }).First;

    /// <summary>The amount of a fact, without what stands around it: "€1,234.50".</summary>
    private static async Task<string> Fact(ILocator within, string name, bool exact = false)
    {
        var facts = within.Locator("dl > div").Filter(new() { Has = within.Page.Locator("dt").GetByText(name, new() { Exact = exact }) });
        return Regex.Match(await facts.Locator("dd").First.InnerTextAsync(), @"€[\d,]+\.\d\d").Value;
    }
}
