namespace Hearsay.Ledger.Corrections;

/// <summary>Between corrections and what the log keeps of them.</summary>
public static class StoredCorrections
{
    /// <summary>What the log keeps of a correction.</summary>
    public static StoredCorrection Of(Correction correction)
    {
        var json = CorrectionJson.Write(correction);
        return new StoredCorrection(CorrectionJson.KeyOf(json), json);
    }

    /// <summary>The correction that the log keeps.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static Correction Read(StoredCorrection stored) => CorrectionJson.Read(stored);

    /// <summary>All corrections of a log, by time; those of one time as they follow each other, then by id.</summary>
    /// <exception cref="StoreException">One of them cannot be read.</exception>
    public static IReadOnlyList<Correction> In(IRecordLog log)
    {
        var all = log.Corrections().ToDictionary(stored => CorrectionJson.IdOf(stored.Key), CorrectionJson.Read, StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. all.OrderBy(pair => pair.Value.At).ThenBy(pair => PlaceOf(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

        // How many it follows. An id is made of what it follows, so there is no circle.
        int PlaceOf(string id)
        {
            var open = new Stack<string>();
            for (string? at = id; at is not null && all.TryGetValue(at, out var correction) && !places.ContainsKey(at); at = correction.Follows)
            {
                open.Push(at);
            }

            while (open.TryPop(out var next))
            {
                places[next] = all[next].Follows is { } before && places.TryGetValue(before, out var place) ? place + 1 : 0;
            }

            return places[id];
        }
    }
}
