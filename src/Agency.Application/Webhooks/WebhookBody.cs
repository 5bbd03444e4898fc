using System.Text.Json;
using Agency.Application.Common.Json;

namespace Agency.Application.Webhooks;

/// <summary>What is sent: type, time and data, as Standard Webhooks has it; amounts as everywhere in the API.</summary>
public static class WebhookBody
{
    /// <summary>As JSON.</summary>
    public static string Of(string type, DateTime at, object data) => JsonSerializer.Serialize(new { Type = type, Timestamp = at, Data = data }, AgencyJson.Options);
}
