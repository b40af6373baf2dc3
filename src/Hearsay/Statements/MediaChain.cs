using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>
/// The media that a statement passed through, nearest to this article first: credits that hold for the whole article, then those that
/// frame the statement ("according to …", "published by …"), then whom it was told to.
/// </summary>
internal sealed class MediaChain
{
    private readonly AnalyzedArticle _article;
    private readonly List<FoundCredit> _credits;

    public MediaChain(AnalyzedArticle article, List<FoundCredit> credits)
    {
        _article = article;
        _credits = credits;
    }

    /// <summary>The chain of a candidate whose speaker is known.</summary>
    public ImmutableArray<MediaLink> Of(Candidate candidate)
    {
        var links = ImmutableArray.CreateBuilder<MediaLink>();
        foreach (var (credit, wide) in _credits)
        {
            if (wide && credit.Span.End <= candidate.Extent.Start)
            {
                Add(links, candidate, credit, span: null);
            }
        }

        var sentence = _article.Sentences[candidate.Sentence].Span;
        foreach (var told in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var (credit, wide) in _credits)
            {
                if (!wide && sentence.Contains(credit.Span) && told == (credit.Relation == CreditRelation.ToldTo)
                    && !candidate.Content.Any(part => part.Overlaps(credit.Span)))
                {
                    Add(links, candidate, credit, credit.Span);
                }
            }
        }

        return links.ToImmutable();
    }

    private void Add(ImmutableArray<MediaLink>.Builder links, Candidate candidate, Credit credit, TextSpan? span)
    {
        var own = candidate.Source is { } source && source.TextIn(_article.Text).Contains(credit.Outlet, StringComparison.Ordinal);
        if (!own && !links.Any(link => string.Equals(link.Outlet, credit.Outlet, StringComparison.Ordinal)))
        {
            links.Add(new MediaLink(credit.Outlet, credit.Relation, span));
        }
    }
}
