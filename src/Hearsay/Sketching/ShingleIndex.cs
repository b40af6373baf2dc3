namespace Hearsay.Sketching;

/// <summary>Where each run of <see cref="Words"/> words stands in a text. It is made once and the text compared with many others.</summary>
internal sealed class ShingleIndex
{
    /// <summary>Length of a run, in words.</summary>
    public const int Words = 4;

    private readonly ulong[] _shingles;
    private readonly Dictionary<ulong, (int First, int Count)> _places;
    private readonly int[] _next;

    /// <param name="hashes">The hashes of the text's words.</param>
    public ShingleIndex(ReadOnlySpan<ulong> hashes)
    {
        _shingles = Winnower.Shingles(hashes, Words);
        _places = new Dictionary<ulong, (int First, int Count)>(_shingles.Length);
        _next = new int[_shingles.Length];
        for (var at = _shingles.Length - 1; at >= 0; at--)
        {
            var known = _places.TryGetValue(_shingles[at], out var place);
            _next[at] = known ? place.First : -1;
            _places[_shingles[at]] = (at, place.Count + 1);
        }
    }

    /// <summary>How many runs there are; run n begins with word n.</summary>
    public int Count => _shingles.Length;

    /// <summary>Hash of a run.</summary>
    public ulong ShingleAt(int at) => _shingles[at];

    /// <summary>The first place of a run, -1 for none, and how many there are.</summary>
    public (int First, int Count) PlacesOf(ulong shingle) => _places.TryGetValue(shingle, out var places) ? places : (-1, 0);

    /// <summary>The next place of the run that stands at a place; -1 for none.</summary>
    public int Next(int at) => _next[at];
}
