namespace Hearsay.Fetching;

/// <summary>A server's answer. Dispose of it when the body was read; until then no other request to its host is made.</summary>
public sealed class FetchedPage : IDisposable
{
    private readonly IDisposable _connection;

    internal FetchedPage(IDisposable connection) => _connection = connection;

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>False when the server says that nothing changed since the last time (304).</summary>
    public required bool IsChanged { get; init; }

    /// <summary>The content, unpacked. Reading it throws a <see cref="FetchException"/> at a limit.</summary>
    public required Stream Body { get; init; }

    /// <summary>The encoding that the server declares; null when it declares none.</summary>
    public string? Charset { get; init; }

    /// <summary>What to ask with the next time.</summary>
    public string? ETag { get; init; }

    /// <summary>What to ask with the next time.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the answer came.</summary>
    public required DateTimeOffset Retrieved { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Body.Dispose();
        _connection.Dispose();
    }
}
