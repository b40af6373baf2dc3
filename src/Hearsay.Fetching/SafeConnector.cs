using System.Net;
using System.Net.Sockets;
using Hearsay.Model;

namespace Hearsay.Fetching;

/// <summary>
/// Opens connections: resolves the name itself, checks every address that comes back, and connects to a checked address, so that no second answer of the
/// resolver can lead elsewhere ("rebinding").
/// </summary>
internal sealed class SafeConnector(FetchOptions options)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Checked(host, cancel);
        Exception? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException refused)
            {
                socket.Dispose();
                last = refused;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw new FetchException(DiagnosticCatalog.FetchFailed.At($"{host}: {last?.Message ?? "the name has no address"}"), last);
    }

    /// <summary>The addresses of a host, each checked.</summary>
    /// <exception cref="FetchException">The name does not resolve (HS0143), or one of its addresses is refused (HS0140): a name that has public and private ones is up to something.</exception>
    public async Task<IPAddress[]> Checked(string host, CancellationToken cancel)
    {
        IPAddress[] addresses;
        try
        {
            addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await options.Resolve(host, cancel);
        }
        catch (SocketException unknown)
        {
            throw new FetchException(DiagnosticCatalog.FetchFailed.At($"{host}: the name does not resolve ({unknown.Message})"), unknown);
        }

        foreach (var address in addresses)
        {
            if (!AddressRules.Allows(address, options.AllowPrivate))
            {
                throw new FetchException(DiagnosticCatalog.AddressRefused.At(
                    address.ToString() == host.Trim('[', ']') ? $"{host} is a private or special address" : $"{host} resolves to {address}, a private or special address"));
            }
        }

        return addresses;
    }
}
