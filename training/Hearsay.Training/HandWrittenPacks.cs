using System.Text.Json;
using Hearsay.Resources;

namespace Hearsay.Training;

/// <summary>Packs written by hand: after a change of their tables their <c>meta.json</c> needs new hashes.</summary>
internal static class HandWrittenPacks
{
    /// <summary>What such a pack says of how it is built.</summary>
    public const string BuiltBy = "written by hand";

    /// <summary>Writes the hashes of every pack that is written by hand.</summary>
    public static void Seal(string models)
    {
        foreach (var folder in Directory.EnumerateDirectories(models).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, "meta.json");
            var name = Path.GetFileName(folder);
            var meta = File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllText(path), ResourceMetaContext.Default.ResourceMeta)
                : null;
            if (meta is { BuiltBy: BuiltBy } && !PackWriter.HashesOf(folder).SequenceEqual(meta.Files))
            {
                PackWriter.WriteMeta(folder, meta.Kind, meta.Licence, meta.Origins, meta.BuiltBy);
                Console.Error.WriteLine($"{name}: sealed");
            }
        }
    }
}
