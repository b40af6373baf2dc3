using ZstdSharp;

namespace Hearsay.Reading.Formats;

/// <summary>One compressed file, whatever is in it.</summary>
internal static class CompressedFile
{
    /// <summary>Reads what is packed with gzip (RFC 1952).</summary>
    public static IEnumerable<DocumentResult> ReadGzip(Stream stream, DocumentSource source, ReadOptions options)
    {
        var meter = source.Meter ?? new ExpansionMeter(options.MaxExpansion);
        using var members = new GzipMembers(stream, source.Name, meter, isOutermost: source.Meter is null);
        foreach (var result in AnyFile.Read(members, source with { Meter = meter, Resume = members.Resume }, options))
        {
            yield return result;
        }
    }

    /// <summary>Zstandard; its window, and so the memory it takes, is at most 128 MB, as the format's own tools have it.</summary>
    public static IEnumerable<DocumentResult> ReadZstd(Stream stream, DocumentSource source, ReadOptions options)
    {
        using var plain = Decompression.Of(stream, source, options, packed => new DecompressionStream(packed), out var meter);
        foreach (var result in AnyFile.Read(plain, source with { Meter = meter, Resume = null }, options))
        {
            yield return result;
        }
    }
}
