using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>Where the pages of a story come from: a tree for each origin.</summary>
/// <param name="Pages">How many pages stand in it.</param>
/// <param name="Origins">How many independent origins stand behind them.</param>
/// <param name="Roots">The origins: those that most pages rest on first, then by name.</param>
public sealed record LineageTree(int Pages, int Origins, ImmutableArray<LineageNode> Roots)
{
    /// <summary>Only the trees in which some pages stand.</summary>
    /// <param name="names">The pages' identities.</param>
    public LineageTree Around(IReadOnlySet<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ImmutableArray<LineageNode> roots = [.. Roots.Where(root => Has(root, names))];
        return new LineageTree(roots.Sum(root => root.Pages), roots.Length, roots);
    }

    /// <summary>How the outlets in it are printed by its pages.</summary>
    public OutletSpellings Spellings() => OutletSpellings.Of(Roots.SelectMany(RecordsOf));

    private static IEnumerable<ArticleRecord> RecordsOf(LineageNode node) =>
        node.Children.SelectMany(RecordsOf).Concat(node.Record is { } record ? [record] : []);

    private static bool Has(LineageNode node, IReadOnlySet<string> names) =>
        (node.Record is not null && names.Contains(node.Name)) || node.Children.Any(child => Has(child, names));
}

/// <summary>A page, or an outlet that pages name as their origin and of which nothing is stored.</summary>
public sealed record LineageNode
{
    /// <summary>The page's identity, or the outlet's normalised name (as it is printed: <see cref="LineageTree.Spellings"/>).</summary>
    public required string Name { get; init; }

    /// <summary>The page's record; null for an outlet.</summary>
    public required ArticleRecord? Record { get; init; }

    /// <summary>How it derives from the page above it; null at a root, and under an outlet.</summary>
    public required Derivation? Derivation { get; init; }

    /// <summary>Its words and those of the page above it, passage by passage; empty without <see cref="Derivation"/>.</summary>
    public required ImmutableArray<AlignedPassage> Passages { get; init; }

    /// <summary>The swapped words of a spun page with what stood there, in text order.</summary>
    public required ImmutableArray<RestoredWord> Restored { get; init; }

    /// <summary>Further pages and outlets that parts of it come from, in ordinal order.</summary>
    public required ImmutableArray<string> Also { get; init; }

    /// <summary>What derives from it: the largest share first, then by name.</summary>
    public required ImmutableArray<LineageNode> Children { get; init; }

    /// <summary>How many pages stand here and below.</summary>
    public int Pages => (Record is null ? 0 : 1) + Children.Sum(child => child.Pages);
}

/// <summary>How it is known what a swapped word said before.</summary>
public enum Restoration
{
    /// <summary>The original is stored and was held against the page word by word.</summary>
    Aligned,

    /// <summary>Guessed from the page's own text, because the original is not stored, or not at this place.</summary>
    Inferred,
}

/// <summary>A swapped word and what stood there before.</summary>
/// <param name="Span">The words in the page's text.</param>
/// <param name="Original">What stood there.</param>
/// <param name="By">How that is known.</param>
/// <param name="Probability">That it is right, 0 to 1; 1 for an aligned one.</param>
public sealed record RestoredWord(TextSpan Span, string Original, Restoration By, double Probability);
