using System.Buffers.Binary;
using System.Text;

namespace Hearsay.Reading.Formats;

/// <summary>An entry of a zip archive's central directory.</summary>
/// <param name="Name">Path with "/" between folders.</param>
/// <param name="Method">How it is compressed (APPNOTE 4.4.5).</param>
/// <param name="IsEncrypted">Whether it is encrypted.</param>
/// <param name="Checksum">CRC-32 of the plain data.</param>
/// <param name="Compressed">Compressed size in bytes.</param>
/// <param name="HeaderAt">Where its local header stands in the archive.</param>
internal readonly record struct ZipEntry(string Name, int Method, bool IsEncrypted, uint Checksum, long Compressed, long HeaderAt);

/// <summary>
/// The central directory of a zip archive (APPNOTE 6.3), read entry by entry, so that an archive of millions of files takes no memory. The platform's reader
/// holds them all. Zip64 is understood; archives in several volumes are not.
/// </summary>
internal static class ZipDirectory
{
    private const uint EntrySignature = 0x02014B50; // APPNOTE 4.3.12
    private const uint LocalSignature = 0x04034B50; // APPNOTE 4.3.7
    private const uint EndSignature = 0x06054B50; // APPNOTE 4.3.16
    private const uint End64Signature = 0x06064B50; // APPNOTE 4.3.14
    private const uint Locator64Signature = 0x07064B50; // APPNOTE 4.3.15
    private const int EndBytes = 22; // bytes of the end record without its comment
    private const int LongestComment = 65_535; // bytes; its length has 16 bits

    /// <summary>Where the directory stands and how long it is; null when the archive has none.</summary>
    public static (long At, long Length)? Find(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndBytes + LongestComment)];
        if (!TryReadAt(zip, zip.Length - tail.Length, tail))
        {
            return null;
        }

        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSignature)
            {
                continue;
            }

            long length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
            long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            if (start == uint.MaxValue || length == uint.MaxValue)
            {
                return Find64(zip, zip.Length - tail.Length + at);
            }

            return start + length <= zip.Length ? (start, length) : null;
        }

        return null;
    }

    /// <summary>The entries in the directory's order; it ends where the directory is damaged.</summary>
    public static IEnumerable<ZipEntry> Entries(Stream zip, (long At, long Length) directory)
    {
        var header = new byte[46];
        var (at, end) = (directory.At, directory.At + directory.Length);
        while (at + header.Length <= end && TryReadAt(zip, at, header) && BinaryPrimitives.ReadUInt32LittleEndian(header) == EntrySignature)
        {
            var names = new byte[UInt16(header, 28) + UInt16(header, 30)];
            if (!TryReadAt(zip, at + header.Length, names))
            {
                yield break;
            }

            var flags = UInt16(header, 8);
            var name = names.AsSpan(0, UInt16(header, 28));
            long compressed = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(20));
            long plain = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(24));
            long headerAt = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(42));
            Extend(names.AsSpan(name.Length), plain == uint.MaxValue, ref compressed, ref headerAt);
            yield return new ZipEntry(
                ((flags & 0x800) != 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(name), UInt16(header, 10), (flags & 1) != 0,
                BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(16)), compressed, headerAt);
            at += header.Length + names.Length + UInt16(header, 32);
        }
    }

    /// <summary>Where the entry's data begin; null when its local header is damaged.</summary>
    public static long? DataOf(Stream zip, ZipEntry entry)
    {
        var header = new byte[30];
        return entry.HeaderAt >= 0 && TryReadAt(zip, entry.HeaderAt, header) && BinaryPrimitives.ReadUInt32LittleEndian(header) == LocalSignature
            ? entry.HeaderAt + header.Length + UInt16(header, 26) + UInt16(header, 28)
            : null;
    }

    private static (long At, long Length)? Find64(Stream zip, long endAt)
    {
        var locator = new byte[20];
        var end = new byte[56];
        if (!TryReadAt(zip, endAt - locator.Length, locator) || BinaryPrimitives.ReadUInt32LittleEndian(locator) != Locator64Signature
            || !TryReadAt(zip, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), end) || BinaryPrimitives.ReadUInt32LittleEndian(end) != End64Signature)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(40));
        var start = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48));
        return start >= 0 && length >= 0 && start <= zip.Length - length ? (start, length) : null;
    }

    // Sizes beyond 4 GB stand in an extra field, only those that do not fit, in this order: plain, compressed, place.
    private static void Extend(ReadOnlySpan<byte> extra, bool hasPlain, ref long compressed, ref long headerAt)
    {
        while (extra.Length >= 4)
        {
            var (id, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (length > extra.Length - 4)
            {
                return;
            }

            var field = extra.Slice(4, length);
            extra = extra[(4 + length)..];
            if (id != 1)
            {
                continue;
            }

            field = field[Math.Min(field.Length, hasPlain ? 8 : 0)..];
            if (compressed == uint.MaxValue && field.Length >= 8)
            {
                compressed = BinaryPrimitives.ReadInt64LittleEndian(field);
                field = field[8..];
            }

            if (headerAt == uint.MaxValue && field.Length >= 8)
            {
                headerAt = BinaryPrimitives.ReadInt64LittleEndian(field);
            }
        }
    }

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static bool TryReadAt(Stream zip, long at, byte[] bytes)
    {
        if (at < 0 || at > zip.Length)
        {
            return false;
        }

        zip.Position = at;
        return zip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
