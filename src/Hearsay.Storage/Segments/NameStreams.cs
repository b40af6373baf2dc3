namespace Hearsay.Storage.Segments;

/// <summary>Names in ordinal order, one after the other.</summary>
internal interface INameStream
{
    /// <summary>The name that was read last.</summary>
    string Current { get; }

    /// <summary>Reads the next one; false at the end.</summary>
    bool Next();
}

/// <summary>Brings ordered streams of names together, reading no more of each than is needed.</summary>
internal static class NameStreams
{
    /// <summary>The smallest names of several streams, in ordinal order.</summary>
    /// <param name="streams">Each in ordinal order; no name is in two. Emptied.</param>
    /// <param name="limit">Most names; at least 1.</param>
    public static List<string> Smallest(List<INameStream> streams, int limit)
    {
        var names = new List<string>();
        streams.RemoveAll(stream => !stream.Next());
        while (streams.Count > 0 && names.Count < limit)
        {
            var least = streams[0];
            for (var at = 1; at < streams.Count; at++)
            {
                if (string.CompareOrdinal(streams[at].Current, least.Current) < 0)
                {
                    least = streams[at];
                }
            }

            names.Add(least.Current);
            if (!least.Next())
            {
                streams.Remove(least);
            }
        }

        return names;
    }
}

/// <summary>A list as a stream.</summary>
/// <param name="names">In ordinal order.</param>
internal sealed class ListStream(IReadOnlyList<string> names) : INameStream
{
    private int _at;

    /// <inheritdoc/>
    public string Current { get; private set; } = "";

    /// <inheritdoc/>
    public bool Next()
    {
        if (_at >= names.Count)
        {
            return false;
        }

        Current = names[_at++];
        return true;
    }
}
