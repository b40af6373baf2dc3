using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;
using Hearsay.Statements;
using Hearsay.Statements.Credits;

namespace Hearsay.Lineage;

/// <summary>
/// Tells where words ultimately come from. A passage taken from a stored article has that article's origin at the aligned words,
/// and so on; a statement that names the medium it passed through has that outlet as its origin, or the article of that outlet
/// that holds the same words; so has what stands in an article of which a line of its own says so; anything else originates where it stands. The answers depend on the set of records and derivations,
/// not on their order. Keeps what it has aligned, so it is not thread-safe; build one for each use.
/// </summary>
internal sealed class OriginResolver
{
    /// <summary>Share of a span that a passage must cover to be where it comes from.</summary>
    private const double MinCover = 0.5;

    /// <summary>Share of a statement's words that an outlet's own article must hold, in runs, to be where it comes from.</summary>
    private const double MinHeld = 0.8;

    /// <summary>Articles of one outlet that are looked through for a statement's words, in order of identity.</summary>
    private const int MaxOutletArticles = 256;

    private readonly IReadOnlyDictionary<DocumentIdentity, ArticleRecord> _records;
    private readonly ILookup<DocumentIdentity, Derivation> _derivations;
    private readonly ILookup<string, DocumentIdentity> _byOutlet;
    private readonly Func<ArticleRecord, ArticleRecord, Alignment> _align;
    private readonly Dictionary<(DocumentIdentity Article, DocumentIdentity Source), Alignment> _alignments = [];
    private readonly Dictionary<DocumentIdentity, WordSequence> _words = [];
    private readonly Dictionary<DocumentIdentity, ImmutableArray<WholeCredit>> _credits = [];
    private readonly Lazy<Dictionary<string, string>> _spellings;

    /// <summary>Prepares for questions about a set of articles.</summary>
    /// <param name="records">The articles that are stored.</param>
    /// <param name="derivations">The derivations among them; those that name an article which is not among them are followed up to it.</param>
    /// <param name="align">Aligns two of the articles, for who has done so before; null for <see cref="Aligner"/>.</param>
    public OriginResolver(
        IReadOnlyDictionary<DocumentIdentity, ArticleRecord> records, IReadOnlyList<Derivation> derivations, Func<ArticleRecord, ArticleRecord, Alignment>? align = null)
    {
        _records = records;
        _align = align ?? ((article, source) => Aligner.Align(article.Article, source.Article));
        _spellings = new Lazy<Dictionary<string, string>>(ReadSpellings);
        _derivations = DerivationOrder.Straighten(records, derivations).ToLookup(derivation => derivation.Article);
        _byOutlet = records
            .OrderBy(pair => pair.Key)
            .Select(pair => (Outlet: OutletName.Of(pair.Value.Article), pair.Key))
            .Where(pair => pair.Outlet is not null)
            .ToLookup(pair => pair.Outlet!, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>The origins of a span, in order.</summary>
    /// <param name="article">The article that the span is in.</param>
    /// <param name="span">The words, in that article's text.</param>
    /// <param name="statement">The statement that the words belong to; null to take the innermost one around them, if any.</param>
    public ImmutableArray<Origin> OriginsOf(DocumentIdentity article, TextSpan span, Statement? statement = null)
    {
        var visited = new HashSet<DocumentIdentity>();
        while (visited.Add(article) && _records.TryGetValue(article, out var record))
        {
            if (SourceOf(record, span) is { } taken && !visited.Contains(taken.Source))
            {
                (article, span, statement) = (taken.Source, taken.Span, null);
                continue;
            }

            statement ??= StatementLinks.Innermost(span, record.Statements);
            string[] outlets = OutletOf(record, statement) is { } outlet ? [outlet] : [.. CreditedAt(record, span)];
            if (outlets.Length == 0)
            {
                break;
            }

            if (outlets.Length > 1 || HeldBy(outlets[0], record, span, visited) is not { } held)
            {
                return RewrittenFrom(record, outlets) is { } source && !visited.Contains(source) ? OriginsOf(source) : [.. outlets.Select(Credited).Distinct().Order()];
            }

            (article, span, statement) = (held.Article, held.Span, null);
        }

        return [Origin.Stored(article)];
    }

    /// <summary>Where the words of a span stand in the stored articles that they were taken from, nearest first; empty when they stand where they originate.</summary>
    /// <param name="article">The article that the span is in.</param>
    /// <param name="span">The words, in that article's text.</param>
    public IEnumerable<SourcePlace> SourcesOf(DocumentIdentity article, TextSpan span)
    {
        var visited = new HashSet<DocumentIdentity>();
        while (visited.Add(article) && _records.TryGetValue(article, out var record) && SourceOf(record, span) is { } taken && !visited.Contains(taken.Source))
        {
            (article, span) = (taken.Source, taken.Span);
            yield return new SourcePlace(article, span, taken.Kind);
        }
    }

    /// <summary>
    /// The origins of a whole article, in order: those of the passages that it took, the outlets that a line of its own credits and that none of these is of, and
    /// itself, unless what it took makes up half of it or it is a rewrite.
    /// </summary>
    public ImmutableArray<Origin> OriginsOf(DocumentIdentity article)
    {
        if (!_records.TryGetValue(article, out var record))
        {
            return [Origin.Stored(article)];
        }

        var origins = new SortedSet<Origin>();
        foreach (var passage in _derivations[article].SelectMany(derivation => derivation.Passages))
        {
            origins.UnionWith(OriginsOf(article, passage.Article).Where(origin => origin.Article != article));
        }

        var taken = TakenFrom(record);
        foreach (var credit in CreditsOf(record))
        {
            origins.Add(Credited(credit.Outlet));
            taken.AsSpan(credit.FirstWord).Fill(true);
        }

        if (origins.Count == 0 || (!IsRewritten(article) && IsOwn(taken)))
        {
            origins.Add(Origin.Stored(article));
        }

        return [.. origins];
    }

    // "vestanow.com" is "Vesta Now" where some page says so: of two spellings the one with more spaces.
    private Origin Credited(string outlet) => Origin.Credited(_spellings.Value.GetValueOrDefault(OutletName.Joined(outlet), outlet));

    private Dictionary<string, string> ReadSpellings() => _records.Values
        .SelectMany(record => record.Credits.Select(credit => OutletName.Normalize(credit.Outlet)).Append(OutletName.Of(record.Article)))
        .OfType<string>()
        .GroupBy(OutletName.Joined, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First(), StringComparer.Ordinal);

    // The words that were taken from stored articles.
    private bool[] TakenFrom(ArticleRecord record)
    {
        var words = WordsOf(record);
        var taken = new bool[words.Count];
        foreach (var passage in _derivations[record.Identity].SelectMany(derivation => derivation.Passages))
        {
            for (var index = words.FirstFrom(passage.Article.Start); index < words.Count && words.Spans[index].End <= passage.Article.End; index++)
            {
                taken[index] = true;
            }
        }

        return taken;
    }

    private bool IsRewritten(DocumentIdentity article) => _derivations[article].Any(derivation => derivation.Kind is DerivationKind.CreditedRewrite or DerivationKind.Spun);

    // The outlets that lines of an article credit with what it did not take from stored articles. Of what was mostly taken from a stored page, that page is the credited one, or has it from there.
    private ImmutableArray<WholeCredit> CreditsOf(ArticleRecord record)
    {
        if (!_credits.TryGetValue(record.Identity, out var credits))
        {
            // Most articles have none: what was taken is looked at only for the others.
            credits = [.. WholeCredits.In(record, WordsOf(record)).Where(credit => !_derivations[record.Identity].Any(derivation => IsOf(derivation.Source, credit.Outlet)))];
            _credits[record.Identity] = credits = credits.IsEmpty || IsRewritten(record.Identity) || !IsOwn(TakenFrom(record)) ? [] : credits;
        }

        return credits;
    }

    // Those of them whose words a span mostly is of.
    private IEnumerable<string> CreditedAt(ArticleRecord record, TextSpan span)
    {
        var words = WordsOf(record);
        var (first, end) = (words.FirstFrom(span.Start), words.FirstFrom(span.End));
        return CreditsOf(record).Where(credit => credit.FirstWord <= first + ((end - first) / 2)).Select(credit => credit.Outlet);
    }

    private static bool IsOwn(bool[] taken) => taken.Count(flag => flag) * 2 < taken.Length;

    private bool IsOf(DocumentIdentity article, string outlet) =>
        _records.TryGetValue(article, out var record) && OutletName.Of(record.Article) is { } name && OutletName.Same(name, outlet);

    /// <summary>The source that holds most of the span, and where in it; of equals the more probable one, then the earliest.</summary>
    private (DocumentIdentity Source, TextSpan Span, DerivationKind Kind)? SourceOf(ArticleRecord record, TextSpan span)
    {
        Derivation? best = null;
        var bestCover = 0;
        foreach (var derivation in _derivations[record.Identity])
        {
            var cover = derivation.Passages.Sum(passage => passage.Article.CommonWith(span));
            if (cover >= span.Length * MinCover && cover > 0 && (best is null || IsBetter(derivation, cover, best, bestCover)))
            {
                (best, bestCover) = (derivation, cover);
            }
        }

        return best is null ? null : (best.Source, MapSpan(best, span), best.Kind);
    }

    private bool IsBetter(Derivation derivation, int cover, Derivation best, int bestCover)
    {
        var byCover = cover.CompareTo(bestCover);
        var byProbability = byCover != 0 ? byCover : derivation.Probability.CompareTo(best.Probability);
        return byProbability != 0 ? byProbability > 0 : DerivationOrder.Compare(_records, derivation.Source, best.Source) < 0;
    }

    /// <summary>The words of the source that became the words of the span.</summary>
    private TextSpan MapSpan(Derivation derivation, TextSpan span)
    {
        if (!_records.TryGetValue(derivation.Article, out var article) || !_records.TryGetValue(derivation.Source, out var source))
        {
            return derivation.Passages.First(passage => passage.Article.Overlaps(span)).Source;
        }

        if (!_alignments.TryGetValue((derivation.Article, derivation.Source), out var alignment))
        {
            alignment = _align(article, source);
            _alignments[(derivation.Article, derivation.Source)] = alignment;
        }

        TextSpan? mapped = null;
        foreach (var change in alignment.Passages.SelectMany(passage => passage.Changes))
        {
            if (!change.Article.Overlaps(span) || change.Source.IsEmpty)
            {
                continue;
            }

            // Inside a run of equal words the place is known to the word; offsets inside may differ, whole words do not.
            var part = change.Kind == WordChangeKind.Equal ? Cut(change, span, article, source) : change.Source;
            mapped = mapped is { } so ? so.Union(part) : part;
        }

        return mapped ?? derivation.Passages.First(passage => passage.Article.Overlaps(span)).Source;
    }

    private TextSpan Cut(WordChange change, TextSpan span, ArticleRecord article, ArticleRecord source)
    {
        var (words, sourceWords) = (WordsOf(article), WordsOf(source));
        var (first, sourceFirst) = (words.FirstFrom(change.Article.Start), sourceWords.FirstFrom(change.Source.Start));
        TextSpan? cut = null;
        for (var index = first; index < words.Count && words.Spans[index].Start < Math.Min(change.Article.End, span.End); index++)
        {
            if (words.Spans[index].Overlaps(span))
            {
                var word = sourceWords.Spans[sourceFirst + index - first];
                cut = cut is { } so ? so.Union(word) : word;
            }
        }

        return cut ?? change.Source;
    }

    // The stored page of an outlet of which a page that names it is a rewrite: in other words, what it has from there is that page's.
    private DocumentIdentity? RewrittenFrom(ArticleRecord record, string[] outlets) => outlets is not [var outlet] ? null
        : _derivations[record.Identity].Where(derivation => derivation.Kind == DerivationKind.CreditedRewrite && IsOf(derivation.Source, outlet))
            .OrderByDescending(derivation => derivation.Probability).ThenBy(derivation => derivation.Source).Select(derivation => (DocumentIdentity?)derivation.Source).FirstOrDefault();

    /// <summary>The outlet furthest up the chain of media that a statement, or else the one around it, passed through; null when none but the article's own is named.</summary>
    private static string? OutletOf(ArticleRecord record, Statement? statement) => statement is null ? null
        : FurthestOf(record, statement) ?? (record.Statements.FirstOrDefault(outer => outer.Id == statement.Within) is { } around ? FurthestOf(record, around) : null);

    // "The Post reported that …": the medium speaks, and it passed through nothing more. "State television" names nobody.
    private static string? FurthestOf(ArticleRecord record, Statement statement)
    {
        var own = OutletName.Of(record.Article);
        return record.Credits.Where(credit => credit.Relation != CreditRelation.ToldTo && statement.Source.Any(source => source.Overlaps(credit.Span))).Select(credit => credit.Outlet)
            .Concat(statement.Via.Select(link => link.Outlet))
            .Where(name => !OutletLexicon.Default.IsDescription(name))
            .Select(OutletName.Normalize)
            .LastOrDefault(name => name.Length > 0 && (own is null || !OutletName.Same(name, own)));
    }

    private (DocumentIdentity Article, TextSpan Span)? HeldBy(string outlet, ArticleRecord record, TextSpan span, HashSet<DocumentIdentity> visited)
    {
        var sought = new WordSequence();
        WordScanner.Scan(record.Text, span, 0, sought);
        if (sought.Count < RunFinder.SeedWords)
        {
            return null;
        }

        var articles = _byOutlet.Where(group => OutletName.Same(group.Key, outlet)).SelectMany(group => group).Order();
        foreach (var candidate in articles.Where(identity => !visited.Contains(identity)).Take(MaxOutletArticles))
        {
            var words = WordsOf(_records[candidate]);
            var runs = RunFinder.Find(sought, words);
            var held = new bool[sought.Count];
            foreach (var run in runs)
            {
                held.AsSpan(run.First, run.Length).Fill(true);
            }

            if (held.Count(flag => flag) >= sought.Count * MinHeld)
            {
                var longest = runs.OrderByDescending(run => run.Length).ThenBy(run => run.Second).First();
                return (candidate, words.Cover(longest.Second, longest.Length));
            }
        }

        return null;
    }

    private WordSequence WordsOf(ArticleRecord record)
    {
        if (!_words.TryGetValue(record.Identity, out var words))
        {
            _words[record.Identity] = words = WordSequence.Of(record.Article);
        }

        return words;
    }
}

/// <summary>Where words stand in an article that another has them from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words, UTF-16 offsets into its text.</param>
/// <param name="Kind">How the other has them from it.</param>
internal readonly record struct SourcePlace(DocumentIdentity Article, TextSpan Span, DerivationKind Kind);
