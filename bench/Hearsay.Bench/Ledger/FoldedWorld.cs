using Hearsay.Annotation;
using Hearsay.Grounding;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Folding;
using Hearsay.Ledger.Pairs;
using Hearsay.Ledger.Propositions;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Reading;
using Hearsay.Storage;

namespace Hearsay.Bench.Ledger;

/// <summary>A folder of pages, read and folded in memory, with the truth about it.</summary>
/// <remarks>
/// The pages are <c>docs.jsonl</c>, or all files below <c>pages/</c>; the truth is <c>truth.json</c> or <c>manifest.json</c>; the user's own world is <c>actors.csv</c> and
/// <c>places.csv</c>, beside them or below <c>world/</c>, either of which may be missing.
/// </remarks>
internal sealed class FoldedWorld
{
    /// <summary>What stands before the name of an origin that is no stored page.</summary>
    public const string OutletMark = "outlet:";

    private readonly Dictionary<string, ArticleRecord[]> _versions;

    private FoldedWorld(string name, WorldTruth truth, IReadOnlyList<ArticleRecord> records)
    {
        Name = name;
        Truth = truth;
        Pages = records.Count;
        var store = Stores.Open(Stores.InMemory);
        store.Append([.. records.Select(record => new RecordAppended(StoredRecords.Of(record)))]);
        new LedgerFold(store).Run();
        Store = store;
        View = new LedgerView(store);
        _versions = View.Identities().ToDictionary(identity => identity.Id, identity => View.Versions(identity).Reverse().ToArray(), StringComparer.Ordinal);
        Stories = [.. View.Stories()];
    }

    private FoldedWorld(FoldedWorld other) => (Name, Truth, Pages, Store, View, _versions, Stories) = (other.Name, other.Truth, other.Pages, other.Store, other.View, other._versions, other.Stories);

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>How many pages were read.</summary>
    public int Pages { get; }

    /// <summary>What is true.</summary>
    public WorldTruth Truth { get; }

    /// <summary>The folded store.</summary>
    public ILedgerStore Store { get; }

    /// <summary>What was found.</summary>
    public LedgerView View { get; }

    /// <summary>The stories.</summary>
    public IReadOnlyList<StoryLedger> Stories { get; private init; }

    /// <summary>Reads and folds a folder.</summary>
    /// <exception cref="IOException">It holds no pages or no truth.</exception>
    public static FoldedWorld Read(string folder)
    {
        var truth = WorldTruth.Read(FirstOf(folder, "truth.json", "manifest.json") ?? throw new FileNotFoundException($"{folder} holds neither truth.json nor manifest.json."));
        var annotator = new Annotator(WorldOf(folder));
        return new FoldedWorld(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), truth, [.. Documents(folder).Select(document => annotator.Annotate(document))]);
    }

    /// <summary>Folds the documents of a file of which nothing is known to be true.</summary>
    /// <param name="path">A file of documents as <c>hearsay read</c> takes it, packed or not.</param>
    /// <param name="isWanted">Which of its documents are read, by id.</param>
    public static FoldedWorld ReadFile(string path, Func<string, bool> isWanted)
    {
        var annotator = new Annotator();
        return new FoldedWorld(Path.GetFileName(path), new WorldTruth(), [.. DocumentsIn(path, Path.GetFileName(path)).Where(document => isWanted(document.Id)).AsParallel().AsOrdered().Select(document => annotator.Annotate(document))]);
    }

    /// <summary>The same world, its stories built by what was learned elsewhere.</summary>
    public FoldedWorld With(RelationTrees trees)
    {
        var records = new RecordCache(Store);
        return new FoldedWorld(this)
        {
            Stories = [.. StoryBuilder.Components(Store)
                .SelectMany(component => StoryBuilder.Build(component, Store, records, CorrectionSet.Empty, trees)).Select(built => built.Ledger).OfType<StoryLedger>()],
        };
    }

    /// <summary>The identity of a page.</summary>
    public string IdentityOf(string page) => Truth.Pages.GetValueOrDefault(page)?.Identity ?? page;

    /// <summary>An origin of the truth by the name that the engine has for it: of a page its identity, of an outlet its normalised name.</summary>
    public string OriginOf(string origin) => origin.StartsWith(OutletMark, StringComparison.Ordinal) ? OutletName.Normalize(origin[OutletMark.Length..]) : IdentityOf(origin);

    /// <summary>Where words stand on a page, in its newest version that has them; null when none has.</summary>
    public WordPlace? Find(TruthWords words)
    {
        var identity = IdentityOf(words.Page);
        var versions = _versions.GetValueOrDefault(identity) ?? [];
        for (var i = 0; i < versions.Length; i++)
        {
            var at = versions[i].Text.IndexOf(words.Words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new WordPlace(identity, i == 0 ? null : versions[i].DocumentHash, new TextSpan(at, at + words.Words.Length));
            }
        }

        return null;
    }

    /// <summary>Where a page gives a figure: its words, and every other place of the page that gives one of the same bounds.</summary>
    public IEnumerable<WordPlace> FindFigure(TruthWords figure)
    {
        if (Find(figure) is not { } place)
        {
            return [];
        }

        var quantities = VersionOf(place.Identity, place.Version).Quantities;
        var given = quantities.FirstOrDefault(quantity => quantity.Span.Overlaps(place.Span));
        return quantities.Where(quantity => given is not null && BoundsOf(quantity) == BoundsOf(given)).Select(quantity => place with { Span = quantity.Span }).Append(place);

        static (decimal?, decimal?) BoundsOf(Quantity quantity) => (quantity.Value ?? quantity.Low, quantity.Value ?? quantity.High);
    }

    /// <summary>The words of a place that was found.</summary>
    public string WordsAt(string identity, string? version, TextSpan span) =>
        span.TextIn(VersionOf(identity, version).Text).ReplaceLineEndings(" ");

    private ArticleRecord VersionOf(string identity, string? version) => _versions[identity].First(record => version is null || record.DocumentHash == version);

    private static IEnumerable<Document> Documents(string folder)
    {
        var pages = Path.Combine(folder, "pages");
        IEnumerable<string> files = FirstOf(folder, "docs.jsonl") is { } lines ? [lines]
            : Directory.Exists(pages) ? Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : throw new FileNotFoundException($"{folder} holds neither docs.jsonl nor pages/.");
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(Directory.Exists(pages) ? pages : folder, file).Replace('\\', '/');
            foreach (var document in DocumentsIn(file, name))
            {
                yield return document;
            }
        }
    }

    private static IEnumerable<Document> DocumentsIn(string path, string name)
    {
        using var stream = File.OpenRead(path);
        foreach (var result in DocumentReader.Read(stream, name, new ReadOptions()))
        {
            yield return result.Document ?? throw new IOException($"{result.Name}: {result.Refusal?.Message}");
        }
    }

    private static UserWorld WorldOf(string folder)
    {
        using var actors = Open(FirstOf(folder, "actors.csv", "world/actors.csv"));
        using var places = Open(FirstOf(folder, "places.csv", "world/places.csv"));
        return UserWorldReader.Read(actors, places);

        static FileStream? Open(string? path) => path is null ? null : File.OpenRead(path);
    }

    private static string? FirstOf(string folder, params string[] names) => names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}

/// <summary>Words of a stored page.</summary>
/// <param name="Identity">The page.</param>
/// <param name="Version">Hash of the document where it is no longer the current version; null for the current one.</param>
/// <param name="Span">UTF-16 offsets into the version's text.</param>
internal readonly record struct WordPlace(string Identity, string? Version, TextSpan Span)
{
    /// <summary>Whether two are of one text and have words in common.</summary>
    public bool Overlaps(WordPlace other) =>
        string.Equals(Identity, other.Identity, StringComparison.Ordinal) && string.Equals(Version, other.Version, StringComparison.Ordinal) && Span.Overlaps(other.Span);
}
