using Agency.Application.Common;
using Agency.Application.Compliance;

namespace Agency.Api.Endpoints;

/// <summary>Numbers of the law: data with a date and a source. The numbers themselves are the list LegalNumbers.</summary>
internal static class ComplianceEndpoints
{
    public static void MapCompliance(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Compliance", "/compliance");
        area.Post<EnterLegalNumber, Receipt>("/numbers", "EnterNumber", "Adds a number of the law from a day on; a day that has one is refused by name.");
        area.Post<CorrectLegalNumber, Receipt>("/numbers/corrections", "CorrectNumber", "Corrects the number of a day by another version of it; both stay readable.");
    }
}
