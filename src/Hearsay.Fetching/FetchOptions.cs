using System.Net;

namespace Hearsay.Fetching;

/// <summary>Limits of fetching, and what it needs from around it.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether private and loopback addresses may be fetched from.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Largest page, unpacked, in bytes. Default 20 MB.</summary>
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>How many bytes may come out of a page's compression for each that was sent. Default 250.</summary>
    public int MaxExpansion { get; init; } = 250;

    /// <summary>Time for a page, from the first connection to the last byte, redirects included. Default one minute.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many redirects are followed. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Least time between two requests to a host. Default one second; a longer <c>Crawl-delay</c> of the site's counts up to half a minute.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What is told to servers. Its first word before "/" is the name that robots.txt is asked for.</summary>
    public string UserAgent { get; init; } = "Hearsay/0.1 (news reader; honours robots.txt)";

    /// <summary>Tells the time between two requests; tests have their own.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Resolves a host's name; the system's resolver unless a test has its own.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
