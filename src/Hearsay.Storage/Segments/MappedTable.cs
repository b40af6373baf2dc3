using System.IO.MemoryMappedFiles;

namespace Hearsay.Storage.Segments;

/// <summary>
/// A file that is read where it lies: its pages come into memory when they are touched and leave it when others need the room. Read by any number
/// of threads; reading beyond the end or after disposal is an exception, never a fault.
/// </summary>
internal sealed class MappedTable : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    private MappedTable(MemoryMappedFile? file, long length)
    {
        _file = file;
        _view = file?.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        Length = length;
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>Opens a file; an empty one too, which the system itself would not map.</summary>
    public static MappedTable Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        return stream.Length == 0
            ? new MappedTable(null, 0)
            : new MappedTable(MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true), stream.Length);
    }

    /// <summary>The 64-bit number at a place, counted in such numbers.</summary>
    public ulong Number(long index) => Length == 0 ? throw Beyond() : _view!.SafeMemoryMappedViewHandle.Read<ulong>((ulong)index * sizeof(ulong));

    /// <summary>Copies what stands at a place.</summary>
    /// <param name="offset">Bytes from the start.</param>
    /// <param name="into">Where to; filled whole.</param>
    public void Read<T>(long offset, Span<T> into)
        where T : unmanaged
    {
        if (into.Length > 0)
        {
            (_view ?? throw Beyond()).SafeMemoryMappedViewHandle.ReadSpan((ulong)offset, into);
        }
    }

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }

    private static InvalidDataException Beyond() => new("A file of the candidate index is empty.");
}
