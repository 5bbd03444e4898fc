using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Compliance;
using Agency.Application.Fees;
using Agency.Application.Ledger;
using Agency.Application.Payments;

namespace Agency.Api.Endpoints;

/// <summary>The desk, and what is done on it.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Cases", "/cases");
        area.Post<TakeNextCase, NextCase>("/next", "TakeNext", "The next case of the queue, kept for the caller; or when one comes up.");
        area.Get<GetDesk, DeskPage>("/{number}", "Get", "Everything about a case, with the balance on any date (?on=).");
        area.Get<GetBalance, BalancePage>("/{number}/balance", "Balance", "The balance per component on any date (?on=), as it was known at a moment (?knownAt=), with the interest behind it.");
        area.Get<PreviewRestatement, RestatementPreview>("/{number}/restatement", "PreviewRestatement", "What restating the case by what is known now would write; nothing when it agrees.");
        area.Post<RestateCase, Receipt>("/{number}/restatement", "Restate", "Writes what differs from what is known now as entries and lines of today, linked to what they adjust.");
        area.Post<AskGate, DeskGate>("/{number}/gate", "AskGate", "Asks whether a contact may be made now; the decision is kept.");
        area.Post<LogCall, Receipt>("/{number}/calls", "LogCall", "Logs a call with its outcome, promise and callback.");
        area.Post<LogInbound, Receipt>("/{number}/inbound", "LogInbound", "Logs that the debtor called, wrote or came by, with promise and callback.");
        area.Post<RecordConsent, Receipt>("/{number}/consents", "RecordConsent", "Records that the debtor agrees to a channel at a contact point, or does not want it any more.");
        area.Post<WriteNote, Receipt>("/{number}/notes", "WriteNote", "Writes a work note.");
        area.Post<PlaceHold, Receipt>("/{number}/holds", "PlaceHold", "Lays a hold over the case.");
        area.Post<ReleaseHold, Receipt>("/{number}/holds/release", "ReleaseHold", "Ends a hold.");
        area.Post<RecordValidationNotice, Receipt>("/{number}/validation-notice", "RecordValidationNotice", "Records the validation notice to an American consumer: it says until when a dispute stops collection.");
        area.Post<RecordFourteenDayLetter, Receipt>("/{number}/letter", "RecordFourteenDayLetter", "Records the fourteen-day letter to a Dutch consumer: it says from when on costs may be charged.");
        area.Post<ChargeCollectionCosts, Receipt>("/{number}/costs", "ChargeCosts", "Charges a Dutch consumer the costs of the scale, once the fourteen days have passed.");
        area.Get<GetCourtCosts, CourtCostsPage>("/{number}/court-costs", "CourtCosts", "The client's deposit, what the agency advanced, what the debtor owes of court costs, and every movement.");
        area.Post<PreviewCourtCosts, CourtCostsPreview>("/{number}/court-costs/preview", "PreviewCourtCosts", "Shows what court costs would post.");
        area.Post<RecordCourtCosts, Receipt>("/{number}/court-costs", "RecordCourtCosts", "Court costs are prepaid by the client, spent from its deposit, advanced by the agency, or refunded to the client.");
        area.Post<RecordJudgment, Receipt>("/{number}/judgments", "RecordJudgment", "Records a judgment: from the day after it interest runs by its rate.");
        area.Get<GetWaivers, WaiversPage>("/{number}/waivers", "Waivers", "What was given up on the case, and what the agency may give up without asking.");
        area.Post<PreviewWaiver, WaiverPreview>("/{number}/waivers/preview", "PreviewWaiver", "Shows what a waiver would leave.");
        area.Post<WaiveBalance, Receipt>("/{number}/waivers", "Waive", "Gives up a part of the debt by name; beyond the agency's authority it says who of the client approved it.");
        area.Post<ReverseWaiver, Receipt>("/waivers/{number}/reverse", "ReverseWaiver", "Takes a waiver back, once: what was given up is owed again.");
        area.Get<GetAdjustments, AdjustmentsPage>("/{number}/adjustments", "Adjustments", "Credit notes after placement and costs that the debtor owes besides, what may be charged, and which invoices are open.");
        area.Post<PreviewAdjustment, AdjustmentPreview>("/{number}/adjustments/preview", "PreviewAdjustment", "Shows what a credit note or a charge would leave.");
        area.Post<AdjustCase, Receipt>("/{number}/adjustments", "Adjust", "Records a credit note that came after placement, or costs that the debtor owes besides.");
        area.Post<ReverseAdjustment, Receipt>("/adjustments/{number}/reverse", "ReverseAdjustment", "Takes a credit note or a charge back, once.");
        area.Get<PreviewRecall, RecallPreview>("/{number}/recall", "PreviewRecall", "What the client would be charged today if it took the case back, and why.");
        area.Post<MoveCase, Receipt>("/{number}/stage", "Move", "Moves the case to another stage, or closes it with a code.");
    }
}
