using Agency.Application.Ledger;

namespace Agency.Api.Endpoints;

/// <summary>The books.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Ledger", "/ledger");
        area.Get<GetProof, LedgerProof>("/proof", "Proof", "Every account's balance, and whether trust agrees with what is owed from it.");
    }
}
