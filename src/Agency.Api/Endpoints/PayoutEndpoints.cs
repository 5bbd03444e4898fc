using Agency.Application.Common;
using Agency.Application.Payouts;
using MediatR;

namespace Agency.Api.Endpoints;

/// <summary>What partners are paid: from payout details to the file for the bank, and the year end.</summary>
internal static class PayoutEndpoints
{
    public static void MapPayouts(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Payouts", "/payouts");
        area.Get<GetPayee, PayeePage>("/payees/{affiliateNumber}", "Payee", "How a partner is paid; of a number, the end alone.");
        area.Post<DeclareTaxDetails, Receipt>("/payees/{affiliateNumber}/tax-details", "DeclareTaxDetails", "Enters who a partner is to the tax office: needed before the first payout.");
        area.Post<EnterBankAccount, Receipt>("/payees/{affiliateNumber}/accounts", "EnterBankAccount", "Enters a bank account; after the first payout a second person must approve it.");
        area.Post<DecideBankAccount, Receipt>("/payees/{affiliateNumber}/accounts/{accountId:guid}/decision", "DecideBankAccount", "Lets a changed bank account in, or refuses it.");
        area.Get<PreviewPayouts, PayoutRunPreview>("/runs/preview", "PreviewRun", "What a run made now would pay, and whom it leaves out and why.");
        area.Post<MakePayoutRun, Receipt>("/runs", "MakeRun", "Proposes to pay everybody who can be paid; posts nothing.");
        area.Get<GetPayoutRun, PayoutRunPage>("/runs/{number}", "PayoutRun", "A run with who is paid what, and where each stands.");
        area.Post<ApprovePayoutRun, Receipt>("/runs/{number}/approval", "ApproveRun", "Says as a second accountant that a run may be paid out.");
        area.Run<PayOutRun, PayoutRunResult>("/runs/payouts", "PayOut", "Pays an approved run, or what is still open of it.");
        area.Post<WithdrawPayoutRun, Receipt>("/runs/{number}/withdrawal", "WithdrawRun", "Leaves out what a run has not paid.");
        area.Group.MapGet("/runs/{number}/files/{currency}", File).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Describe<DownloadPaymentFile>(area, "File", "What the bank is sent: pain.001 for euros, NACHA for US dollars.");
        area.Get<GetTaxYear, TaxYear>("/tax-years/{year:int}", "TaxYear", "What is to be reported of a year on Form 1099-NEC, and from which total on.");
        area.Get<GetPayout, PayoutPage>("/{number}", "Payout", "A payout with its statements.");
        area.Get<PreviewPayoutReversal, PayoutReversalPreview>("/{number}/reversal/preview", "PreviewReversal", "What taking a payout back would post, and which statements would be owed again.");
        area.Post<ReversePayout, Receipt>("/{number}/reversal", "Reverse", "Takes a payout back that the bank returned; its statements are owed again.");
    }

    private static async Task<IResult> File(string number, string currency, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new DownloadPaymentFile(number, currency), cancellationToken);
        return Results.File(file.Content, file.ContentType, file.FileName);
    }
}
