namespace Hearsay.Storage.Segments;

/// <summary>Reads a segment whole and tells what is wrong with it.</summary>
internal static class SegmentCheck
{
    /// <summary>What is wrong, for a person; nothing when all is well.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="heap">Where the items' own fingerprints are.</param>
    public static IEnumerable<string> Run(Segment segment, FingerprintHeap heap)
    {
        string? wrong;
        try
        {
            wrong = NamesInOrder(segment) ?? segment.Info.Sections.Select(section => Section(segment, section, heap)).FirstOrDefault(found => found is not null);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException)
        {
            wrong = error.Message;
        }

        return wrong is null ? [] : [$"The candidate index is damaged ({segment.Name}: {wrong}). Rebuild it: hearsay doctor --rebuild"];
    }

    private static string? NamesInOrder(Segment segment)
    {
        for (var item = 1; item < segment.Info.Items; item++)
        {
            if (segment.Names.Bytes(item).SequenceCompareTo(segment.Names.Bytes(item - 1)) <= 0)
            {
                return "its names are out of order";
            }
        }

        return null;
    }

    private static string? Section(Segment segment, SectionInfo section, FingerprintHeap heap)
    {
        using var scan = segment.Scan(section.Index)!;
        var (postings, fingerprints, own) = (0L, 0L, 0L);
        while (scan.Next())
        {
            fingerprints++;
            postings += scan.Items.Length;
            if (!segment.MayHold(section.Index, scan.Fingerprint))
            {
                return "its filter lacks a fingerprint";
            }

            if (scan.Items[^1] >= segment.Info.Items)
            {
                return "it has a posting of an item that it does not have";
            }
        }

        for (var item = 0; item < segment.Info.Items; item++)
        {
            own += segment.RawPlaceOf(segment.SectionNumber(section.Index), item) is > 0 and var place ? heap.CountAt(place) : 0;
        }

        return postings == section.Postings && fingerprints == section.Fingerprints && own == postings
            ? null
            : FormattableString.Invariant($"it has {postings} postings instead of {section.Postings}, and its items {own} fingerprints");
    }
}
