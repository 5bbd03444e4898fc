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
        area.Run<SweepFees, JobReport>("/sweep", "Sweep", "Sweeps earned fees from trust to operating, per client and currency.");
    }
}
