using System.Collections.Immutable;
using System.Text;
using Hearsay.Briefing;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Lineage;
using Hearsay.Model;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>
/// Where a text comes from, for a person. Changed words stand as the source has them and as the article has them: [-source-] {+article+}, as in
/// <c>git diff --word-diff</c>, so that nothing hangs on colour.
/// </summary>
internal sealed class TraceReport
{
    private const int MostContextWords = 12; // unchanged words shown on each side of a change
    private const int FewestLeftOut = 10; // unchanged words that are worth an ellipsis
    private const int MostPassages = 40; // passages shown of one pair

    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);

    private readonly LedgerView _view;
    private readonly Lines _lines;

    /// <param name="view">The ledger.</param>
    /// <param name="terminal">Where to.</param>
    public TraceReport(LedgerView view, Terminal terminal)
    {
        _view = view;
        _lines = new Lines(terminal);
    }

    /// <summary>All about one article.</summary>
    public void Write(ArticleRecord record)
    {
        _lines.Write(BriefWords.TitleOf(record), Heading);
        _lines.Write(About(record), Quiet);
        var origins = OriginsOf(record.Identity);
        _lines.Write("origins: " + string.Join(", ", origins.Select(origin => origin == record.Identity.ToString() ? "this article itself" : origin)));
        if (!record.Credits.IsEmpty)
        {
            _lines.Write("credits: " + string.Join(", ", record.Credits.Select(credit => credit.Outlet).Distinct(StringComparer.OrdinalIgnoreCase)));
        }

        var tree = LineageTreeBuilder.Of(_view, record.Identity);
        var trees = new LineageTreeReport(_lines);
        _lines.Blank();
        trees.Write(tree, new HashSet<string>(StringComparer.Ordinal) { record.Identity.ToString() });

        // Where it is not known which came first, the other article is looked at from here.
        var derivations = _view.DerivationsOf(record.Identity);
        foreach (var derivation in derivations.Where(derivation => derivation.Article == record.Identity || (!derivation.Directed && derivation.Source == record.Identity)))
        {
            var other = derivation.Article == record.Identity ? derivation.Source : derivation.Article;
            _lines.Blank();
            _lines.Write(derivation.Article == record.Identity ? BriefWords.FateOf(derivation) : $"{derivation.Article}: {BriefWords.FateOf(derivation)}", Heading);
            WritePassages(record, _view.Article(other)!);
        }

        if (LineageTreeReport.Find(tree.Roots, record.Identity.ToString()) is { } node)
        {
            trees.WriteInferred(node);
        }

        var copies = derivations.Where(derivation => derivation.Directed && derivation.Source == record.Identity).ToArray();
        if (copies.Length > 0)
        {
            _lines.Blank();
            _lines.Write("Taken over by", Heading);
            foreach (var copy in copies)
            {
                _lines.Write($"  {copy.Article}: {BriefWords.FateOf(copy)}");
            }
        }

        new VersionReport(_lines).Write(_view.Versions(record.Identity));
    }

    /// <summary>All articles that hold some words, earliest first.</summary>
    public void Write(IReadOnlyList<ArticleRecord> records, string words)
    {
        _lines.Write($"\"{words}\" stands in {BriefWords.Count(records.Count, "article")}", Heading);
        foreach (var record in records)
        {
            _lines.Blank();
            _lines.Write("  " + BriefWords.TitleOf(record));
            _lines.Write("    " + About(record), Quiet);
            _lines.Write("    origins: " + string.Join(", ", OriginsOf(record.Identity)));
            foreach (var derivation in _view.DerivationsOf(record.Identity).Where(derivation => derivation.Article == record.Identity))
            {
                _lines.Write("    " + BriefWords.FateOf(derivation));
            }
        }

        WriteDrift(records, words);
        var asked = records.Select(record => record.Identity.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var tree in TreesOf(_view, records))
        {
            _lines.Blank();
            new LineageTreeReport(_lines).Write(tree, asked);
        }

        var origins = records.SelectMany(record => OriginsOf(record.Identity)).Distinct(StringComparer.Ordinal).Count();
        _lines.Blank();
        _lines.Write($"{BriefWords.Count(records.Count, "page")} → {BriefWords.Count(origins, "origin")}", Quiet);
    }

    /// <summary>The trees of the stories that some articles belong to, each once, in the order of the articles.</summary>
    public static LineageTree[] TreesOf(LedgerView view, IReadOnlyList<ArticleRecord> records) =>
        [.. records.DistinctBy(record => view.StoryOf(record.Identity)?.Story.Id, StringComparer.Ordinal).Select(record => LineageTreeBuilder.Of(view, record.Identity))];

    // The utterance that the words are from, as each article has it: differences from the earliest, and where they may alter what was said.
    private void WriteDrift(IReadOnlyList<ArticleRecord> records, string words)
    {
        var versions = QuotationVersions.Of(_view, records, words);
        if (versions.Length < 2)
        {
            return;
        }

        _lines.Blank();
        _lines.Write(FormattableString.Invariant($"The utterance in {versions.Length} versions"), Heading);
        foreach (var version in versions)
        {
            _lines.Blank();
            _lines.Write("  " + string.Join(", ", version.Articles), Quiet);
            _lines.Write("  " + (version.Drift is { } drift ? Changes(drift.Changes, version.Words, versions[0].Words) : version.Words));
            foreach (var warning in version.Drift?.Warnings ?? [])
            {
                _lines.Write("    " + BriefWords.WarningOf(warning), Heading);
            }
        }
    }

    private void WritePassages(ArticleRecord record, ArticleRecord source)
    {
        var passages = Aligner.Align(record.Article, source.Article).Passages;
        foreach (var passage in passages.Take(MostPassages))
        {
            _lines.Blank();
            _lines.Write("  " + Changes(passage.Changes, record.Text, source.Text));
        }

        if (passages.Length > MostPassages)
        {
            _lines.Write($"  … and {BriefWords.Count(passages.Length - MostPassages, "passage")} more", Quiet);
        }
    }

    /// <summary>Only what changed between an article's versions.</summary>
    public void WriteVersions(ArticleRecord record)
    {
        var versions = _view.Versions(record.Identity);
        if (versions.Count < 2)
        {
            _lines.Write("There is one version of it.");
        }

        new VersionReport(_lines).Write(versions);
    }

    /// <summary>A passage's changes in words; long equal stretches are cut in the middle, for the changes are what one looks for.</summary>
    public static string Changes(ImmutableArray<WordChange> changes, string article, string source)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
        {
            if (change.Kind == WordChangeKind.Equal)
            {
                Append(text, Shortened(change.Article.TextIn(article)));
                continue;
            }

            if (!change.Source.IsEmpty)
            {
                Append(text, $"[-{change.Source.TextIn(source)}-]");
            }

            if (!change.Article.IsEmpty)
            {
                Append(text, $"{{+{change.Article.TextIn(article)}+}}");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string words) => text.Append(text.Length > 0 ? " " : "").Append(words);

    private static string Shortened(string equal)
    {
        var words = equal.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var left = words.Length - 2 * MostContextWords;
        return left < FewestLeftOut
            ? string.Join(' ', words)
            : $"{string.Join(' ', words[..MostContextWords])} … {BriefWords.Count(left, "word")} the same … {string.Join(' ', words[^MostContextWords..])}";
    }

    private static string About(ArticleRecord record) =>
        string.Join(", ", new[] { record.Identity.ToString(), record.Article.Outlet, record.Article.Published?.ToString() }.OfType<string>());

    // As they are shown: credited outlets as the story's pages print them.
    private ImmutableArray<string> OriginsOf(DocumentIdentity identity) => _view.StoryOf(identity) is { } story
        ? OutletSpellings.Of(story.Story.Articles.Select(article => _view.Article(article)!)).Of(_view.OriginsOf(identity))
        : _view.OriginsOf(identity);
}
