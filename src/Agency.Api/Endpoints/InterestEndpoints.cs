using Agency.Application.Common;
using Agency.Application.Interest;

namespace Agency.Api.Endpoints;

/// <summary>Rates of interest: data with a date and a source. The rates themselves are the list InterestRates.</summary>
internal static class InterestEndpoints
{
    public static void MapInterest(this IEndpointRouteBuilder api)
    {
        var area = api.Area("Interest", "/interest");
        area.Post<EnterRate, Receipt>("/rates", "EnterRate", "Adds a rate to a series from a day on; a day that has one, or a period that would be passed over, is refused by name.");
        area.Post<CorrectRate, Receipt>("/rates/corrections", "CorrectRate", "Corrects the rate of a day by another version of it; both stay readable.");
    }
}
