using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>
/// Makes the tree of a story out of its derivations. Every page stands once: under the page that most of its words come from, else under the outlet that it credits, else
/// as a root. Linear in pages and derivations, apart from the alignments.
/// </summary>
public static class LineageTreeBuilder
{
    /// <summary>The tree of a story of a brief.</summary>
    public static LineageTree Of(BriefStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Build([.. story.Sources.Select(source => new Page(source.Record, source.Derivations, source.Origins))], story.Alignments);
    }

    /// <summary>The tree of the story that an article belongs to.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="article">The article; it must be stored.</param>
    public static LineageTree Of(LedgerView view, DocumentIdentity article)
    {
        ArgumentNullException.ThrowIfNull(view);
        var story = view.StoryOf(article) ?? throw new ArgumentException($"{article} is not stored.", nameof(article));
        return Build([.. story.Origins.Select(origins =>
            new Page(view.Article(origins.Article)!, [.. view.DerivationsOf(origins.Article).Where(derivation => derivation.Article == origins.Article)], origins.Origins))], new Alignments());
    }

    private static LineageTree Build(Page[] pages, Alignments alignments)
    {
        var byIdentity = pages.ToDictionary(page => page.Record.Identity);
        var parents = Parents(pages, byIdentity);
        var children = pages.ToLookup(page => parents.GetValueOrDefault(page.Record.Identity)?.Source);
        var roots = new List<LineageNode>();
        foreach (var outlet in children[null].ToLookup(OutletOf, StringComparer.Ordinal))
        {
            var nodes = outlet.Select(page => NodeOf(page, outlet.Key)).ToArray();
            roots.AddRange(outlet.Key is null ? nodes : [new LineageNode
            {
                Name = outlet.Key, Record = null, Derivation = null, Passages = [], Restored = [], Also = [], Children = Sorted(nodes),
            }]);
        }

        return new LineageTree(
            pages.Length,
            pages.SelectMany(page => page.Origins).Distinct(StringComparer.Ordinal).Count(),
            [.. roots.OrderByDescending(root => root.Pages).ThenBy(root => root.Name, StringComparer.Ordinal)]);

        LineageNode NodeOf(Page page, string? above)
        {
            var derivation = parents.GetValueOrDefault(page.Record.Identity);
            var source = derivation is null ? null : byIdentity[derivation.Source].Record;
            ImmutableArray<AlignedPassage> passages = source is null ? [] : alignments.Of(page.Record, source).Passages;
            return new LineageNode
            {
                Name = page.Record.Identity.ToString(),
                Record = page.Record,
                Derivation = derivation,
                Passages = passages,
                Restored = Restored(page.Record, source, derivation, passages),
                Also = AlsoOf(page, derivation, above),
                Children = Sorted([.. children[page.Record.Identity].Select(child => NodeOf(child, null))]),
            };
        }
    }

    private static ImmutableArray<LineageNode> Sorted(IEnumerable<LineageNode> nodes) =>
        [.. nodes.OrderByDescending(node => node.Derivation?.Coverage ?? 0).ThenBy(node => node.Name, StringComparer.Ordinal)];

    /// <summary>The derivation by which each page stands under another; a page that would come to stand under itself stays a root.</summary>
    private static Dictionary<DocumentIdentity, Derivation> Parents(Page[] pages, Dictionary<DocumentIdentity, Page> byIdentity)
    {
        var parents = new Dictionary<DocumentIdentity, Derivation>();
        foreach (var page in pages.OrderBy(page => page.Record.Identity))
        {
            var best = page.Derivations.Where(derivation => byIdentity.ContainsKey(derivation.Source))
                .OrderByDescending(derivation => derivation.Directed).ThenByDescending(derivation => derivation.Coverage * derivation.Probability).ThenBy(derivation => derivation.Source);
            foreach (var derivation in best)
            {
                var above = (DocumentIdentity?)derivation.Source;
                while (above is { } identity && identity != page.Record.Identity)
                {
                    above = parents.GetValueOrDefault(identity)?.Source;
                }

                if (above is null)
                {
                    parents[page.Record.Identity] = derivation;
                    break;
                }
            }
        }

        return parents;
    }

    /// <summary>The outlet that a page without a stored source rests on; null for a page that is its own origin.</summary>
    private static string? OutletOf(Page page) =>
        page.Origins.Contains(page.Record.Identity.ToString(), StringComparer.Ordinal) ? null : page.Origins.FirstOrDefault();

    private static ImmutableArray<string> AlsoOf(Page page, Derivation? shown, string? above)
    {
        var own = page.Record.Identity.ToString();
        return
        [
            .. page.Derivations.Where(derivation => derivation != shown).Select(derivation => derivation.Source.ToString())
                .Concat(shown is null ? page.Origins.Where(origin => origin != own && origin != above) : [])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<RestoredWord> Restored(ArticleRecord record, ArticleRecord? source, Derivation? derivation, ImmutableArray<AlignedPassage> passages)
    {
        var restored = new List<RestoredWord>();
        if (derivation?.Kind == DerivationKind.Spun)
        {
            restored.AddRange(passages.SelectMany(passage => passage.Changes)
                .Where(change => change.Kind == WordChangeKind.Changed)
                .Select(change => new RestoredWord(change.Article, change.Source.TextIn(source!.Text), Restoration.Aligned, 1)));
        }

        // Where the page lies beside its source the source is what counts, also where it says that nothing was swapped.
        if (record is { IsSpun: true, Spun: { } assessment })
        {
            restored.AddRange(assessment.Swaps
                .Where(swap => !passages.Any(passage => passage.Passage.Article.Contains(swap.Span)))
                .Select(swap => new RestoredWord(swap.Span, swap.Original, Restoration.Inferred, swap.Probability)));
        }

        return [.. restored.OrderBy(word => word.Span)];
    }

    private sealed record Page(ArticleRecord Record, ImmutableArray<Derivation> Derivations, ImmutableArray<string> Origins);
}
