namespace Hearsay.Storage.Segments;

/// <summary>Merges the names of segments into one table and says where each item goes.</summary>
internal static class NameMerger
{
    private const int None = -1;

    /// <summary>Merges names.</summary>
    /// <param name="inputs">The segments.</param>
    /// <param name="dead">Of each, its dead entries by the number of the index. An item that is dead in all of them goes.</param>
    /// <param name="builder">Gets the names.</param>
    /// <param name="items">How many there are.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Of each segment, the new place of each of its items; -1 for those that went.</returns>
    public static int[][] Merge(
        IReadOnlyList<Segment> inputs, IReadOnlyList<IReadOnlyDictionary<int, HashSet<int>>> dead, SegmentBuilder builder, out int items, CancellationToken cancel)
    {
        var keys = inputs.All(input => input.Names.AreKeys);
        var streams = inputs.Select((input, at) => new Stream(input, dead[at], keys)).ToArray();
        var open = streams.Where(stream => stream.Next()).ToList();
        var smallest = Array.Empty<byte>();
        for (items = 0; open.Count > 0; items++)
        {
            if ((items & 0xFFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var least = open[0];
            for (var at = 1; at < open.Count; at++)
            {
                if (open[at].Name.SequenceCompareTo(least.Name) < 0)
                {
                    least = open[at];
                }
            }

            builder.AddName(least.Name);
            smallest = least.Name.ToArray();
            for (var at = open.Count - 1; at >= 0; at--)
            {
                // An item may be in several segments, with one index each.
                if (open[at].Name.SequenceEqual(smallest))
                {
                    open[at].Map[open[at].Item] = items;
                    if (!open[at].Next())
                    {
                        open.RemoveAt(at);
                    }
                }
            }
        }

        return [.. streams.Select(stream => stream.Map)];
    }

    private sealed class Stream
    {
        private readonly Segment _segment;
        private readonly HashSet<int>[] _dead;
        private readonly bool _keys;
        private byte[] _name = [];

        public Stream(Segment segment, IReadOnlyDictionary<int, HashSet<int>> dead, bool keys)
        {
            _segment = segment;
            _keys = keys;
            Map = new int[segment.Info.Items];
            Array.Fill(Map, None);

            // Dead in every section: dead altogether.
            var sections = segment.Info.Sections.Select(section => dead.GetValueOrDefault(section.Index)).OfType<HashSet<int>>().ToArray();
            _dead = sections.Length == segment.Info.Sections.Length ? sections : [];
        }

        public int[] Map { get; }

        public int Item { get; private set; } = None;

        public ReadOnlySpan<byte> Name => _keys ? _segment.Names.Bytes(Item) : _name;

        public bool Next()
        {
            do
            {
                Item++;
            }
            while (Item < Map.Length && _dead.Length > 0 && IsDead(Item));

            if (Item == Map.Length)
            {
                return false;
            }

            if (!_keys)
            {
                _name = _segment.Names.Text(Item);
            }

            return true;
        }

        private bool IsDead(int item)
        {
            foreach (var section in _dead)
            {
                if (!section.Contains(item))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
