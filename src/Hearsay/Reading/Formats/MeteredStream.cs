using System.IO.Compression;
using Hearsay.Model;
using ZstdSharp;

namespace Hearsay.Reading.Formats;

/// <summary>Tells a meter what is read from the compressed side.</summary>
internal sealed class CompressedSide(Stream inner, ExpansionMeter meter) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        meter.Consumed(read);
        return read;
    }
}

/// <summary>Tells a meter what comes out of a decompressor, and turns its faults into one kind of exception.</summary>
internal sealed class ExpandedSide(Stream decompressor, ExpansionMeter meter, string name) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = decompressor.Read(buffer);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or ZstdException)
        {
            throw new BrokenInputException(DiagnosticCatalog.DamagedArchive.At($"{name}: the compressed data are damaged or cut off"));
        }

        meter.Produced(read);
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            decompressor.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Puts a decompressor between a meter's two sides.</summary>
internal static class Decompression
{
    /// <summary>The decompressed bytes of a stream.</summary>
    /// <param name="stream">The compressed bytes.</param>
    /// <param name="source">Of these bytes; its meter is used when it has one.</param>
    /// <param name="options">Limits.</param>
    /// <param name="open">Makes the decompressor.</param>
    /// <param name="meter">The meter that watches, for what lies within.</param>
    public static ExpandedSide Of(Stream stream, DocumentSource source, ReadOptions options, Func<Stream, Stream> open, out ExpansionMeter meter)
    {
        meter = source.Meter ?? new ExpansionMeter(options.MaxExpansion);
        return new ExpandedSide(open(source.Meter is null ? new CompressedSide(stream, meter) : stream), meter, source.Name);
    }

    /// <summary>Deflate as servers send it: with the zlib header that the standard asks for (RFC 9110, 8.4.1.2), or bare.</summary>
    public static Stream Deflate(byte[] compressed)
    {
        var stream = new MemoryStream(compressed);
        var hasHeader = compressed.Length > 2 && (compressed[0] & 0x0F) == 8 && ((compressed[0] << 8) | compressed[1]) % 31 == 0;
        return hasHeader ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress);
    }
}
