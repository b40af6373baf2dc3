namespace Hearsay.Sketching;

/// <summary>Where the telling words of a text stand, but for those that come too often to tell one place from another. It is made once and the text compared with many others.</summary>
internal sealed class TellingPlaces
{
    /// <summary>Words more frequent than this in one text say nothing of a place.</summary>
    public const int MostOccurrences = 4;

    private readonly Dictionary<ulong, int[]> _telling;
    private readonly bool[] _frequent;

    /// <param name="words">The words of the text.</param>
    public TellingPlaces(WeighedWords words)
    {
        var places = new Dictionary<ulong, List<int>>();
        var counts = new Dictionary<ulong, int>(words.Count);
        for (var index = 0; index < words.Count; index++)
        {
            var hash = words.Hashes[index];
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
            if (words.IsTelling(index))
            {
                if (!places.TryGetValue(hash, out var known))
                {
                    places[hash] = known = [];
                }

                known.Add(index);
            }
        }

        _telling = places.Where(word => word.Value.Count <= MostOccurrences).ToDictionary(word => word.Key, word => word.Value.ToArray());
        _frequent = new bool[words.Count];
        for (var index = 0; index < words.Count; index++)
        {
            _frequent[index] = counts[words.Hashes[index]] > MostOccurrences;
        }
    }

    /// <summary>True when the word at a place comes too often, telling or not.</summary>
    public bool IsFrequent(int index) => _frequent[index];

    /// <summary>The places of a telling word, ascending; none when it is not there, not telling or comes too often.</summary>
    public ReadOnlySpan<int> Of(ulong hash) => _telling.TryGetValue(hash, out var places) ? places : [];
}
