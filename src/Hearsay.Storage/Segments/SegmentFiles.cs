using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Storage.Segments;

/// <summary>The files of a segment, each written from front to back. All numbers in them are little-endian.</summary>
internal static class SegmentFiles
{
    /// <summary>What the segment is, JSON: <see cref="SegmentInfo"/>.</summary>
    public const string Info = "segment.json";

    /// <summary>The items' names.</summary>
    public const string Names = "names";

    /// <summary>Where each name ends; only when names are no record keys.</summary>
    public const string NameEnds = "name-ends";

    /// <summary>Of each section for each item, where its own fingerprints are (<see cref="FingerprintHeap"/>); 0 when it has none there.</summary>
    public const string Places = "places";

    /// <summary>The blocks of postings, section by section.</summary>
    public const string Postings = "postings";

    /// <summary>The first fingerprint of each block.</summary>
    public const string Fences = "fences";

    /// <summary>The filters, section by section.</summary>
    public const string Filter = "filter";
}

/// <summary>What a segment is made of.</summary>
/// <param name="Version">Of this form; 2 since filters have 16 bits a fingerprint.</param>
/// <param name="Items">Number of items.</param>
/// <param name="Keys">True when all names are record keys.</param>
/// <param name="Sections">One for each index, in ascending order of its number.</param>
internal sealed record SegmentInfo(int Version, int Items, bool Keys, ImmutableArray<SectionInfo> Sections)
{
    /// <summary>The version that is written.</summary>
    public const int Newest = 2;

    /// <summary>Reads what stands in a segment's folder.</summary>
    /// <exception cref="InvalidDataException">It is not what was written, or a file is missing or cut off.</exception>
    public static SegmentInfo Read(string folder)
    {
        try
        {
            var info = JsonSerializer.Deserialize<SegmentInfo>(File.ReadAllBytes(Path.Combine(folder, SegmentFiles.Info)));
            if (info is not { Version: Newest, Sections.IsDefault: false })
            {
                throw new InvalidDataException($"{folder}: a segment of an unknown version");
            }

            info.CheckLengths(folder);
            return info;
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{folder}: {error.Message}", error);
        }
    }

    /// <summary>Writes what is known of the segment, as JSON.</summary>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this);

    private void CheckLengths(string folder)
    {
        var (blocks, filters) = (Sections.Sum(section => section.Blocks), Sections.Sum(section => section.FilterBlocks));
        Check(SegmentFiles.Postings, blocks * PostingBlock.Size);
        Check(SegmentFiles.Fences, blocks * sizeof(ulong));
        Check(SegmentFiles.Filter, filters * KeyFilter.BlockBytes);
        Check(SegmentFiles.Places, (long)Items * Sections.Length * sizeof(long));
        Check(Keys ? SegmentFiles.Names : SegmentFiles.NameEnds, (long)Items * (Keys ? NameTable.KeyBytes : sizeof(long)));

        void Check(string file, long length)
        {
            var found = new FileInfo(Path.Combine(folder, file));
            if (!found.Exists || found.Length != length)
            {
                throw new InvalidDataException($"{found.FullName} is missing or cut off");
            }
        }
    }
}

/// <summary>One index's part of a segment.</summary>
/// <param name="Index">The index's number.</param>
/// <param name="Postings">Its postings.</param>
/// <param name="Fingerprints">Its different fingerprints.</param>
/// <param name="Blocks">Its blocks of postings.</param>
/// <param name="FilterBlocks">The blocks of its filter.</param>
internal sealed record SectionInfo(int Index, long Postings, long Fingerprints, long Blocks, long FilterBlocks);
