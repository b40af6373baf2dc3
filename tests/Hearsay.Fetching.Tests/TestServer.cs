using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Fetching.Tests;

/// <summary>
/// A web server on 127.0.0.1 that says what a test tells it to, byte for byte, also what no proper server would say. Each path has an answer; those that are asked
/// for and not there get 404.
/// </summary>
internal sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<string, NetworkStream, Task>> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private int _open;

    public TestServer()
    {
        _listener.Start();
        _ = Accept();
    }

    /// <summary>"http://127.0.0.1:port".</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The requests so far: "path" and all header lines.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Most connections that were open at once.</summary>
    public int MostOpen { get; private set; }

    /// <summary>An answer with a body.</summary>
    public void Put(string path, string body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") => Put(path, Encoding.UTF8.GetBytes(body), headers, status);

    /// <summary>An answer with a body.</summary>
    public void Put(string path, byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        _answers[path] = async (_, stream) =>
        {
            await Write(stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
            await stream.WriteAsync(body);
        };

    /// <summary>An answer that depends on the request's header.</summary>
    public void Put(string path, Func<string, (string Status, string Headers, string Body)> answer) =>
        _answers[path] = async (request, stream) =>
        {
            var (status, headers, body) = answer(request);
            var bytes = Encoding.UTF8.GetBytes(body);
            await Write(stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {bytes.Length}\r\nConnection: close\r\n\r\n");
            await stream.WriteAsync(bytes);
        };

    /// <summary>A redirect.</summary>
    public void Redirect(string path, string target) => Put(path, "", $"Location: {target}\r\n", "302 Found");

    /// <summary>A body that goes on for ever: a beginning, then a piece again and again, with a pause between.</summary>
    public void Endless(string path, string headers, string begin, string piece, TimeSpan pause) =>
        _answers[path] = async (_, stream) =>
        {
            await Write(stream, $"HTTP/1.1 200 OK\r\n{headers}Connection: close\r\n\r\n{begin}");
            while (!_stop.IsCancellationRequested)
            {
                await Write(stream, piece);
                await Task.Delay(pause, _stop.Token);
            }
        };

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private static async Task Write(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private async Task Accept()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        MostOpen = Math.Max(MostOpen, Interlocked.Increment(ref _open));
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    request.Append(line).Append('\n');
                }

                var path = request.ToString().Split(' ')[1];
                Requests.Enqueue(path + "\n" + request);
                if (_answers.TryGetValue(path, out var answer))
                {
                    await answer(request.ToString(), stream);
                }
                else
                {
                    await Write(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or IndexOutOfRangeException)
        {
            // The client has heard enough.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
