using Agency.Application.Audit;

namespace Agency.Api.Endpoints;

/// <summary>The proof of the audit trail. The trail itself is the list AuditEntries.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) =>
        api.Area("Audit", "/audit").Get<ProveAudit, AuditProof>("/proof", "Prove", "Computes the chain over the audit trail again, and says where it breaks.");
}
