using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>Writes a pack's files and its <c>meta.json</c> with their hashes, always with the same bytes for the same content.</summary>
internal static class PackWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes lines as a UTF-8 file with line feeds.</summary>
    public static void WriteLines(string path, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>Writes <c>meta.json</c> of a pack over all its .tsv and .bin files.</summary>
    /// <param name="folder">The pack's folder, named "name-yyyy-mm-dd".</param>
    /// <param name="kind">"model" or "resource".</param>
    /// <param name="licence">Under which licence we pass it on.</param>
    /// <param name="origins">What it was made from.</param>
    /// <param name="builtBy">The command that builds it.</param>
    public static void WriteMeta(string folder, string kind, string licence, ImmutableArray<ResourceOrigin> origins, string builtBy)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var meta = new ResourceMeta(name[..^11], name[^10..], kind, licence, origins, builtBy, HashesOf(folder));
        var json = JsonSerializer.Serialize(meta, ResourceMetaContext.Default.ResourceMeta).ReplaceLineEndings("\n");
        File.WriteAllText(Path.Combine(folder, "meta.json"), json + "\n", Utf8);
    }

    /// <summary>SHA-256 of every .tsv and .bin file of a pack.</summary>
    public static ImmutableSortedDictionary<string, string> HashesOf(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".tsv" or ".bin")
        .ToImmutableSortedDictionary(
            file => Path.GetFileName(file),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal);
}
