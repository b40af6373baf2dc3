using System.Net;
using System.Net.Sockets;

namespace Hearsay.Fetching;

/// <summary>
/// Which addresses pages are fetched from: those of the public internet. Private and loopback ones may be allowed; link-local ones (cloud machines' secrets are
/// served from 169.254.169.254), multicast, unspecified and reserved ones never are. After the special-purpose registries of IANA (RFC 6890).
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] Private =
    [
        .. ((string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "::1/128", "fc00::/7"]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork[] Never =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    // Addresses that carry one of IPv4 in them: mapped, compatible, translated (RFC 6052, RFC 8215) and 6to4.
    private static readonly (IPNetwork Network, int At)[] Carriers =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12), (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("::ffff:0:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("64:ff9b:1::/48"), 12), (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>True when a connection to the address may be made.</summary>
    /// <param name="address">The address, IPv4 or IPv6.</param>
    /// <param name="allowPrivate">Whether private and loopback addresses may be.</param>
    public static bool Allows(IPAddress address, bool allowPrivate)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // A scope is a link's: without it the address is judged.
            address = new IPAddress(address.GetAddressBytes());
            if (!Private.Any(network => network.Contains(address)) && Inner(address) is { } inner)
            {
                return Allows(inner, allowPrivate);
            }
        }

        return !Never.Any(network => network.Contains(address)) && (allowPrivate || !Private.Any(network => network.Contains(address)));
    }

    private static IPAddress? Inner(IPAddress address)
    {
        foreach (var (network, at) in Carriers)
        {
            if (network.Contains(address))
            {
                return new IPAddress(address.GetAddressBytes().AsSpan(at, 4));
            }
        }

        return null;
    }
}
