using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hearsay.Storage.Segments;

/// <summary>What the system is told of how memory and files will be used. Advice only: where it is not known, nothing happens.</summary>
internal static partial class SystemAdvice
{
    private const int HugePages = 14;
    private const int DoNotNeed = 4;

    /// <summary>Memory that is read at random places: large pages spare the processor most of the ways through its page tables.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Bytes.</param>
    public static void UseLargePages(nint start, nuint length)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = MemoryAdvise(start, length, HugePages);
        }
    }

    /// <summary>A file, on the disk already, that will hardly be read again: its pages make room for others.</summary>
    public static void Forget(SafeFileHandle file)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = FileAdvise(file, 0, 0, DoNotNeed);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MemoryAdvise(nint start, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int FileAdvise(SafeFileHandle file, nint offset, nint length, int advice);
}
