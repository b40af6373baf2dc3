using System.Runtime.InteropServices;
using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Reads the first keys of many fingerprints from segments: first where they stand, then the keys, so that the processor fetches those of the next lists while it enters those of one.
/// For one thread at a time.
/// </summary>
internal sealed class HeadReader
{
    // So many lists before one is entered its keys are fetched.
    private const int Ahead = 4;

    // Of a list that has keys already as many are fetched: hardly any of the others is among the first.
    private const int FetchedOfMore = 2;

    private readonly List<int> _items = [];
    private readonly List<Run> _runs = [];

    /// <summary>Enters the first live names of a segment, which are keys, into lists.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprints">The fingerprints of the lists; those in ascending order cost less.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="heads">Gets the keys.</param>
    public void Read(Segment segment, int index, ReadOnlySpan<ulong> fingerprints, ReadOnlySpan<int> lists, KeyHeads heads)
    {
        if (segment.SectionOf(index) is not { } section)
        {
            return;
        }

        _items.Clear();
        _runs.Clear();
        var dead = segment.Dead.GetValueOrDefault(index);
        var cursor = segment.Cursor(section, stackalloc byte[PostingBlock.Size], stackalloc int[PostingBlock.MostItems]);
        foreach (var list in lists)
        {
            var start = _items.Count;
            for (var there = cursor.Seek(fingerprints[list]); there && _items.Count < start + heads.Limit; there = _items.Count < start + heads.Limit && cursor.Continue())
            {
                AddLive(cursor.Items, dead, start + heads.Limit);
            }

            if (_items.Count > start)
            {
                _runs.Add(new Run(list, start, _items.Count));
            }
        }

        Enter(segment.Names, heads);
    }

    private void AddLive(ReadOnlySpan<int> items, HashSet<int>? dead, int most)
    {
        if (dead is null)
        {
            _items.AddRange(items[..Math.Min(items.Length, most - _items.Count)]);
            return;
        }

        foreach (var item in items)
        {
            if (_items.Count < most && !dead.Contains(item))
            {
                _items.Add(item);
            }
        }
    }

    private void Enter(NameTable names, KeyHeads heads)
    {
        var runs = CollectionsMarshal.AsSpan(_runs);
        var items = CollectionsMarshal.AsSpan(_items);
        for (var at = -Ahead; at < runs.Length; at++)
        {
            if (at + Ahead < runs.Length)
            {
                var next = runs[at + Ahead];
                names.Prefetch(items[next.Start..next.End][..Math.Min(next.End - next.Start, heads[next.List].IsEmpty ? heads.Limit : FetchedOfMore)]);
            }

            if (at >= 0)
            {
                foreach (var item in items[runs[at].Start..runs[at].End])
                {
                    if (!heads.Add(runs[at].List, ItemKey.Read(names.Bytes(item))))
                    {
                        break;
                    }
                }
            }
        }
    }

    private readonly record struct Run(int List, int Start, int End);
}
