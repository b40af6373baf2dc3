using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Resources;

/// <summary>
/// Entry of the folder: a dated folder of <c>models/</c>, embedded in this assembly: a trained model or a resource file,
/// with the <c>meta.json</c> and the card that say what it was made from. Nothing loads without both.
/// </summary>
internal sealed class ResourcePack
{
    /// <summary>What the name of a file ends in that is kept compressed (Brotli, RFC 7932).</summary>
    public const string Compressed = ".br";

    private const string Root = "models/";
    private const int DateLength = 10; // yyyy-mm-dd

    private static readonly Lazy<ImmutableArray<ResourcePack>> Packs = new(Discover);

    private readonly string _folder;
    private readonly Lazy<ResourceMeta> _meta;

    private ResourcePack(string folder)
    {
        _folder = folder;
        Name = folder[Root.Length..^(DateLength + 2)];
        Version = folder[^(DateLength + 1)..^1];
        _meta = new Lazy<ResourceMeta>(ReadMeta);
    }

    /// <summary>All packs in this assembly, in ordinal order of their names. Costs no reading of their files.</summary>
    public static ImmutableArray<ResourcePack> All => Packs.Value;

    /// <summary>"tagger", "countries" …: the folder's name without its date.</summary>
    public string Name { get; }

    /// <summary>The folder's date, yyyy-mm-dd.</summary>
    public string Version { get; }

    /// <summary>What the pack says of itself; read when it is first asked for.</summary>
    public ResourceMeta Meta => _meta.Value;

    /// <summary>The pack of a name.</summary>
    /// <param name="name">"tagger", "countries" …: the folder's name without its date.</param>
    /// <param name="buildCommand">The command that builds it, for the message when it is missing.</param>
    /// <exception cref="InvalidOperationException">There is none; the message has <paramref name="buildCommand"/>.</exception>
    public static ResourcePack Get(string name, string buildCommand) =>
        All.FirstOrDefault(pack => string.Equals(pack.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidOperationException(
            $"The resource '{name}' is not part of this build. Build it with: {buildCommand}");

    /// <summary>
    /// Opens one of the pack's files; the stream reads from the mapped assembly. A file that is kept compressed goes by its name without <see cref="Compressed"/> too,
    /// and is decompressed as it is read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The pack has no such file.</exception>
    public Stream Open(string file) =>
        Stored(file)
        ?? (Stored(file + Compressed) is { } stored ? new BrotliStream(stored, CompressionMode.Decompress) : null)
        ?? throw new InvalidOperationException($"The resource '{Name}' has no file '{file}'. Build it with: {Meta.BuiltBy}");

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

    private Stream? Stored(string file) => typeof(ResourcePack).Assembly.GetManifestResourceStream(_folder + file);

    private static ImmutableArray<ResourcePack> Discover()
    {
        var names = typeof(ResourcePack).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var packs = ImmutableArray.CreateBuilder<ResourcePack>();
        foreach (var folder in names.Select(name => name[..(name.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!names.Contains(folder + "meta.json") || !names.Contains(folder + "card.md") || folder.Length < Root.Length + DateLength + 3)
            {
                throw new InvalidOperationException($"'{folder}' lacks its meta.json, its card.md or its date; nothing of it is used.");
            }

            packs.Add(new ResourcePack(folder));
        }

        return packs.ToImmutable();
    }

    private ResourceMeta ReadMeta()
    {
        using var stream = Open("meta.json");
        return JsonSerializer.Deserialize(stream, ResourceMetaContext.Default.ResourceMeta)
            ?? throw new InvalidOperationException($"'{_folder}meta.json' is empty.");
    }
}
