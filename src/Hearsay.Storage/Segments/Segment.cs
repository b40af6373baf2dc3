using System.Buffers;
using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// One immutable sorted run of the candidate index: the postings of some items. Asked by one thread at a time; its postings and names may be read from
/// front to back beside that. The entries that have died since it was written
/// are told to it (<see cref="Dead"/>).
/// </summary>
internal sealed class Segment : IDisposable
{
    // Larger filters stay in their file, of which the system keeps what it has room for.
    private static readonly long MostInMemory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8;

    private readonly PostingFile _postings;
    private readonly MappedTable _filter;
    private readonly MappedTable _places;
    private readonly Section[] _sections;
    private long _asked;
    private int _users = 1;

    private Segment(string folder, SegmentInfo info)
    {
        Folder = folder;
        Info = info;
        Names = NameTable.Open(folder, info.Items, info.Keys);
        _filter = MappedTable.Open(Path.Combine(folder, SegmentFiles.Filter));
        _places = MappedTable.Open(Path.Combine(folder, SegmentFiles.Places));
        _postings = new PostingFile(folder, info.Items);
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
    /// <param name="open">The places of those among them that are asked for.</param>
    /// <param name="passed">Gets the places of those that an item may have.</param>
    public void Sift(int index, ReadOnlySpan<ulong> fingerprints, List<int> open, List<int> passed)
    {
        passed.Clear();
        if (SectionOf(index) is not { } section)
        {
            return;
        }

        ReadFilter(open.Count);

        // For many at once the ways to memory overlap.
        foreach (var at in open)
        {
            _filter.Prefetch(PlaceInFilter(section, fingerprints[at]));
        }

        foreach (var at in open)
        {
            if (MayHold(section, fingerprints[at]))
            {
                passed.Add(at);
            }
        }
    }

    /// <summary>False when no item has the fingerprint.</summary>
    public bool MayHold(int index, ulong fingerprint) => SectionOf(index) is { } section && MayHold(section, fingerprint);

    /// <summary>The items that have a fingerprint, the dead ones among them, ascending.</summary>
    public List<int> Items(int index, ulong fingerprint) => Items(index, [fingerprint]);

    /// <summary>Goes through the postings of an index.</summary>
    /// <param name="section">The index's section (<see cref="SectionOf"/>).</param>
    /// <param name="bytes">Room for a block.</param>
    /// <param name="items">Room for the items of a group.</param>
    public PostingCursor Cursor(Section section, Span<byte> bytes, Span<int> items) => new(_postings, section.FirstBlock, section.Info.Blocks, bytes, items);

    /// <summary>
    /// The names of the live items that have so many of some fingerprints, in the order of names. Copies of a text share nearly all its fingerprints, and most of those
    /// that share one share no other: only names that are asked for are read, each once.
    /// </summary>
    public IEnumerable<string> NamesWith(int index, IReadOnlyList<ulong> fingerprints, int shared)
    {
        var dead = Dead.GetValueOrDefault(index);
        foreach (var item in WithSo(Items(index, fingerprints), shared))
        {
            if (dead?.Contains(item) != true)
            {
                yield return Names[item];
            }
        }
    }

    // Those of some fingerprints, one behind the other.
    private List<int> Items(int index, IReadOnlyList<ulong> fingerprints)
    {
        var found = new List<int>();
        if (SectionOf(index) is not { } section)
        {
            return found;
        }

        var cursor = Cursor(section, stackalloc byte[PostingBlock.Size], stackalloc int[PostingBlock.MostItems]);
        foreach (var fingerprint in fingerprints)
        {
            for (var there = MayHold(section, fingerprint) && cursor.Seek(fingerprint); there; there = cursor.Continue())
            {
                found.AddRange(cursor.Items);
            }
        }

        return found;
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

    /// <summary>The section of an index; null when there is none.</summary>
    public Section? SectionOf(int index)
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

    /// <summary>Number of the section of an index among the sections; -1 when there is none.</summary>
    public int SectionNumber(int index) => SectionOf(index)?.Number ?? -1;

    /// <summary>Reads the postings of an index from front to back; null when it has none.</summary>
    /// <param name="index">The index's number.</param>
    /// <param name="decoded">See <see cref="PostingScan"/>.</param>
    public PostingScan? Scan(int index, Action<Span<int>>? decoded = null) => SectionOf(index) is { } section
        ? new PostingScan(Path.Combine(Folder, SegmentFiles.Postings), _postings.Fences, section.FirstBlock, section.Info.Blocks, _postings.ItemBytes, decoded)
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

    /// <summary>The postings of one index in it.</summary>
    /// <param name="Info">What it is made of.</param>
    /// <param name="Number">Its number among the sections.</param>
    /// <param name="FirstBlock">Its first block of postings.</param>
    /// <param name="FirstFilter">Its first block of the filter.</param>
    internal sealed record Section(SectionInfo Info, int Number, long FirstBlock, long FirstFilter);
}
