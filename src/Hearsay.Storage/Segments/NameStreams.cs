namespace Hearsay.Storage.Segments;

/// <summary>Brings ordered streams of names together, reading no more of each than is needed.</summary>
internal static class NameStreams
{
    /// <summary>The smallest names of several streams, in ordinal order.</summary>
    /// <param name="streams">Each in ordinal order; no name is in two.</param>
    /// <param name="limit">Most names; at least 1.</param>
    public static List<string> Smallest(IReadOnlyList<IEnumerable<string>> streams, int limit)
    {
        var names = new List<string>();
        if (streams.Count == 1)
        {
            names.AddRange(streams[0].Take(limit));
            return names;
        }

        var open = new List<IEnumerator<string>>(streams.Count);
        try
        {
            foreach (var stream in streams)
            {
                Advance(stream.GetEnumerator(), open);
            }

            while (open.Count > 0 && names.Count < limit)
            {
                var least = 0;
                for (var at = 1; at < open.Count; at++)
                {
                    if (string.CompareOrdinal(open[at].Current, open[least].Current) < 0)
                    {
                        least = at;
                    }
                }

                names.Add(open[least].Current);
                if (!open[least].MoveNext())
                {
                    open[least].Dispose();
                    open.RemoveAt(least);
                }
            }

            return names;
        }
        finally
        {
            open.ForEach(stream => stream.Dispose());
        }
    }

    private static void Advance(IEnumerator<string> stream, List<IEnumerator<string>> open)
    {
        if (stream.MoveNext())
        {
            open.Add(stream);
        }
        else
        {
            stream.Dispose();
        }
    }
}
