using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Storage.Segments;

/// <summary>
/// One immutable sorted run of the candidate index: the postings of some items. Asked by one thread at a time; its postings and names may be read from
/// front to back beside that. The entries that have died since it was written
/// are told to it (<see cref="Dead"/>).
/// </summary>
internal sealed class Segment : IDisposable
{
    /// <summary>Where <see cref="Items"/> begins.</summary>
    public const long First = -1;

    /// <summary>Where <see cref="Items"/> ends.</summary>
    public const long End = -2;

    // Larger filters stay in their file, of which the system keeps what it has room for.
    private static readonly long MostInMemory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8;

    private readonly SafeFileHandle _postings;
    private readonly MappedTable _fences;
    private readonly Func<long, ulong> _fenceAt;
    private readonly MappedTable _filter;
    private readonly MappedTable _places;
    private readonly Section[] _sections;
    private readonly int _itemBytes;
    private long _asked;
    private int _users = 1;

    private Segment(string folder, SegmentInfo info)
    {
        Folder = folder;
        Info = info;
        Names = NameTable.Open(folder, info.Items, info.Keys);
        _fences = MappedTable.Open(Path.Combine(folder, SegmentFiles.Fences));
        _fenceAt = _fences.Number;
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

    /// <summary>The folder in which its files lie.</summary>
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

    /// <summary>Which of some fingerprints an item may have; the rest none has.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprints">The fingerprints.</param>
    /// <param name="passed">Gets the places of those among them.</param>
    public void Sift(int index, ReadOnlySpan<ulong> fingerprints, List<int> passed)
    {
        passed.Clear();
        if (SectionOf(index) is not { } section)
        {
            return;
        }

        ReadFilter(fingerprints.Length);

        // For many at once the ways to memory overlap.
        foreach (var fingerprint in fingerprints)
        {
            _filter.Prefetch(PlaceInFilter(section, fingerprint));
        }

        for (var at = 0; at < fingerprints.Length; at++)
        {
            if (MayHold(section, fingerprints[at]))
            {
                passed.Add(at);
            }
        }
    }

    /// <summary>False when no item has the fingerprint.</summary>
    public bool MayHold(int index, ulong fingerprint) => SectionOf(index) is { } section && MayHold(section, fingerprint);

    /// <summary>The items that have a fingerprint, the dead ones among them, ascending; block by block.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <param name="block">Where to go on: <see cref="First"/> at first; gets <see cref="End"/> when there is no more.</param>
    public int[] Items(int index, ulong fingerprint, ref long block)
    {
        if (SectionOf(index) is not { Info.Blocks: > 0 } section)
        {
            block = End;
            return [];
        }

        // A group may begin in the block before the first that begins with it, and go on in those behind.
        var last = section.FirstBlock + section.Info.Blocks;
        block = block == First ? Math.Max(section.FirstBlock, FirstFence(section, fingerprint) - 1) : block;
        var items = ItemsIn(block, fingerprint);
        if (items.Length == 0 && block + 1 < last && _fences.Number(block + 1) == fingerprint)
        {
            items = ItemsIn(++block, fingerprint);
        }

        block = block + 1 < last && _fences.Number(block + 1) == fingerprint ? block + 1 : End;
        return items;
    }

    /// <summary>
    /// The names of the live items that have so many of some fingerprints, in the order of names. Copies of a text share nearly all its fingerprints, and most of those
    /// that share one share no other: only names that are asked for are read, each once.
    /// </summary>
    public IEnumerable<string> NamesWith(int index, IReadOnlyList<ulong> fingerprints, int shared)
    {
        var found = new List<int>();
        foreach (var fingerprint in fingerprints)
        {
            for (var block = MayHold(index, fingerprint) ? First : End; block != End;)
            {
                found.AddRange(Items(index, fingerprint, ref block));
            }
        }

        var dead = Dead.GetValueOrDefault(index);
        foreach (var item in WithSo(found, shared))
        {
            if (dead?.Contains(item) != true)
            {
                yield return Names[item];
            }
        }
    }

    // The items that are so many times in a list, ascending. Lists of a large family are long: they are counted, which does not cost what sorting them does.
    private List<int> WithSo(List<int> found, int shared)
    {
        const int Sparse = 64;
        var often = new List<int>();
        if (shared > byte.MaxValue || found.Count < Info.Items / Sparse)
        {
            found.Sort();
            for (var (at, run) = (0, 0); at < found.Count; at++)
            {
                run = at > 0 && found[at] == found[at - 1] ? run + 1 : 1;
                if (run == shared)
                {
                    often.Add(found[at]);
                }
            }

            return often;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Info.Items);
        var times = rented.AsSpan(0, Info.Items);
        times.Clear();
        foreach (var item in found)
        {
            times[item] += times[item] < shared ? (byte)1 : (byte)0;
        }

        for (var (at, next) = (0, times.IndexOf((byte)shared)); next >= 0; next = times[at..].IndexOf((byte)shared))
        {
            often.Add(at + next);
            at += next + 1;
        }

        ArrayPool<byte>.Shared.Return(rented);
        return often;
    }

    /// <summary>Where an item's own fingerprints are (<see cref="FingerprintHeap"/>); 0 when it is not in the index, or no more.</summary>
    public long PlaceOf(int index, int item) =>
        SectionOf(index) is { } section && Dead.GetValueOrDefault(index)?.Contains(item) != true ? RawPlaceOf(section.Number, item) : 0;

    /// <summary>The same, dead or not, by the number of the section.</summary>
    public long RawPlaceOf(int section, int item) => (long)_places.Number(((long)section * Info.Items) + item);

    /// <summary>Number of the section of an index among the sections; -1 when there is none.</summary>
    public int SectionNumber(int index) => SectionOf(index)?.Number ?? -1;

    /// <summary>Reads the postings of an index from front to back; null when it has none.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="decoded">See <see cref="PostingScan"/>.</param>
    public PostingScan? Scan(int index, Action<Span<int>>? decoded = null) => SectionOf(index) is { } section
        ? new PostingScan(Path.Combine(Folder, SegmentFiles.Postings), _fences, section.FirstBlock, section.Info.Blocks, _itemBytes, decoded)
        : null;

    /// <summary>One more uses it; each must dispose of it.</summary>
    public Segment Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    /// <summary>One less uses it; the last one closes its files.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _users) != 0)
        {
            return;
        }

        Names.Dispose();
        _fences.Dispose();
        _filter.Dispose();
        _places.Dispose();
        _postings.Dispose();
    }

    private bool MayHold(Section section, ulong fingerprint) =>
        KeyFilter.MayHold(MemoryMarshal.Cast<byte, ulong>(_filter.At(PlaceInFilter(section, fingerprint), KeyFilter.BlockBytes)), fingerprint);

    // Few questions touch few pages of the file. When as many were asked as it has pages it is read whole: so it costs no more than twice what the better of the two does.
    private void ReadFilter(int questions)
    {
        _asked += questions;
        if (_asked > _filter.Length / Environment.SystemPageSize && _filter.Length <= MostInMemory)
        {
            _filter.Load();
        }
    }

    private static long PlaceInFilter(Section section, ulong fingerprint) =>
        (section.FirstFilter + KeyFilter.BlockOf(fingerprint, section.Info.FilterBlocks)) * KeyFilter.BlockBytes;

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
    private long FirstFence(Section section, ulong fingerprint) =>
        EvenSearch.First(_fenceAt, section.FirstBlock, section.FirstBlock + section.Info.Blocks, fingerprint);

    private int[] ItemsIn(long block, ulong fingerprint)
    {
        var fence = _fences.Number(block);
        if (fence > fingerprint)
        {
            return [];
        }

        Span<byte> bytes = stackalloc byte[PostingBlock.Size];
        Span<int> items = stackalloc int[PostingBlock.MostItems];
        if (RandomAccess.Read(_postings, bytes, block * PostingBlock.Size) < bytes.Length)
        {
            throw new InvalidDataException($"{Folder}: the postings are cut off");
        }

        var reader = new BlockReader(bytes, fence, _itemBytes);
        while (reader.Next(items, out var count) && reader.Fingerprint <= fingerprint)
        {
            if (reader.Fingerprint == fingerprint)
            {
                return items[..count].ToArray();
            }
        }

        return [];
    }

    private sealed record Section(SectionInfo Info, int Number, long FirstBlock, long FirstFilter);
}
