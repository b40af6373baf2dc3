using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Storage.Segments;

/// <summary>
/// A file that is read where it lies: its pages come into memory when they are touched and leave it when others need the room; or, when it is read at ever so many places, a copy
/// in memory of large pages (<see cref="Load"/>). A look-up reads from a
/// thousand places of it, so that each must cost no more than the memory does: the one place with unsafe code in the project. Every read is checked
/// against the length; the pointer lives from <see cref="Open"/> to <see cref="Dispose"/>, and whoever reads sees to it that the one comes after
/// the other (<see cref="Segment"/> counts its users).
/// </summary>
internal sealed unsafe class MappedTable : IDisposable
{
    private const int LargePage = 1 << 21;

    private MemoryMappedFile? _file;
    private MemoryMappedViewAccessor? _view;
    private byte* _start;
    private void* _copy;

    private MappedTable(MemoryMappedFile? file, long length)
    {
        _file = file;
        _view = file?.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view?.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        Length = length;
    }

    /// <summary>Bytes; 0 when it is closed.</summary>
    public long Length { get; private set; }

    /// <summary>Opens a file; an empty one too, which the system itself would not map.</summary>
    public static MappedTable Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        return stream.Length == 0
            ? new MappedTable(null, 0)
            : new MappedTable(MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true), stream.Length);
    }

    /// <summary>The 64-bit number at a place, counted in such numbers.</summary>
    public ulong Number(long index) => MemoryMarshal.Read<ulong>(At(index * sizeof(ulong), sizeof(ulong)));

    /// <summary>What stands at a place; good until the table is closed.</summary>
    /// <param name="offset">Bytes from the start.</param>
    /// <param name="length">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> At(long offset, int length)
    {
        if ((ulong)offset > (ulong)Length || length > Length - offset)
        {
            throw Beyond();
        }

        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>Has the processor fetch a place into its cache while it does other things; nothing happens beyond the end.</summary>
    /// <param name="offset">Bytes from the start.</param>
    public void Prefetch(long offset)
    {
        if (Sse.IsSupported && (ulong)offset < (ulong)Length)
        {
            Sse.Prefetch0(_start + offset);
        }
    }

    /// <summary>Reads the whole file into memory, unless it is there; nobody else may read meanwhile. Pages of 4 kB cost a walk through the page tables for nearly every place of a large file.</summary>
    public void Load()
    {
        if (_copy is not null || Length == 0)
        {
            return;
        }

        var room = (nuint)(Length + LargePage - 1) / LargePage * LargePage;
        _copy = NativeMemory.AlignedAlloc(room, LargePage);
        SystemAdvice.UseLargePages((nint)_copy, room);
        NativeMemory.Copy(_start, _copy, (nuint)Length);
        Unmap();
        _start = (byte*)_copy;
    }

    public void Dispose()
    {
        Length = 0;
        Unmap();
        _start = null;
        NativeMemory.AlignedFree(_copy);
        _copy = null;
    }

    private void Unmap()
    {
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
        (_view, _file) = (null, null);
    }

    private static InvalidDataException Beyond() => new("A file of the candidate index ends before what should be in it.");
}
