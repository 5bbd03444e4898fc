using Agency.Application.Common;
using Agency.Application.Jobs;
using Agency.Application.Ledger;

namespace Agency.Api.Endpoints;

/// <summary>The books.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Ledger", "/ledger");
        area.Get<GetProof, LedgerProof>("/proof", "Proof", "Every account's balance, and whether trust agrees with what is owed from it.");
        area.Get<GetTrustLedger, TrustLedger>("/trust", "TrustLedger", "What is kept in trust for each client, or for each case of one.");
        area.Post<PreviewTrustProof, TrustProofSides>("/proofs/preview", "PreviewProof", "Bank, book and client ledgers side by side, without keeping it.");
        area.Post<RecordTrustProof, Receipt>("/proofs", "RecordProof", "Keeps a three-way proof of trust, with who made it and when.");
        area.Get<PreviewSweep, SweepPreview>("/sweep/preview", "PreviewSweep", "What a sweep would take from trust to operating, and what it leaves there.");
        area.Get<GetReceivable, ReceivablePage>("/receivables/{number}", "Receivable", "What a client owes, and what it has paid of it by itself.");
        area.Post<PreviewSettlement, SettlementPreview>("/receivables/{number}/settle/preview", "PreviewSettlement", "Shows what a client's payment of what it owes would post.");
        area.Post<SettleReceivable, Receipt>("/receivables/{number}/settle", "SettleReceivable", "A client pays what it owes, never more: a shortfall into trust, fees and costs to the agency.");
        area.Get<GetAttorneyFunds, AttorneyFunds>("/attorneys", "AttorneyFunds", "What attorneys hold of money that debtors paid them, per attorney and case.");
        area.Post<PreviewAttorneyTransfer, AttorneyTransferPreview>("/attorneys/transfers/preview", "PreviewAttorneyTransfer", "Shows over which payments a transfer of an attorney goes.");
        area.Post<RecordAttorneyTransfer, Receipt>("/attorneys/transfers", "RecordAttorneyTransfer", "An attorney hands over what it received on a case, the whole or a part.");
        area.Get<GetOperatingMoney, OperatingMoney>("/operating", "OperatingMoney", "What the operating bank holds by the book, and what of it partners are owed.");
        area.Post<PreviewOwnMoney, OwnMoneyPreview>("/operating/preview", "PreviewOwnMoney", "Shows what own money that comes or goes would post.");
        area.Post<RecordOwnMoney, Receipt>("/operating", "RecordOwnMoney", "Own money comes to the operating bank, or leaves it: never more than is there.");
        area.Get<GetCashMovement, CashMovementPage>("/movements/{number}", "Movement", "A movement with its journal, and what became of it.");
        area.Post<ReverseCashMovement, Receipt>("/movements/{number}/reverse", "ReverseMovement", "Takes a movement back by its mirror, once.");
        area.Run<SweepFees, JobReport>("/sweep", "Sweep", "Sweeps earned fees from trust to operating, per client and currency.");
    }
}
