using Hearsay.Ledger;

namespace Hearsay.Storage.Segments;

/// <summary>Names in ordinal order, one after the other.</summary>
internal interface INameStream
{
    /// <summary>True when all names are keys: then <see cref="Key"/> may be asked for.</summary>
    bool AreKeys { get; }

    /// <summary>The name that was read last.</summary>
    string Current { get; }

    /// <summary>The same as a key.</summary>
    ItemKey Key { get; }

    /// <summary>Reads the next one; false at the end.</summary>
    bool Next();
}

/// <summary>Brings ordered streams of names together, reading no more of each than is needed.</summary>
internal static class NameStreams
{
    private const int AtHand = 64;

    /// <summary>The smallest names of several streams, in ordinal order.</summary>
    /// <param name="streams">Each in ordinal order; no name is in two. Emptied.</param>
    /// <param name="limit">Most names; at least 1.</param>
    public static IReadOnlyList<string> Smallest(List<INameStream> streams, int limit)
    {
        streams.RemoveAll(stream => !stream.Next());
        if (streams.Count == 0)
        {
            return [];
        }

        return streams.TrueForAll(stream => stream.AreKeys) ? new ItemKeys(SmallestKeys(streams, limit)) : SmallestNames(streams, limit);
    }

    private static List<string> SmallestNames(List<INameStream> streams, int limit)
    {
        var names = new List<string>();
        while (streams.Count > 0 && names.Count < limit)
        {
            var least = streams.MinBy(stream => stream.Current, StringComparer.Ordinal)!;
            names.Add(least.Current);
            if (!least.Next())
            {
                streams.Remove(least);
            }
        }

        return names;
    }

    // The way of nearly all lists.
    private static ItemKey[] SmallestKeys(List<INameStream> streams, int limit)
    {
        var room = limit <= AtHand ? stackalloc ItemKey[limit] : [];
        var more = limit <= AtHand ? null : new List<ItemKey>();
        Span<ItemKey> current = streams.Count <= AtHand ? stackalloc ItemKey[streams.Count] : new ItemKey[streams.Count];
        for (var at = 0; at < streams.Count; at++)
        {
            current[at] = streams[at].Key;
        }

        var (open, count) = (streams.Count, 0);
        for (; open > 0 && count < limit; count++)
        {
            var least = 0;
            for (var at = 1; at < open; at++)
            {
                least = current[at] < current[least] ? at : least;
            }

            if (more is null)
            {
                room[count] = current[least];
            }
            else
            {
                more.Add(current[least]);
            }

            if (streams[least].Next())
            {
                current[least] = streams[least].Key;
            }
            else
            {
                (streams[least], current[least]) = (streams[--open], current[open]);
            }
        }

        return more is null ? room[..count].ToArray() : [.. more];
    }
}

/// <summary>A list as a stream.</summary>
internal sealed class ListStream : INameStream
{
    private readonly IReadOnlyList<string> _names;
    private readonly ItemKeys? _keys;
    private int _at = -1;

    /// <param name="names">In ordinal order.</param>
    public ListStream(IReadOnlyList<string> names)
    {
        _names = names;
        _keys = ItemKeys.TryOf(names);
    }

    /// <inheritdoc/>
    public bool AreKeys => _keys is not null;

    /// <inheritdoc/>
    public string Current => _names[_at];

    /// <inheritdoc/>
    public ItemKey Key => _keys!.Span[_at];

    /// <inheritdoc/>
    public bool Next() => ++_at < _names.Count;
}
