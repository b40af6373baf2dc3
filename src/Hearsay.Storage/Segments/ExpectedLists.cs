using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>What is committed of the fingerprints that a commit will ask for, found beforehand in the order of the fingerprints.</summary>
internal sealed class ExpectedLists
{
    private readonly Dictionary<int, Lists> _indexes = [];

    /// <summary>The first names of a fingerprint; null when they are not known.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <param name="limit">At most so many names; other limits than the one that was expected find nothing.</param>
    public IReadOnlyList<string>? Find(int index, ulong fingerprint, int limit) =>
        _indexes.GetValueOrDefault(index) is { } lists && lists.Limit == limit ? lists.Find(fingerprint) : null;

    /// <summary>Keeps what was found, instead of what is here of the index.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprints">The fingerprints, ascending, each once.</param>
    /// <param name="found">The first names of each, in their order.</param>
    /// <param name="limit">How many of each were asked for.</param>
    public void Keep(int index, ulong[] fingerprints, ArraySegment<ItemKey>[] found, int limit) => _indexes[index] = new Lists(fingerprints, found, limit);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _indexes.Clear();

    private sealed class Lists
    {
        // Fingerprints are hashes: of those with one head there are few, and where they begin is in a table that stays in the processor's cache.
        private const int HeadBits = 15;

        private readonly ulong[] _fingerprints;
        private readonly ArraySegment<ItemKey>[] _found;
        private readonly int[] _ends = new int[1 << HeadBits];

        public Lists(ulong[] fingerprints, ArraySegment<ItemKey>[] found, int limit)
        {
            (_fingerprints, _found, Limit) = (fingerprints, found, limit);
            for (var (head, at) = (0, 0); head < _ends.Length; head++)
            {
                while (at < fingerprints.Length && HeadOf(fingerprints[at]) == head)
                {
                    at++;
                }

                _ends[head] = at;
            }
        }

        public int Limit { get; }

        public IReadOnlyList<string>? Find(ulong fingerprint)
        {
            var head = HeadOf(fingerprint);
            var start = head == 0 ? 0 : _ends[head - 1];
            var at = _fingerprints.AsSpan(start, _ends[head] - start).BinarySearch(fingerprint);
            return at < 0 ? null : ItemKeys.Of(_found[start + at]);
        }

        private static int HeadOf(ulong fingerprint) => (int)(fingerprint >> (64 - HeadBits));
    }
}
