using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Storage.Segments;

/// <summary>
/// Where each item's own fingerprints are kept, so that it can be taken out again: files that only grow, which merging leaves alone. A place in them
/// is the file's number and the offset of [4 bytes: how many][8 bytes each]. Up to where they are true the store's manifest says; what a
/// crash left behind that is written over.
/// </summary>
/// <param name="folder">Where the files are.</param>
internal sealed class FingerprintHeap(string folder) : IDisposable
{
    /// <summary>A file gets no more when it has so many bytes.</summary>
    public const long Full = 1L << 30;

    private const int OffsetBits = 40;

    // So that no place is 0, which means none.
    private const int FirstOffset = 8;

    private readonly Dictionary<int, SafeFileHandle> _files = [];

    /// <summary>The fingerprints at a place.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public ulong[] Read(long place)
    {
        var fingerprints = new ulong[CountAt(place)];
        Fill(place, sizeof(int), MemoryMarshal.AsBytes(fingerprints.AsSpan()));
        return fingerprints;
    }

    /// <summary>How many fingerprints are at a place.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public int CountAt(long place)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        Fill(place, 0, head);
        var count = BinaryPrimitives.ReadInt32LittleEndian(head);
        var room = RandomAccess.GetLength(FileOf(place)) - OffsetOf(place) - head.Length;
        return count >= 0 && (long)count * sizeof(ulong) <= room ? count : throw Missing();
    }

    /// <summary>Overwrites fingerprints with zeros: those of an item that was removed.</summary>
    public void Wipe(long place)
    {
        var count = CountAt(place);
        using var file = File.OpenHandle(PathOf(folder, NumberOf(place)), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.Write(file, new byte[count * sizeof(ulong)], OffsetOf(place) + sizeof(int));
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }

        _files.Clear();
    }

    /// <summary>Where the next bytes go.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="file">Number of the file that grows.</param>
    /// <param name="length">Up to where it is true; 0 for a file that is not there.</param>
    public static HeapWriter Append(string folder, int file, long length) =>
        length >= Full ? new HeapWriter(PathOf(folder, file + 1), file + 1, 0) : new HeapWriter(PathOf(folder, file), file, length);

    private static int NumberOf(long place) => (int)(place >> OffsetBits);

    private static long OffsetOf(long place) => place & ((1L << OffsetBits) - 1);

    private static InvalidDataException Missing() => new("The fingerprints of an item are missing.");

    private SafeFileHandle FileOf(long place)
    {
        var number = NumberOf(place);
        if (!_files.TryGetValue(number, out var file))
        {
            file = File.OpenHandle(PathOf(folder, number), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
            _files.Add(number, file);
        }

        return file;
    }

    private void Fill(long place, int from, Span<byte> bytes)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var part = RandomAccess.Read(FileOf(place), bytes[read..], OffsetOf(place) + from + read);
            read += part > 0 ? part : throw Missing();
        }
    }

    private static string PathOf(string folder, int file) => Path.Combine(folder, FormattableString.Invariant($"fingerprints-{file:D4}"));

    /// <summary>Appends to the file that grows.</summary>
    internal sealed class HeapWriter : IDisposable
    {
        private readonly FileStream _stream;
        private readonly int _file;

        public HeapWriter(string path, int file, long length)
        {
            _file = file;
            _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            if (_stream.Length < length)
            {
                _stream.Dispose();
                throw new InvalidDataException($"{path} is cut off");
            }

            _stream.SetLength(length);
            _stream.Position = length;
            if (length == 0)
            {
                _stream.Write("HSRYFPS1"u8);
            }
        }

        /// <summary>Number of the file and how far it is true now.</summary>
        public (int File, long Length) End => (_file, _stream.Position);

        /// <summary>Adds the fingerprints of one item.</summary>
        /// <returns>Their place.</returns>
        public long Add(ReadOnlySpan<ulong> fingerprints)
        {
            var place = ((long)_file << OffsetBits) | Math.Max(FirstOffset, _stream.Position);
            Span<byte> head = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(head, fingerprints.Length);
            _stream.Write(head);
            _stream.Write(MemoryMarshal.AsBytes(fingerprints));
            return place;
        }

        /// <summary>Brings what was added to the disk. It is read again only when an item goes, and is as large as all postings are, which need the room in the system's memory.</summary>
        public void Flush()
        {
            _stream.Flush(flushToDisk: true);
            SystemAdvice.Forget(_stream.SafeFileHandle);
        }

        public void Dispose() => _stream.Dispose();
    }
}
