using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Credits;
using Hearsay.Statements.Cues;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// The media that a statement passed through, nearest to this article first: credits that hold for the whole article, then those that
/// frame the statement ("according to …", "published by …"), then whom it was told to.
/// </summary>
internal sealed class MediaChain
{
    /// <summary>Credits for the whole article that are looked at: no article passed through more, but a damaged one may seem to.</summary>
    private const int MaxWide = 8;

    private readonly AnalyzedArticle _article;
    private readonly List<Credit> _wide = [];
    private readonly List<Credit> _local = [];

    public MediaChain(AnalyzedArticle article, List<FoundCredit> credits)
    {
        _article = article;
        foreach (var (credit, wide) in credits)
        {
            if (!wide)
            {
                _local.Add(credit);
            }
            else if (_wide.Count < MaxWide && !_wide.Exists(other => string.Equals(other.Outlet, credit.Outlet, StringComparison.Ordinal)))
            {
                _wide.Add(credit);
            }
        }
    }

    /// <summary>The chain of a candidate whose speaker is known.</summary>
    public ImmutableArray<MediaLink> Of(Candidate candidate)
    {
        var links = ImmutableArray.CreateBuilder<MediaLink>();
        foreach (var credit in _wide)
        {
            if (credit.Span.End <= candidate.Extent.Start)
            {
                Add(links, candidate, credit, span: null);
            }
        }

        var sentence = _article.Sentences[candidate.Sentence].Span;
        var first = FirstFrom(sentence.Start);
        AddLocal(links, candidate, sentence, first, told: false);
        AddLocal(links, candidate, sentence, first, told: true);
        return links.ToImmutable();
    }

    private void AddLocal(ImmutableArray<MediaLink>.Builder links, Candidate candidate, TextSpan sentence, int first, bool told)
    {
        for (var i = first; i < _local.Count && _local[i].Span.Start < sentence.End; i++)
        {
            var credit = _local[i];
            if (sentence.Contains(credit.Span) && told == (credit.Relation == CreditRelation.ToldTo) && !InContent(candidate, credit.Span))
            {
                Add(links, candidate, credit, credit.Span);
            }
        }
    }

    private static bool InContent(Candidate candidate, TextSpan span)
    {
        foreach (var part in candidate.Content)
        {
            if (part.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _local.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _local[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Add(ImmutableArray<MediaLink>.Builder links, Candidate candidate, Credit credit, TextSpan? span)
    {
        var own = candidate.Source is { } source && source.In(_article.Text).Contains(credit.Outlet, StringComparison.Ordinal);
        if (!own && !links.Any(link => string.Equals(link.Outlet, credit.Outlet, StringComparison.Ordinal)))
        {
            links.Add(new MediaLink(credit.Outlet, credit.Relation, span));
        }
    }
}
