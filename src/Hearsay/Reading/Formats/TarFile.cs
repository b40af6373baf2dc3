using System.Formats.Tar;
using Hearsay.Model;

namespace Hearsay.Reading.Formats;

/// <summary>A tar archive: its files, each with its path below the archive's name.</summary>
internal static class TarFile
{
    /// <summary>The documents of all regular files, in the archive's order.</summary>
    public static IEnumerable<DocumentResult> Read(Stream stream, DocumentSource source, ReadOptions options)
    {
        using var tar = new TarReader(stream, leaveOpen: true);
        while (Next(tar, source) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is not { } data || EntryNames.IsHidden(entry.Name))
            {
                continue;
            }

            foreach (var result in AnyFile.Read(data, source with { Name = EntryNames.Join(source.Name, entry.Name), Resume = null }, options))
            {
                yield return result;
            }
        }
    }

    private static TarEntry? Next(TarReader tar, DocumentSource source)
    {
        try
        {
            return tar.GetNextEntry(copyData: false);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new BrokenInputException(DiagnosticCatalog.DamagedArchive.At($"{source.Name}: the tar archive is damaged or cut off"));
        }
    }
}
