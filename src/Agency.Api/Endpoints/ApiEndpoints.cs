namespace Agency.Api.Endpoints;

/// <summary>Every area of the API, in the order of its documentation.</summary>
internal static class ApiEndpoints
{
    public static void MapAgencyApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapIdentity();
        api.MapUsers();
        api.MapReferrals();
        api.MapCases();
        api.MapCompliance();
        api.MapInterest();
        api.MapParties();
        api.MapPayments();
        api.MapLedger();
        api.MapBank();
        api.MapRemittances();
        api.MapCommissions();
        api.MapPayouts();
        api.MapDocuments();
        api.MapJobs();
        api.MapOpenData();
        api.MapDevelopment();
    }
}
