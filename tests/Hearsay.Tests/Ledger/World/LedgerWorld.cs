using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Annotation;
using Hearsay.Grounding;
using Hearsay.Ledger;
using Hearsay.Ledger.Folding;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Storage;

namespace Hearsay.Tests.Ledger.World;

/// <summary>
/// A second invented world beside samples/, written in another style and for the ledger alone: a ferry, a plant and a trawler, with namesakes,
/// spellings, denials and figures, and the truth about them. The pages are read as JSON Lines, as a user would give them.
/// </summary>
internal static class LedgerWorld
{
    private static readonly Lazy<IReadOnlyList<ArticleRecord>> LazyRecords = new(Read);

    private static readonly Lazy<LedgerView> LazyView = new(() =>
    {
        var store = Stores.Open(":memory:");
        store.Append([.. Records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        return new LedgerView(store);
    });

    private static readonly Lazy<WorldTruth> LazyTruth = new(() => JsonSerializer.Deserialize<WorldTruth>(File.ReadAllText(PathOf("truth.json")), Options)!);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A record for each page.</summary>
    public static IReadOnlyList<ArticleRecord> Records => LazyRecords.Value;

    /// <summary>The folded pages.</summary>
    public static LedgerView View => LazyView.Value;

    /// <summary>The truth about them.</summary>
    public static WorldTruth Truth => LazyTruth.Value;

    /// <summary>Where words stand on a page.</summary>
    public static TextSpan Find(string page, string words)
    {
        var at = TextOf(page).IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"'{words}' does not stand on {page}.") : new TextSpan(at, at + words.Length);
    }

    /// <summary>The text of a page.</summary>
    public static string TextOf(string page) => Records.Single(record => record.Id == page).Text;

    private static string PathOf(string file) => Repository.File("tests/Hearsay.Tests/Ledger/World/" + file);

    private static ArticleRecord[] Read()
    {
        using var actors = File.OpenRead(PathOf("actors.csv"));
        var annotator = new Annotator(UserWorldReader.Read(actors, null));
        using var pages = File.OpenRead(PathOf("pages.jsonl"));
        return [.. DocumentReader.Read(pages, "pages.jsonl", new ReadOptions()).Select(result => annotator.Annotate(result.Document!))];
    }
}

/// <summary>truth.json.</summary>
internal sealed record WorldTruth(
    ImmutableArray<WorldActor> Actors, ImmutableArray<WorldClaim> Claims, ImmutableArray<WorldFigures> Figures, ImmutableArray<WorldApart> Apart);

/// <summary>An actor and every place that names it.</summary>
internal sealed record WorldActor(string Actor, ImmutableArray<WorldPlace> Mentions);

/// <summary>Words on a page.</summary>
internal sealed record WorldPlace(string Page, string Words);

/// <summary>A claim with what is said for and against it.</summary>
internal sealed record WorldClaim(string Text, ImmutableArray<WorldStatement> Statements, WorldSides Speakers, WorldSides Parties);

/// <summary>Words that stand for or against a claim.</summary>
internal sealed record WorldStatement(string Side, string Page, string Words);

/// <summary>Names on either side.</summary>
internal sealed record WorldSides(ImmutableArray<string> For, ImmutableArray<string> Against);

/// <summary>Figures for one thing.</summary>
internal sealed record WorldFigures(string About, bool Conflict, ImmutableArray<WorldPlace> Reports);

/// <summary>Two figures that must not be held against each other.</summary>
internal sealed record WorldApart(
    [property: JsonPropertyName("page_a")] string PageA,
    [property: JsonPropertyName("words_a")] string WordsA,
    [property: JsonPropertyName("page_b")] string PageB,
    [property: JsonPropertyName("words_b")] string WordsB);
