using System.IO.Compression;
using Hearsay.Model;
using ICSharpCode.SharpZipLib.Checksum;
using ZstdSharp;

namespace Hearsay.Reading.Formats;

/// <summary>
/// A zip archive: its files, each with its path below the archive's name. Read in place where the stream can seek; elsewhere (standard input, an archive within
/// another) it is held in memory up to a limit, because a zip archive's directory stands at its end.
/// </summary>
internal static class ZipFile
{
    /// <summary>Largest archive that is held in memory, in bytes.</summary>
    public const long MaxHeldBytes = 100_000_000;

    private const int Stored = 0; // compression method, APPNOTE 4.4.5
    private const int Deflated = 8; // compression method, APPNOTE 4.4.5
    private const int Zstandard = 93; // compression method, APPNOTE 4.4.5

    /// <summary>The documents of all files, in the archive's order.</summary>
    /// <param name="stream">The archive; used when it can seek.</param>
    /// <param name="whole">The same from its beginning, for when it cannot.</param>
    /// <param name="headBytes">How many bytes were read from <paramref name="stream"/> already.</param>
    /// <param name="source">Of the archive.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<DocumentResult> Read(Stream stream, Stream whole, int headBytes, DocumentSource source, ReadOptions options)
    {
        if (stream.CanSeek && stream.Position == headBytes)
        {
            return ReadEntries(stream, source, options);
        }

        return HeadedStream.ReadAll(whole, MaxHeldBytes) is { } bytes
            ? ReadEntries(new MemoryStream(bytes), source, options)
            : [new DocumentResult(source.Name, null, DiagnosticCatalog.DocumentTooLarge.At(FormattableString.Invariant(
                $"{source.Name}: a zip archive that is not a file of its own may have {MaxHeldBytes} bytes")))];
    }

    private static IEnumerable<DocumentResult> ReadEntries(Stream zip, DocumentSource source, ReadOptions options)
    {
        if (ZipDirectory.Find(zip) is not { } directory)
        {
            yield return new DocumentResult(source.Name, null, DiagnosticCatalog.DamagedArchive.At($"{source.Name}: the zip archive is cut off or damaged: it has no directory"));
            yield break;
        }

        long taken = 0;
        foreach (var entry in ZipDirectory.Entries(zip, directory))
        {
            if (entry.Name is "[Content_Types].xml" or "mimetype")
            {
                yield return new DocumentResult(source.Name, null, DiagnosticCatalog.BinaryDocument.At("an office document or electronic book, which is not read"));
                yield break;
            }

            if (entry.Name.EndsWith('/') || EntryNames.IsHidden(entry.Name))
            {
                continue;
            }

            // Entries that overlap are the trick of an archive that holds more than it can: together they would be larger than it is.
            taken += Math.Max(0, entry.Compressed);
            if (taken > zip.Length)
            {
                yield return new DocumentResult(source.Name, null, DiagnosticCatalog.ExpandsTooMuch.At(
                    $"{source.Name}: the archive's entries overlap, so that they are together larger than the archive; from {entry.Name} on they are not read"));
                yield break;
            }

            foreach (var result in ReadEntry(zip, entry, source with { Name = EntryNames.Join(source.Name, entry.Name), Resume = null }, options))
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<DocumentResult> ReadEntry(Stream zip, ZipEntry entry, DocumentSource source, ReadOptions options)
    {
        if (entry.IsEncrypted || entry.Method is not (Stored or Deflated or Zstandard))
        {
            return [new DocumentResult(source.Name, null, DiagnosticCatalog.UnreadableArchive.At(entry.IsEncrypted
                ? $"{source.Name}: the entry is encrypted"
                : FormattableString.Invariant($"{source.Name}: the entry is compressed by method {entry.Method}, which is not read")))];
        }

        if (ZipDirectory.DataOf(zip, entry) is not { } at)
        {
            return [new DocumentResult(source.Name, null, DiagnosticCatalog.DamagedArchive.At($"{source.Name}: the entry is not where the archive's directory says"))];
        }

        return Unpack(new Window(zip, at, entry.Compressed), entry, source, options);
    }

    private static IEnumerable<DocumentResult> Unpack(Stream packed, ZipEntry entry, DocumentSource source, ReadOptions options)
    {
        using var plain = Decompression.Of(packed, source, options, stream => entry.Method switch
        {
            Deflated => new DeflateStream(stream, CompressionMode.Decompress),
            Zstandard => new DecompressionStream(stream),
            _ => stream,
        }, out var meter);
        using var whole = new Checked(plain, entry.Checksum, source.Name);
        foreach (var result in AnyFile.Read(whole, source with { Meter = meter }, options))
        {
            yield return result;
        }
    }

    /// <summary>Compares what was read with its checksum at its end: the platform takes cut-off data for whole ones.</summary>
    private sealed class Checked(Stream plain, uint checksum, string name) : ReadOnlyStream
    {
        private readonly Crc32 _sum = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = plain.Read(buffer, offset, count);
            _sum.Update(new ArraySegment<byte>(buffer, offset, read));
            return read > 0 || count == 0 || (uint)_sum.Value == checksum
                ? read
                : throw new BrokenInputException(DiagnosticCatalog.DamagedArchive.At($"{name}: the entry does not have the checksum that it says"));
        }

        public override int Read(Span<byte> buffer)
        {
            var copy = new byte[Math.Min(buffer.Length, 65_536)];
            var read = Read(copy, 0, copy.Length);
            copy.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
    }

    /// <summary>A part of a stream that others read parts of as well.</summary>
    private sealed class Window(Stream whole, long at, long length) : ReadOnlyStream
    {
        private long _given;

        public override int Read(Span<byte> buffer)
        {
            var left = (int)Math.Min(buffer.Length, length - _given);
            if (left <= 0)
            {
                return 0;
            }

            whole.Position = at + _given;
            var read = whole.Read(buffer[..left]);
            _given += read;
            return read;
        }
    }
}
