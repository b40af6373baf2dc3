using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>What is committed of the fingerprints that a commit will ask for, found beforehand in the order of the fingerprints.</summary>
internal sealed class ExpectedLists
{
    private readonly Dictionary<int, Lists> _indexes = [];

    /// <summary>Finds the first names of some fingerprints, as far as they are known.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="asked">The fingerprints.</param>
    /// <param name="limit">At most so many names; other limits than the one that was expected find nothing.</param>
    /// <param name="found">Gets the names.</param>
    public void Find(int index, ReadOnlySpan<ulong> asked, int limit, Span<IReadOnlyList<string>?> found)
    {
        if (_indexes.GetValueOrDefault(index) is { } lists && lists.Limit == limit)
        {
            lists.Find(asked, found);
        }
    }

    /// <summary>Keeps what was found, instead of what is here of the index.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="lists">The fingerprints, ascending, each once, with the first names of each.</param>
    /// <param name="limit">How many of each were asked for.</param>
    public void Keep(int index, ExpectedList[] lists, int limit) => _indexes[index] = new Lists(lists, limit);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _indexes.Clear();

    private sealed class Lists
    {
        // Fingerprints are hashes: with one head there are one or two, and where they begin is in a table that stays near the processor.
        private const int HeadBits = 17;

        private readonly ExpectedList[] _lists;
        private readonly int[] _ends = new int[1 << HeadBits];

        public Lists(ExpectedList[] lists, int limit)
        {
            (_lists, Limit) = (lists, limit);
            for (var (head, at) = (0, 0); head < _ends.Length; head++)
            {
                while (at < lists.Length && HeadOf(lists[at].Fingerprint) == head)
                {
                    at++;
                }

                _ends[head] = at;
            }
        }

        public int Limit { get; }

        // First where each may stand, then what is there, and nothing that branches on either: so the ways to memory overlap.
        public void Find(ReadOnlySpan<ulong> asked, Span<IReadOnlyList<string>?> found)
        {
            if (_lists.Length == 0)
            {
                return;
            }

            var places = new int[asked.Length];
            for (var at = 0; at < places.Length; at++)
            {
                var head = HeadOf(asked[at]);
                places[at] = Math.Min(head == 0 ? 0 : _ends[head - 1], _lists.Length - 1);
            }

            for (var at = 0; at < places.Length; at++)
            {
                places[at] += _lists[places[at]].Fingerprint < asked[at] ? 1 : 0;
            }

            for (var at = 0; at < places.Length; at++)
            {
                found[at] = Find(asked[at], places[at]);
            }
        }

        private IReadOnlyList<string>? Find(ulong fingerprint, int place)
        {
            while (place < _lists.Length && _lists[place].Fingerprint < fingerprint)
            {
                place++;
            }

            return place < _lists.Length && _lists[place].Fingerprint == fingerprint ? ItemKeys.Of(_lists[place].Names) : null;
        }

        private static int HeadOf(ulong fingerprint) => (int)(fingerprint >> (64 - HeadBits));
    }
}

/// <summary>What is committed of a fingerprint.</summary>
/// <param name="Fingerprint">The fingerprint.</param>
/// <param name="Names">The first names.</param>
internal readonly record struct ExpectedList(ulong Fingerprint, ArraySegment<ItemKey> Names);
