using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>Writes a pack's files and its <c>meta.json</c> with their hashes, always with the same bytes for the same content.</summary>
internal static class PackWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes lines as a UTF-8 file with line feeds; compressed when its name ends in <see cref="ResourcePack.Compressed"/>.</summary>
    public static void WriteLines(string path, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        using var stream = path.EndsWith(ResourcePack.Compressed, StringComparison.Ordinal) ? new BrotliStream(file, CompressionLevel.SmallestSize) : (Stream)file;
        using var writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>
    /// Writes <c>meta.json</c> of a pack over all its .tsv, .bin and compressed files. A model's has the commit of its trainer and its scores; a model that came out with the
    /// bytes it had keeps what was known of it.
    /// </summary>
    /// <param name="folder">The pack's folder, named "name-yyyy-mm-dd".</param>
    /// <param name="kind">"model" or "resource".</param>
    /// <param name="licence">Under which licence we pass it on.</param>
    /// <param name="origins">What it was made from.</param>
    /// <param name="builtBy">The command that builds it.</param>
    /// <param name="scores">What was measured of it, by name; null for a resource, or where it is yet to be measured.</param>
    public static void WriteMeta(
        string folder, string kind, string licence, ImmutableArray<ResourceOrigin> origins, string builtBy, ImmutableSortedDictionary<string, double>? scores = null)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var path = Path.Combine(folder, "meta.json");
        var hashes = HashesOf(folder);
        var known = File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllText(path), ResourceMetaContext.Default.ResourceMeta) is { } before && before.Files.SequenceEqual(hashes)
            ? before
            : null;
        var meta = new ResourceMeta(
            name[..^11], name[^10..], kind, licence, origins, builtBy, hashes, scores ?? known?.Scores, kind == "model" ? known?.Commit ?? Commit() : null);
        var json = JsonSerializer.Serialize(meta, ResourceMetaContext.Default.ResourceMeta).ReplaceLineEndings("\n");
        File.WriteAllText(path, json + "\n", Utf8);
    }

    // The commit that is checked out where the trainer runs.
    private static string Commit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["rev-parse", "HEAD"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var commit = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? commit : ResourceMeta.UnknownCommit;
        }
        catch (Win32Exception)
        {
            return ResourceMeta.UnknownCommit;
        }
    }

    /// <summary>SHA-256 of every .tsv, .bin and compressed file of a pack.</summary>
    public static ImmutableSortedDictionary<string, string> HashesOf(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetExtension(file) is ".tsv" or ".bin" or ResourcePack.Compressed)
        .ToImmutableSortedDictionary(
            file => Path.GetFileName(file),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            StringComparer.Ordinal);
}
