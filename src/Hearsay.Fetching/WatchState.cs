using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Fetching;

/// <summary>What is remembered of a feed between two polls.</summary>
internal sealed record FeedMemory
{
    /// <summary>Of the last whole answer.</summary>
    public string? ETag { get; init; }

    /// <summary>Of the last whole answer.</summary>
    public string? LastModified { get; init; }

    /// <summary>Not polled before.</summary>
    public DateTimeOffset Next { get; init; }

    /// <summary>Failed polls in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The entries of the last answer that were dealt with: their address or id, and what tells whether they changed.</summary>
    public Dictionary<string, string> Seen { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>What `watch` remembers between polls and runs; a JSON file beside the store. Losing it costs fetching again what is known, nothing else.</summary>
public sealed class WatchState
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly SortedDictionary<string, FeedMemory> _feeds;

    private WatchState(SortedDictionary<string, FeedMemory> feeds) => _feeds = feeds;

    /// <summary>Reads the file; a missing or damaged one is an empty memory.</summary>
    public static WatchState Load(string path)
    {
        try
        {
            return new WatchState(new SortedDictionary<string, FeedMemory>(
                JsonSerializer.Deserialize<Dictionary<string, FeedMemory>>(File.ReadAllBytes(path), Json) ?? [], StringComparer.Ordinal));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return new WatchState(new SortedDictionary<string, FeedMemory>(StringComparer.Ordinal));
        }
    }

    /// <summary>Writes the file: whole or not at all.</summary>
    public void Save(string path)
    {
        var next = path + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(_feeds, Json));
        File.Move(next, path, overwrite: true);
    }

    /// <summary>What is remembered of a feed.</summary>
    internal FeedMemory this[Uri feed]
    {
        get => _feeds.GetValueOrDefault(feed.AbsoluteUri) ?? new FeedMemory();
        set => _feeds[feed.AbsoluteUri] = value;
    }
}
