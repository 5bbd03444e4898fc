using System.Text;
using Agency.Application.Cases;
using Agency.Application.Commissions;
using Agency.Application.Payments;
using Agency.Application.Referrals;
using Agency.Application.Verify;
using Agency.Domain.Cases;
using Agency.Domain.Documents;
using Agency.Domain.Referrals;
using Agency.Infrastructure.Persistence;
using Agency.Testing;
using Agency.Testing.Databases;

namespace Agency.Application.Tests.Stories;

/// <summary>The main job from end to end: a partner refers, the agency collects, the partner sees why they earn what they earn.</summary>
public sealed class MainJobStory
{
    [SkippableTheory]
    [OnEveryDatabase]
    public async Task Given_ThreeInvoicesAndEvidence_When_TheyAreReferredCollectedAndStated_Then_EveryCentIsExplainedAndProved(DatabaseProvider provider)
    {
        await using var agency = await AgencyFixture.On(provider);
        var scene = await Scene.Set(agency);

        // 2 March: the partner drops three invoices, one without a due date, and a signed order.
        var referral = (await agency.Send(new StartReferral(scene.ClientNumber), scene.Partner)).Number;
        var verdicts = await agency.Send(
            new AddFiles(referral, DocumentKind.Contract,
            [
                Invoice("2026-1041", 1_200.00m, "2026-01-13"),
                Invoice("2026-1077", 800.00m, "2026-02-01"),
                Invoice("2026-1102", 500.50m, dueOn: null),
                new UploadedFile("order.pdf", "%PDF-1.4 signed"u8.ToArray()),
                new UploadedFile("broken.xml", "<Invoice"u8.ToArray()),
            ]),
            scene.Partner);
        verdicts.Select(verdict => verdict.Outcome).ShouldBe(
            [FileOutcome.Read, FileOutcome.Read, FileOutcome.NeedsDetails, FileOutcome.Evidence, FileOutcome.Refused]);
        var draft = await agency.Send(new GetReferral(referral), scene.Partner);
        draft.Debtor!.Name.ShouldBe("Bakker Bouw B.V.");
        draft.Totals.ShouldHaveSingleItem().ShouldBe(Scene.Euro(2_500.50m));

        // The due date is entered by hand, and the referral handed in.
        var gap = draft.Invoices.Single(invoice => invoice.Missing.Contains("dueOn"));
        await agency.Send(
            new CorrectInvoice(referral, gap.Id, new InvoiceEntry(InvoiceKind.Invoice, "2026-1102", gap.IssuedOn!.Value, new DateOnly(2026, 2, 10), gap.Open!, null)), scene.Partner);
        await agency.Send(new SubmitReferral(referral), scene.Partner);

        // Intake asks, the partner answers, a case opens.
        await agency.Send(new AskDetail(referral, "Is 2026-1102 delivered?"), scene.Intake);
        await agency.Send(new AnswerDetail(referral, "Yes, on 11 January."), scene.Partner);
        var number = (await agency.Send(new AcceptReferral(referral), scene.Intake)).Number;

        // The collector takes the next case and logs a call with a promise.
        var next = await agency.Send(new TakeNextCase(), scene.Collector);
        next.Number.ShouldBe(number);
        (await agency.Send(new TakeNextCase(), scene.OtherCollector)).Number.ShouldBeNull();
        var promise = new PromiseEntry(Scene.Euro(1_000), new DateOnly(2026, 3, 6));
        var phone = (await agency.Send(new GetDesk(number), scene.Collector)).Debtor.ContactPoints[0];
        await agency.Send(new LogCall(number, phone.Id, CallOutcome.RightPartyContact, promise, null, "Pays on Friday.", null), scene.Collector);

        // 5 March: what comes in is shown before it is posted, and posted as it was shown.
        agency.Clock.Set(new DateOnly(2026, 3, 5));
        var transfer = scene.Transfer(number, 1_000, "BANK-1");
        var preview = await agency.Send(
            new PreviewPayment(number, transfer.Amount, transfer.Method, transfer.ReceivedBy, transfer.ReceivedOn, transfer.ExternalReference), scene.Accountant);
        preview.Allocation.Sum(part => part.Amount.Amount).ShouldBe(1_000);
        var payment = (await agency.Send(transfer with { Fingerprint = preview.Fingerprint }, scene.Accountant, "key-1")).Number;
        var page = await agency.Send(new GetPayment(payment), scene.Accountant);
        page.Fee.Amount.ShouldBe(preview.Fee);
        page.Commissions.ShouldHaveSingleItem().Amount.ShouldBe(preview.Commission);
        (await agency.Send(new GetDesk(number), scene.Collector)).Promises.ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Kept);

        // 1 April: good funds have passed, and March is stated.
        await scene.MoveTo(new DateOnly(2026, 4, 1));
        var run = await agency.Send(new IssueStatements(new DateOnly(2026, 3, 31)), scene.Accountant);
        (run.Issued, run.Failures.Count).ShouldBe((1, 0));
        var statement = await agency.Send(new GetStatement("CS-2026-0001"), scene.Partner);
        statement.ToPay.ShouldBe(preview.Commission);
        var explanation = await agency.Send(new ExplainLine(statement.Lines[0].Id), scene.Partner);
        explanation.IsEqual.ShouldBeTrue();
        explanation.Journal.Select(posting => posting.Amount).ShouldAllBe(amount => amount == preview.Commission);

        (await agency.Send(new VerifyBooks(), scene.Auditor)).IsProved.ShouldBeTrue();
    }

    private static UploadedFile Invoice(string number, decimal amount, string? dueOn) => new($"{number}.xml", Encoding.UTF8.GetBytes(
        $"""
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <b:ID>{number}</b:ID><b:IssueDate>2026-01-03</b:IssueDate>{(dueOn is null ? "" : $"<b:DueDate>{dueOn}</b:DueDate>")}
          <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
          <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Van Dijk Installaties B.V.</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty>
          <a:AccountingCustomerParty><a:Party><a:PostalAddress><a:Country><b:IdentificationCode>NL</b:IdentificationCode></a:Country></a:PostalAddress>
            <a:PartyLegalEntity><b:RegistrationName>Bakker Bouw B.V.</b:RegistrationName><b:CompanyID>30123456</b:CompanyID></a:PartyLegalEntity>
            <a:Contact><b:Telephone>+31 30 555 0118</b:Telephone></a:Contact></a:Party></a:AccountingCustomerParty>
          <a:TaxTotal><b:TaxAmount currencyID="EUR">0.00</b:TaxAmount></a:TaxTotal>
          <a:LegalMonetaryTotal><b:LineExtensionAmount currencyID="EUR">{amount}</b:LineExtensionAmount><b:TaxExclusiveAmount currencyID="EUR">{amount}</b:TaxExclusiveAmount>
            <b:TaxInclusiveAmount currencyID="EUR">{amount}</b:TaxInclusiveAmount><b:PayableAmount currencyID="EUR">{amount}</b:PayableAmount></a:LegalMonetaryTotal>
          <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="C62">1</b:InvoicedQuantity><b:LineExtensionAmount currencyID="EUR">{amount}</b:LineExtensionAmount>
            <a:Item><b:Name>Work</b:Name></a:Item><a:Price><b:PriceAmount currencyID="EUR">{amount}</b:PriceAmount></a:Price></a:InvoiceLine>
        </Invoice>
        """));
}
