using Microsoft.Win32.SafeHandles;

namespace Hearsay.Storage.Segments;

/// <summary>The postings of a segment, and the first fingerprint of each of their blocks.</summary>
internal sealed class PostingFile : IDisposable
{
    private readonly string _folder;
    private readonly SafeFileHandle _blocks;
    private readonly Func<long, ulong> _fenceAt;

    /// <param name="folder">The segment's folder.</param>
    /// <param name="items">How many items the segment has.</param>
    public PostingFile(string folder, int items)
    {
        _folder = folder;
        Fences = MappedTable.Open(Path.Combine(folder, SegmentFiles.Fences));
        _fenceAt = Fences.Number;
        _blocks = File.OpenHandle(Path.Combine(folder, SegmentFiles.Postings), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        ItemBytes = PostingBlock.ItemBytes(items);
    }

    /// <summary>The first fingerprint of each block.</summary>
    public MappedTable Fences { get; }

    /// <summary>Bytes of an item in it.</summary>
    public int ItemBytes { get; }

    /// <summary>Among some blocks the first that begins with a fingerprint or a greater one; <paramref name="end"/> when there is none.</summary>
    public long FirstFence(long first, long end, ulong fingerprint) => EvenSearch.First(_fenceAt, first, end, fingerprint);

    /// <summary>Reads a block.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="bytes">Gets its bytes, <see cref="PostingBlock.Size"/>.</param>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public void Read(long block, Span<byte> bytes)
    {
        if (RandomAccess.Read(_blocks, bytes, block * PostingBlock.Size) < bytes.Length)
        {
            throw new InvalidDataException($"{_folder}: the postings are cut off");
        }
    }

    public void Dispose()
    {
        Fences.Dispose();
        _blocks.Dispose();
    }
}
