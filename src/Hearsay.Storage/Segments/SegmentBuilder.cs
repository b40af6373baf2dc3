using Hearsay.Storage.Sql;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Writes a segment: names first, then section by section. It lies in a folder of another name until it is whole and on the disk; what is left by a
/// crash is found by that name and deleted.
/// </summary>
internal sealed class SegmentBuilder : IDisposable
{
    /// <summary>Ends the name of a folder that is not whole yet.</summary>
    public const string Unfinished = ".part";

    private const int Buffer = 1 << 18;

    private readonly string _folder;
    private readonly string _part;
    private readonly bool _keys;
    private readonly FileStream _names;
    private readonly FileStream? _ends;
    private readonly FileStream _places;
    private readonly FileStream _postings;
    private readonly FileStream _fences;
    private readonly FileStream _filter;
    private readonly List<SectionInfo> _sections = [];
    private int _items;
    private long _end;
    private int _index;
    private PostingWriter? _writer;
    private FilterWriter? _keysOfSection;

    /// <param name="folder">The segment's folder; it must not exist.</param>
    /// <param name="keys">True when all names will be record keys, given as 32 bytes; else they are given as <see cref="OrdinalText"/>.</param>
    public SegmentBuilder(string folder, bool keys)
    {
        _folder = folder;
        _part = folder + Unfinished;
        _keys = keys;
        Directory.CreateDirectory(_part);
        _names = Create(SegmentFiles.Names);
        _ends = keys ? null : Create(SegmentFiles.NameEnds);
        _places = Create(SegmentFiles.Places);
        _postings = Create(SegmentFiles.Postings);
        _fences = Create(SegmentFiles.Fences);
        _filter = Create(SegmentFiles.Filter);
    }

    /// <summary>Adds a name; ordinally greater than the one before.</summary>
    public void AddName(ReadOnlySpan<byte> name)
    {
        _names.Write(name);
        _items++;
        _end += name.Length;
        _ends?.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in _end)));
    }

    /// <summary>Begins the section of an index; after all names.</summary>
    /// <param name="index">The index's number, greater than that of the section before.</param>
    /// <param name="places">Of each item, where its own fingerprints are; 0 when it is not in the index.</param>
    /// <param name="fingerprints">At most so many different fingerprints will come.</param>
    public void Begin(int index, ReadOnlySpan<long> places, long fingerprints)
    {
        _places.Write(MemoryMarshal.AsBytes(places));
        _index = index;
        _keysOfSection = new FilterWriter(_filter, fingerprints);
        _writer = new PostingWriter(_postings, _fences, _keysOfSection, PostingBlock.ItemBytes(_items));
    }

    /// <summary>Adds a fingerprint of the section, see <see cref="PostingWriter.Add"/>.</summary>
    public void Add(ulong fingerprint, ReadOnlySpan<int> items) => _writer!.Add(fingerprint, items);

    /// <summary>Ends the section.</summary>
    public void End()
    {
        _writer!.Finish();
        _keysOfSection!.Finish();
        _sections.Add(new SectionInfo(_index, _writer.Postings, _writer.Fingerprints, _writer.Blocks, _keysOfSection.Blocks));
    }

    /// <summary>Brings all to the disk and gives the folder its name.</summary>
    public SegmentInfo Finish()
    {
        var info = new SegmentInfo(SegmentInfo.Newest, _items, _keys, [.. _sections]);
        using (var stream = Create(SegmentFiles.Info))
        {
            info.Write(stream);
            stream.Flush(flushToDisk: true);
        }

        foreach (var stream in Streams)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }

        Directory.Move(_part, _folder);
        return info;
    }

    /// <summary>Leaves nothing behind unless <see cref="Finish"/> was reached.</summary>
    public void Dispose()
    {
        foreach (var stream in Streams)
        {
            stream.Dispose();
        }

        if (Directory.Exists(_part))
        {
            Directory.Delete(_part, recursive: true);
        }
    }

    private ImmutableArray<FileStream> Streams => _ends is null
        ? [_names, _places, _postings, _fences, _filter]
        : [_names, _ends, _places, _postings, _fences, _filter];

    private FileStream Create(string name) => new(Path.Combine(_part, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer);
}
