using Agency.Application.Common;
using Agency.Application.Payments;
using Agency.Domain.Payments;

namespace Agency.Api.Endpoints;

/// <summary>Money in, and money that came back.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Payments", "/payments");
        area.Post<PreviewPayment, PaymentPreview>("/preview", "Preview", "Shows what a payment would post, by the same code that posts it.");
        area.Post<RecordPayment, Receipt>("", "Record", "Records a payment: allocation, ledger, fee and commission follow in the same transaction.");
        area.Get<GetPayment, PaymentPage>("/{number}", "Get", "A payment with its allocation, fee, commission and journal.");
        area.Get<GetPaymentMethods, IReadOnlyList<MethodTerms>>("/methods", "Methods", "Every method: when its money is good, and how long and why it can come back.");
        area.Post<ReceiveIntoSuspense, Receipt>("/suspense", "ReceiveIntoSuspense", "Takes in money that nobody can place.");
        area.Get<GetSuspense, SuspensePage>("/suspense/{number}", "Suspense", "Money in suspense, and what became of it.");
        area.Get<PreviewAssignment, PaymentPreview>("/suspense/{number}/assignment", "PreviewAssignment", "Shows what assigning money in suspense to a case would post.");
        area.Post<AssignSuspense, Receipt>("/suspense/{number}/assign", "AssignSuspense", "Money in suspense becomes a payment on a case, with its original day of receipt.");
        area.Post<ReturnSuspense, Receipt>("/suspense/{number}/return", "ReturnSuspense", "Money in suspense goes back to the sender.");
        area.Get<PreviewReversal, ReversalPreview>("/{number}/reversal", "PreviewReversal", "Shows what reversing a payment, or a part of it, would post.");
        area.Post<ReversePayment, Receipt>("/{number}/reverse", "Reverse", "The money came back, the whole or a part: everything that followed is taken back, linked to the payment.");
        area.Get<ExplainFee, FeeExplanation>("/{number}/fee", "ExplainFee", "How the fee of a payment is made up, computed again and compared.");
        area.Get<PreviewRefund, RefundPreview>("/{number}/refund", "PreviewRefund", "Shows what refunding an overpayment, or its coming back, would post.");
        area.Post<RefundOverpayment, Receipt>("/{number}/refund", "RefundOverpayment", "Sends what is kept for the debtor back to them.");
        area.Get<PreviewUseOfKept, PaymentPreview>("/{number}/use", "PreviewUseOfKept", "Shows what using kept money for what is owed would post.");
        area.Post<UseKeptMoney, Receipt>("/{number}/use", "UseKept", "Uses money that is kept for the debtor for what is owed on the case by now.");
        area.Post<TakeRefundBack, Receipt>("/{number}/refund/return", "TakeRefundBack", "A refund did not reach the debtor: it is kept for them again.");
    }
}
