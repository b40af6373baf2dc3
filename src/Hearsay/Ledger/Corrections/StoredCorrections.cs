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

    /// <summary>All corrections of a log, by time and id.</summary>
    /// <exception cref="StoreException">One of them cannot be read.</exception>
    public static IReadOnlyList<Correction> In(IRecordLog log) =>
    [
        .. log.Corrections().Select(stored => (stored.Key, Correction: CorrectionJson.Read(stored)))
            .OrderBy(pair => pair.Correction.At).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Correction),
    ];
}
