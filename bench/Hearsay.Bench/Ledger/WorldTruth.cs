using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Bench.Ledger;

/// <summary>What is true of a folder of pages, as samples/manifest.json and any truth.json of the same format say it; samples/README.md explains the fields. All are optional.</summary>
internal sealed record WorldTruth
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>By page: a path, or the given id of a line of JSON Lines.</summary>
    public ImmutableSortedDictionary<string, TruthPage> Pages { get; init; } = ImmutableSortedDictionary<string, TruthPage>.Empty;

    /// <summary>Propositions with what stands for and against them.</summary>
    public ImmutableArray<TruthClaim> Claims { get; init; } = [];

    /// <summary>What cannot both be so.</summary>
    public ImmutableArray<TruthConflict> Contradictions { get; init; } = [];

    /// <summary>Figures that differ in words only: nothing may be made of them.</summary>
    public ImmutableArray<TruthConflict> Agreements { get; init; } = [];

    /// <summary>What only looks like a contradiction.</summary>
    public ImmutableArray<TruthConflict> Traps { get; init; } = [];

    /// <summary>One name of several people.</summary>
    public ImmutableArray<TruthHomonym> Homonyms { get; init; } = [];

    /// <summary>Several spellings of one name.</summary>
    public ImmutableArray<TruthVariant> Variants { get; init; } = [];

    /// <summary>Each original with its copies.</summary>
    public ImmutableArray<TruthCluster> Clusters { get; init; } = [];

    /// <summary>The pages of each course of events.</summary>
    public ImmutableArray<ImmutableArray<string>> Stories { get; init; } = [];

    /// <summary>The parties of all claims.</summary>
    [JsonIgnore]
    public IEnumerable<string> Parties => Claims.SelectMany(claim => claim.Parties.For.Concat(claim.Parties.Against));

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is not of the format.</exception>
    public static WorldTruth Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<WorldTruth>(file, Options) ?? throw new JsonException($"{path} is empty.");
    }
}

/// <summary>A page.</summary>
internal sealed record TruthPage
{
    /// <summary>What the engine knows it by; null when that is its id.</summary>
    public string? Identity { get; init; }

    /// <summary>Its main statements.</summary>
    public ImmutableArray<TruthSpeaker> Speakers { get; init; } = [];

    /// <summary>The nearest pages that it has its text from.</summary>
    public ImmutableArray<TruthSource> DerivesFrom { get; init; } = [];
}

/// <summary>Who says something on a page.</summary>
internal sealed record TruthSpeaker(string Name, string? Role, bool Anonymous)
{
    /// <summary>The words, exact.</summary>
    public string Words { get; init; } = "";

    /// <summary>The media that it passed through, nearest first.</summary>
    public ImmutableArray<TruthVia> Via { get; init; } = [];
}

/// <summary>A medium that a statement passed through.</summary>
internal sealed record TruthVia(string Outlet);

/// <summary>A page that another has its text from.</summary>
internal sealed record TruthSource(string Source);

/// <summary>Names on either side.</summary>
internal sealed record TruthSides(ImmutableArray<string> For, ImmutableArray<string> Against);

/// <summary>A proposition.</summary>
internal sealed record TruthClaim(string Text, TruthSides Origins, TruthSides Speakers, TruthSides Parties, ImmutableArray<TruthStatement> Statements);

/// <summary>Words that stand for a claim or against it.</summary>
internal sealed record TruthStatement(string Page, [property: JsonPropertyName("snippet")] string Words, string Side);

/// <summary>Words of a page.</summary>
internal sealed record TruthWords(string Page, string Words);

/// <summary>Words that stand on a side, A or B, and who says them; nobody where the truth leaves it to the page's own list.</summary>
internal sealed record TruthSide(string Side, string Page, string Words, string? Speaker = null);

/// <summary>What cannot both be so: words on two sides, or figures each against the others.</summary>
internal sealed record TruthConflict
{
    /// <summary>denial, figures, modality, attribution (of an act, or of words), self or version.</summary>
    public string Kind { get; init; } = "";

    /// <summary>In words.</summary>
    public string About { get; init; } = "";

    /// <summary>The figures.</summary>
    public ImmutableArray<TruthWords> Figures { get; init; } = [];

    /// <summary>Words on each of two sides.</summary>
    public ImmutableArray<TruthSide> Sides { get; init; } = [];

    /// <summary>Of a trap: words none of which contradicts another.</summary>
    public ImmutableArray<TruthWords> Spans { get; init; } = [];
}

/// <summary>One name of several people.</summary>
internal sealed record TruthHomonym(string Name, ImmutableArray<TruthNamesake> Actors);

/// <summary>One of them.</summary>
internal sealed record TruthNamesake(string Role, ImmutableArray<string> Pages);

/// <summary>Spellings of one name.</summary>
internal sealed record TruthVariant(ImmutableArray<string> Names, ImmutableArray<string> Pages);

/// <summary>An original with its copies, itself among them.</summary>
internal sealed record TruthCluster(string Origin, ImmutableArray<string> Pages);
