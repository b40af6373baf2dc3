using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Fetching;

/// <summary>
/// Entry of the project's first half: an address → a server's answer. Asks robots.txt, makes one connection a host and waits between requests, follows few redirects and
/// checks each address, and stays within limits of size and time. No cookies, no scripts, no proxy.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRobotsBytes = 512_000; // RFC 9309 asks for 500 kibibytes at least to be read: 512,000

    private readonly FetchOptions _options;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;
    private readonly string _agent;
    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="options">Limits.</param>
    public PageFetcher(FetchOptions options)
    {
        _options = options;
        _turns = new HostTurns(options.Clock);
        _agent = options.UserAgent.Split('/', ' ')[0];
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = new SafeConnector(options).Connect,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="etag">The ETag of the last answer, to be told when nothing changed; null for none.</param>
    /// <param name="lastModified">The same for Last-Modified.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="FetchException">There is no such page to be had; its diagnostic says why.</exception>
    public FetchedPage Get(Uri address, string? etag = null, string? lastModified = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Get(address, etag, lastModified, asksRobots: true, cancel).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _turns.Dispose();
    }

    private async Task<FetchedPage> Get(Uri address, string? etag, string? lastModified, bool asksRobots, CancellationToken cancel)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var turns = new Stack<IDisposable>();
        try
        {
            deadline.CancelAfter(_options.MaxTime);
            for (var redirects = 0; ; redirects++)
            {
                CheckScheme(address);
                var rules = asksRobots ? await Robots(address, cancel) : RobotsRules.Everything;
                if (!rules.Allows(address))
                {
                    throw new FetchException(DiagnosticCatalog.DisallowedByRobots.At($"{address}: {address.Authority} asks programs not to fetch it"));
                }

                turns.Push(await _turns.Enter(address.Authority, asksRobots && rules.Delay > _options.HostDelay ? rules.Delay : _options.HostDelay, deadline.Token));
                var response = await Send(address, etag, lastModified, deadline.Token);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
                {
                    var target = response.Headers.Location;
                    response.Dispose();
                    turns.Pop().Dispose();
                    address = target is not null && redirects < _options.MaxRedirects ? new Uri(address, target) : throw new FetchException(DiagnosticCatalog.TooManyRedirects.At(
                        target is null ? $"{address}: the server redirects to nowhere" : FormattableString.Invariant($"{address}: more than {_options.MaxRedirects} redirects")));
                    continue;
                }

                if (response.StatusCode != HttpStatusCode.NotModified && !response.IsSuccessStatusCode)
                {
                    throw Failed(address, response);
                }

                return await Answer(address, response, new Ends(response, turns.Pop(), deadline), deadline.Token);
            }
        }
        catch (Exception fault)
        {
            while (turns.TryPop(out var turn))
            {
                turn.Dispose();
            }

            deadline.Dispose();
            if (fault is OperationCanceledException)
            {
                throw new FetchException(DiagnosticCatalog.FetchTooSlow.At(FormattableString.Invariant(
                    $"{address}: no answer within {_options.MaxTime.TotalSeconds:0.#} seconds, the limit")), fault);
            }

            throw;
        }
    }

    private static void CheckScheme(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.Host.Length == 0 || address.UserInfo.Length > 0)
        {
            throw new FetchException(DiagnosticCatalog.AddressRefused.At($"{address}: not an http or https address without a password"));
        }
    }

    private async Task<HttpResponseMessage> Send(Uri address, string? etag, string? lastModified, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (HttpRequestException failed)
        {
            throw FetchFaultIn(failed) ?? new FetchException(DiagnosticCatalog.FetchFailed.At($"{address}: {failed.Message}"), failed);
        }
    }

    private static FetchException? FetchFaultIn(Exception? fault) =>
        fault is null ? null : fault is FetchException own ? new FetchException(own.Diagnostic, own) : FetchFaultIn(fault.InnerException);

    private FetchException Failed(Uri address, HttpResponseMessage response)
    {
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? (retry?.Date is { } date ? date - _options.Clock.GetUtcNow() : null);
        var status = (int)response.StatusCode;
        response.Dispose();
        return new FetchException(DiagnosticCatalog.FetchFailed.At(FormattableString.Invariant($"{address}: the server answers {status}"))) { Status = status, RetryAfter = wait };
    }

    private async Task<FetchedPage> Answer(Uri address, HttpResponseMessage response, Ends ends, CancellationToken deadline)
    {
        try
        {
            var body = await response.Content.ReadAsStreamAsync(deadline);
            return new FetchedPage(ends)
            {
                Address = address,
                IsChanged = response.StatusCode != HttpStatusCode.NotModified,
                Body = BoundedBody.Of(body, response.Content.Headers.ContentEncoding, address.AbsoluteUri, _options, deadline),
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"', '\'', ' '),
                ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
                LastModified = response.Content.Headers.TryGetValues("Last-Modified", out var dates) ? dates.First() : null,
                Retrieved = _options.Clock.GetUtcNow(),
            };
        }
        catch
        {
            ends.Dispose();
            throw;
        }
    }

    private async Task<RobotsRules> Robots(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && known.Until > _options.Clock.GetUtcNow())
        {
            return known.Rules;
        }

        RobotsRules rules;
        try
        {
            using var page = await Get(new Uri(site + "/robots.txt"), null, null, asksRobots: false, cancel);
            rules = RobotsRules.Parse(Beginning(page.Body), _agent);
        }
        catch (FetchException fault) when (fault.Diagnostic.Code != DiagnosticCatalog.AddressRefused.Code)
        {
            // What is not there forbids nothing (RFC 9309, 2.3.1.3); a server that is broken is left alone until it can say.
            if (fault.Status is not (>= 400 and < 500) && fault.Diagnostic.Code != DiagnosticCatalog.TooManyRedirects.Code)
            {
                throw;
            }

            rules = RobotsRules.Everything;
        }

        _robots[site] = (rules, _options.Clock.GetUtcNow().AddHours(24));
        return rules;
    }

    private static string Beginning(Stream body)
    {
        var bytes = new byte[MostRobotsBytes];
        return Encoding.UTF8.GetString(bytes, 0, body.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private sealed class Ends(params IDisposable[] parts) : IDisposable
    {
        public void Dispose()
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }
}
