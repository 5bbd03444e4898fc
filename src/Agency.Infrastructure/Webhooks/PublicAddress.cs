using System.Net;
using System.Net.Sockets;

namespace Agency.Infrastructure.Webhooks;

/// <summary>Tells addresses of the internet from those of one's own network, its machines and their secrets (IANA special-purpose registries; OWASP, SSRF).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // Of version 6 everything that is handed out for the internet; what is not is closed by itself.
    private static readonly IPNetwork Internet6 = IPNetwork.Parse("2000::/3");

    /// <summary>Whether the internet reaches it.</summary>
    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Internet6.Contains(plain)) && !Closed.Any(network => network.Contains(plain));
    }
}
