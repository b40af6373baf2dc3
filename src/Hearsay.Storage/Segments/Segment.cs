using Microsoft.Win32.SafeHandles;

namespace Hearsay.Storage.Segments;

/// <summary>
/// One immutable sorted run of the candidate index: the postings of some items. Read by many threads. The entries that have died since it was written
/// are told to it (<see cref="Dead"/>).
/// </summary>
internal sealed class Segment : IDisposable
{
    private readonly SafeFileHandle _postings;
    private readonly MappedTable _fences;
    private readonly MappedTable _filter;
    private readonly MappedTable _places;
    private readonly Section[] _sections;
    private readonly int _itemBytes;

    private Segment(string folder, SegmentInfo info)
    {
        Folder = folder;
        Info = info;
        Names = NameTable.Open(folder, info.Items, info.Keys);
        _fences = MappedTable.Open(Path.Combine(folder, SegmentFiles.Fences));
        _filter = MappedTable.Open(Path.Combine(folder, SegmentFiles.Filter));
        _places = MappedTable.Open(Path.Combine(folder, SegmentFiles.Places));
        _postings = File.OpenHandle(Path.Combine(folder, SegmentFiles.Postings), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        _itemBytes = PostingBlock.ItemBytes(info.Items);
        _sections = new Section[info.Sections.Length];
        var (block, filter) = (0L, 0L);
        for (var at = 0; at < _sections.Length; at++)
        {
            _sections[at] = new Section(info.Sections[at], at, block, filter);
            block += info.Sections[at].Blocks;
            filter += info.Sections[at].FilterBlocks;
        }
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Name of its folder.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>What it is made of.</summary>
    public SegmentInfo Info { get; }

    /// <summary>Its items.</summary>
    public NameTable Names { get; }

    /// <summary>Its postings, the dead ones among them.</summary>
    public long Postings => Info.Sections.Sum(section => section.Postings);

    /// <summary>By the number of the index, the items that are in it no more.</summary>
    public Dictionary<int, HashSet<int>> Dead { get; } = [];

    /// <summary>Opens a segment.</summary>
    /// <exception cref="InvalidDataException">A file is missing, cut off or not what was written.</exception>
    public static Segment Open(string folder) => new(folder, SegmentInfo.Read(folder));

    /// <summary>False when no item has the fingerprint.</summary>
    public bool MayHold(int index, ulong fingerprint)
    {
        if (SectionOf(index) is not { } section)
        {
            return false;
        }

        Span<ulong> block = stackalloc ulong[KeyFilter.BlockWords];
        _filter.Read((section.FirstFilter + KeyFilter.BlockOf(fingerprint, section.Info.FilterBlocks)) * KeyFilter.BlockBytes, block);
        return KeyFilter.MayHold(block, fingerprint);
    }

    /// <summary>The live items that have a fingerprint, ascending: read as far as they are asked for.</summary>
    public IEnumerable<int> Find(int index, ulong fingerprint)
    {
        if (SectionOf(index) is not { Info.Blocks: > 0 } section)
        {
            yield break;
        }

        var dead = Dead.GetValueOrDefault(index);
        var items = new int[PostingBlock.MostItems];
        var last = section.FirstBlock + section.Info.Blocks;
        var start = FirstFence(section, fingerprint);

        // A group may begin in the block before the first that begins with it, and go on in those behind.
        for (var block = Math.Max(section.FirstBlock, start - 1); block < last; block++)
        {
            var fence = _fences.Number(block);
            if (fence > fingerprint)
            {
                yield break;
            }

            var count = ItemsIn(block, fence, fingerprint, items);
            for (var at = 0; at < count; at++)
            {
                if (dead is null || !dead.Contains(items[at]))
                {
                    yield return items[at];
                }
            }
        }
    }

    /// <summary>Where an item's own fingerprints are (<see cref="FingerprintHeap"/>); 0 when it is not in the index, or no more.</summary>
    public long PlaceOf(int index, int item) =>
        SectionOf(index) is { } section && Dead.GetValueOrDefault(index)?.Contains(item) != true ? RawPlaceOf(section.Number, item) : 0;

    /// <summary>The same, dead or not, by the number of the section.</summary>
    public long RawPlaceOf(int section, int item) => (long)_places.Number(((long)section * Info.Items) + item);

    /// <summary>Number of the section of an index among the sections; -1 when there is none.</summary>
    public int SectionNumber(int index) => SectionOf(index)?.Number ?? -1;

    /// <summary>Reads the postings of an index from front to back; null when it has none.</summary>
    public PostingScan? Scan(int index) => SectionOf(index) is { } section
        ? new PostingScan(Path.Combine(Folder, SegmentFiles.Postings), _fences, section.FirstBlock, section.Info.Blocks, _itemBytes)
        : null;

    public void Dispose()
    {
        Names.Dispose();
        _fences.Dispose();
        _filter.Dispose();
        _places.Dispose();
        _postings.Dispose();
    }

    private Section? SectionOf(int index)
    {
        foreach (var section in _sections)
        {
            if (section.Info.Index == index)
            {
                return section;
            }
        }

        return null;
    }

    // The first block that begins with the fingerprint or a greater one.
    private long FirstFence(Section section, ulong fingerprint)
    {
        var (low, high) = (section.FirstBlock, section.FirstBlock + section.Info.Blocks);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_fences.Number(middle) < fingerprint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int ItemsIn(long block, ulong fence, ulong fingerprint, int[] items)
    {
        Span<byte> bytes = stackalloc byte[PostingBlock.Size];
        if (RandomAccess.Read(_postings, bytes, block * PostingBlock.Size) < bytes.Length)
        {
            throw new InvalidDataException($"{Folder}: the postings are cut off");
        }

        var reader = new BlockReader(bytes, fence, _itemBytes);
        while (reader.Next(items, out var count) && reader.Fingerprint <= fingerprint)
        {
            if (reader.Fingerprint == fingerprint)
            {
                return count;
            }
        }

        return 0;
    }

    private sealed record Section(SectionInfo Info, int Number, long FirstBlock, long FirstFilter);
}
