using Agency.Application.Cases;
using Agency.Application.Common;
using Agency.Application.Fees;
using Agency.Application.Parties;

namespace Agency.Api.Endpoints;

/// <summary>Partners and clients, and what they agree to.</summary>
internal static class PartyEndpoints
{
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        var parties = api.Area("Parties", "/parties");
        parties.Post<RegisterAffiliate, Receipt>("/affiliates", "RegisterAffiliate", "Welcomes a referral partner under a commission plan.");
        parties.Post<RegisterClient, Receipt>("/clients", "RegisterClient", "Enters a creditor whom a partner brings.");
        parties.Post<SetSettlementAuthority, Receipt>("/clients/{number}/settlement-authority", "SetSettlementAuthority", "Sets the least share of what is owed that may be settled for without asking the client.");
        parties.Post<SetVatOnCosts, Receipt>("/clients/{number}/vat-on-costs", "SetVatOnCosts", "Says whether the client cannot reclaim VAT, so that it is added to Dutch collection costs.");
        parties.Post<SignAgreement, Receipt>("/clients/{number}/agreement", "SignAgreement", "Records that a client has signed.");

        var fees = api.Area("Fees", "/fees");
        fees.Get<GetFeeScheduleVersion, FeeScheduleVersionPage>("/schedules/versions/{id:guid}", "ScheduleVersion", "A version of a schedule, with its rules.");
        fees.Post<PublishFeeSchedule, Receipt>("/schedules", "PublishSchedule", "Publishes a version of a fee schedule.");
        fees.Post<PreviewFeeSchedule, SchedulePreview>("/schedules/preview", "PreviewSchedule", "What a version of a schedule would have charged in past months, beside what was charged.");
        fees.Post<ReverseRecallCharge, Receipt>("/recalls/{number}/reverse", "ReverseRecall", "Lets the charge for a recall go, once; the case stays closed.");
        fees.Run<MoveCasesToSchedule, CasesMoved>("/schedules/moves", "MoveToSchedule", "Moves open cases to a version of a schedule; what was posted keeps its version.");
    }
}
