using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Resources;

/// <summary>
/// Entry of the folder: a dated folder of <c>models/</c>, embedded in this assembly: a trained model or a resource file,
/// with the <c>meta.json</c> and the card that say what it was made from. Nothing loads without both.
/// </summary>
internal sealed class ResourcePack
{
    private const string Root = "models/";

    private static readonly Lazy<ImmutableArray<ResourcePack>> Packs = new(Discover);

    private readonly string _folder;

    private ResourcePack(string folder, ResourceMeta meta)
    {
        _folder = folder;
        Meta = meta;
    }

    /// <summary>All packs in this assembly, in ordinal order of their names.</summary>
    public static ImmutableArray<ResourcePack> All => Packs.Value;

    /// <summary>What the pack says of itself.</summary>
    public ResourceMeta Meta { get; }

    /// <summary>The pack of a name.</summary>
    /// <param name="name">"tagger", "countries" …: the folder's name without its date.</param>
    /// <param name="buildCommand">The command that builds it, for the message when it is missing.</param>
    /// <exception cref="InvalidOperationException">There is none; the message has <paramref name="buildCommand"/>.</exception>
    public static ResourcePack Get(string name, string buildCommand) =>
        All.FirstOrDefault(pack => string.Equals(pack.Meta.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidOperationException(
            $"The resource '{name}' is not part of this build. Build it with: {buildCommand}");

    /// <summary>Opens one of the pack's files; the stream reads from the mapped assembly.</summary>
    /// <exception cref="InvalidOperationException">The pack lists no such file, or it is not embedded.</exception>
    public Stream Open(string file) =>
        Meta.Files.ContainsKey(file) && typeof(ResourcePack).Assembly.GetManifestResourceStream(_folder + file) is { } stream
            ? stream
            : throw new InvalidOperationException($"The resource '{Meta.Name}' has no file '{file}'. Build it with: {Meta.BuiltBy}");

    /// <summary>The lines of one of the pack's UTF-8 text files, without comment lines ("#") and empty ones.</summary>
    public IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static ImmutableArray<ResourcePack> Discover()
    {
        var assembly = typeof(ResourcePack).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var packs = ImmutableArray.CreateBuilder<ResourcePack>();
        foreach (var folder in names.Select(name => name[..(name.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!names.Contains(folder + "meta.json") || !names.Contains(folder + "card.md"))
            {
                throw new InvalidOperationException($"'{folder}' lacks its meta.json or its card.md; nothing of it is used.");
            }

            using var stream = assembly.GetManifestResourceStream(folder + "meta.json")!;
            var meta = JsonSerializer.Deserialize(stream, ResourceMetaContext.Default.ResourceMeta)
                ?? throw new InvalidOperationException($"'{folder}meta.json' is empty.");
            packs.Add(new ResourcePack(folder, meta));
        }

        return packs.ToImmutable();
    }
}
