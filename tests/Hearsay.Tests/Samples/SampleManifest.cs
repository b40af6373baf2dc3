using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Tests.Samples;

/// <summary>The truth about the samples, as <c>samples/manifest.json</c> holds it; samples/README.md says what each field means.</summary>
internal sealed record SampleManifest
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required int Version { get; init; }

    /// <summary>The pages of each course of events, by their ids.</summary>
    public required ImmutableArray<ImmutableArray<string>> Stories { get; init; }

    /// <summary>By page id: the path below samples/pages, or the given id for a line of JSON Lines.</summary>
    public required ImmutableSortedDictionary<string, SamplePage> Pages { get; init; }

    public required ImmutableArray<SampleClaim> Claims { get; init; }

    public required ImmutableArray<SampleConflict> Contradictions { get; init; }

    /// <summary>Figures that differ in words but agree.</summary>
    public required ImmutableArray<SampleConflict> Agreements { get; init; }

    public required ImmutableArray<SampleHomonym> Homonyms { get; init; }

    public required ImmutableArray<SampleVariant> Variants { get; init; }

    public required ImmutableArray<SamplePair> IndependentPairs { get; init; }

    public required ImmutableArray<SampleCluster> Clusters { get; init; }

    /// <summary>Reads the manifest; a field that this type does not know is an error.</summary>
    public static SampleManifest Load() =>
        JsonSerializer.Deserialize<SampleManifest>(File.ReadAllText(Path.Combine(SampleFiles.Root, "manifest.json")), Options)!;
}

/// <summary>What is true of one page.</summary>
internal sealed record SamplePage
{
    public required string Outlet { get; init; }

    /// <summary>RFC 3339 date or date-time, as the page gives it.</summary>
    public required string Published { get; init; }

    public string? Updated { get; init; }

    public required string Headline { get; init; }

    /// <summary>original, repost, excerpt, light-edit, spun, credited-rewrite, update or aggregate.</summary>
    public required string Kind { get; init; }

    /// <summary>Path below samples/pages.</summary>
    public required string File { get; init; }

    /// <summary>raw, html or jsonl.</summary>
    public required string Format { get; init; }

    public string? Url { get; init; }

    /// <summary>What the engine knows the page by; two pages with the same identity are versions of one document.</summary>
    public required string Identity { get; init; }

    public required ImmutableArray<SampleDerivation> DerivesFrom { get; init; }

    /// <summary>Lines that are page furniture.</summary>
    public required ImmutableArray<string> Chrome { get; init; }

    /// <summary>Lines that are dateline, byline, caption or credit.</summary>
    public required ImmutableArray<string> Apparatus { get; init; }

    /// <summary>Lines of the body that a derived page has of its own.</summary>
    public required ImmutableArray<string> Own { get; init; }

    public required ImmutableArray<SampleMedium> Credits { get; init; }

    public required ImmutableArray<SampleSpeaker> Speakers { get; init; }

    public required ImmutableArray<SampleQuantity> Quantities { get; init; }
}

/// <summary>Where a page's text comes from; kind verbatim, excerpt, light-edit, spun, credited-rewrite or update.</summary>
internal sealed record SampleDerivation(string Source, string Kind);

/// <summary>A credited outlet, or one link of a statement's chain of media.</summary>
internal sealed record SampleMedium(string Outlet, string Relation);

/// <summary>One of a page's main statements.</summary>
internal sealed record SampleSpeaker
{
    public required string Name { get; init; }

    public string? Role { get; init; }

    public required string Words { get; init; }

    public required string Act { get; init; }

    public required string Form { get; init; }

    public bool Anonymous { get; init; }

    /// <summary>Nearest to the page first.</summary>
    public ImmutableArray<SampleMedium> Via { get; init; } = [];
}

/// <summary>A figure: exact, or a range with one or two bounds.</summary>
internal sealed record SampleQuantity
{
    public required string Words { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required string Of { get; init; }

    /// <summary>Who counted.</summary>
    public string? By { get; init; }
}

/// <summary>What stands on each side of a claim.</summary>
internal sealed record SampleSides(ImmutableArray<string> For, ImmutableArray<string> Against);

/// <summary>A proposition and what the pages have for and against it.</summary>
internal sealed record SampleClaim(
    string Text, SampleSides Origins, SampleSides Speakers, SampleSides Parties, ImmutableArray<SampleClaimStatement> Statements);

/// <summary>Words of a page that speak for or against a claim.</summary>
internal sealed record SampleClaimStatement(string Page, string Snippet, string Side);

/// <summary>Pages that contradict each other; kind denial, figures, modality or attribution.</summary>
internal sealed record SampleConflict
{
    public required string Kind { get; init; }

    public required string About { get; init; }

    public required ImmutableArray<string> Pages { get; init; }

    public ImmutableArray<SampleFigure> Figures { get; init; } = [];

    /// <summary>Words on each of two sides; empty for figures.</summary>
    public ImmutableArray<SampleSide> Sides { get; init; } = [];
}

/// <summary>Words of a page that stand on a side, A or B.</summary>
internal sealed record SampleSide(string Side, string Page, string Words);

/// <summary>One of several figures for the same thing.</summary>
internal sealed record SampleFigure(string Page, string Words, string By);

/// <summary>One name of several people.</summary>
internal sealed record SampleHomonym(string Name, ImmutableArray<SampleNamesake> Actors);

/// <summary>One of the people of that name, told by role.</summary>
internal sealed record SampleNamesake(string Role, ImmutableArray<string> Pages);

/// <summary>Several spellings of one person's name.</summary>
internal sealed record SampleVariant(ImmutableArray<string> Names, ImmutableArray<string> Pages);

/// <summary>Two pages that look alike and are independent.</summary>
internal sealed record SamplePair(ImmutableArray<string> Pages, string Shares);

/// <summary>An original and every page that derives from it, itself first.</summary>
internal sealed record SampleCluster(string Origin, ImmutableArray<string> Pages);
