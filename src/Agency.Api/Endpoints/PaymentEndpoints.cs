using Agency.Application.Common;
using Agency.Application.Payments;

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
        area.Get<PreviewReversal, ReversalPreview>("/{number}/reversal", "PreviewReversal", "Shows what reversing a payment would post.");
        area.Post<ReversePayment, Receipt>("/{number}/reverse", "Reverse", "The money came back: the exact mirror of everything that followed.");
    }
}
