using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hearsay.Resources;

/// <summary>One of the things a pack was made from.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Licence">The licence as its publisher states it; "not stated" where none is.</param>
internal sealed record ResourceOrigin(string Name, string Licence);

/// <summary>A pack's <c>meta.json</c>.</summary>
/// <param name="Name">The folder's name without its date.</param>
/// <param name="Version">The folder's date, yyyy-mm-dd.</param>
/// <param name="Kind">"model" or "resource".</param>
/// <param name="Licence">Under which licence we pass it on.</param>
/// <param name="Origins">What it was made from.</param>
/// <param name="BuiltBy">The command that builds it.</param>
/// <param name="Files">Each file with its SHA-256 in lower-case hex.</param>
/// <param name="Scores">Measured scores by name, for models.</param>
/// <param name="Commit">For models, the commit whose trainer built it, 40 hex digits; <see cref="UnknownCommit"/> where it was built outside a clone.</param>
internal sealed record ResourceMeta(
    string Name,
    string Version,
    string Kind,
    string Licence,
    ImmutableArray<ResourceOrigin> Origins,
    string BuiltBy,
    ImmutableSortedDictionary<string, string> Files,
    ImmutableSortedDictionary<string, double>? Scores = null,
    string? Commit = null)
{
    /// <summary>What stands for a commit that nobody knows.</summary>
    public const string UnknownCommit = "unknown";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ResourceMeta))]
internal sealed partial class ResourceMetaContext : JsonSerializerContext;
