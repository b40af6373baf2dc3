using System.Net;
using Hearsay.Annotation;

namespace Hearsay.Server;

/// <summary>How the server runs.</summary>
public sealed record ServerOptions
{
    /// <summary>The port that is used unless another is named.</summary>
    public const int UsualPort = 4280;

    /// <summary>Shortest token that is taken, in characters.</summary>
    public const int ShortestToken = 16;

    /// <summary>The address it listens at. Anything but loopback wants a <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>What requests must carry (<c>Authorization: Bearer …</c>); null for no token, on loopback only.</summary>
    public string? Token { get; init; }

    /// <summary>Names that the server may be asked under beside its own address: of a proxy, say. Without port.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Largest upload, in bytes, all its files together.</summary>
    public long MaxUploadBytes { get; init; } = 200_000_000;

    /// <summary>Largest pasted text, in bytes of its request.</summary>
    public long MaxPasteBytes { get; init; } = 5_000_000;

    /// <summary>Most requests a second from one address, averaged; four times as many at once.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Most uploads a minute from one address.</summary>
    public int UploadsPerMinute { get; init; } = 120;

    /// <summary>Most wrong tokens a minute from one address.</summary>
    public int WrongTokensPerMinute { get; init; } = 10;

    /// <summary>How long a request may take.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents are annotated at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How long the annotation of one document may take.</summary>
    public TimeSpan DocumentTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Where the workbench's built pages lie; null for the folder "workbench" beside the program.</summary>
    public string? WebRoot { get; init; }

    /// <summary>Loads the models when the first document comes; null for the plain ones.</summary>
    public Lazy<Annotator>? Annotator { get; init; }

    /// <summary>What is wrong with these options, for a person; null when nothing is.</summary>
    public string? Problem() =>
        !IPAddress.IsLoopback(Address) && string.IsNullOrEmpty(Token)
            ? $"Listening at {Address}, where others can reach it, wants a token: put it in the environment variable HEARSAY_TOKEN or in a file (--token-file)."
        : Token is { Length: < ShortestToken }
            ? FormattableString.Invariant($"The token has {Token.Length} characters; it takes at least {ShortestToken}. Make one with: openssl rand -hex 32")
        : Token is not null && Token.Any(c => c is <= ' ' or >= (char)127)
            ? "The token may hold letters, digits and signs of ASCII only, and no spaces."
        : null;
}
