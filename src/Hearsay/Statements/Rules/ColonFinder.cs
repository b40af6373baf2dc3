using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>A source before a colon at the head of a paragraph, as headlines have it: "Minister: no talks", "NY Herald: …".</summary>
internal static class ColonFinder
{
    /// <summary>Tokens of a source before the colon; more are a sentence.</summary>
    private const int MaxSource = 9;

    /// <summary>The candidate of a sentence that begins a block; null for none.</summary>
    public static Candidate? Find(SentenceView view)
    {
        var block = view.Article.Article.Blocks[view.Sentence.Block];
        if (view.Sentence.Span.Start != block.Span.Start)
        {
            return null;
        }

        for (var i = view.First; i < view.End && i < view.First + MaxSource; i++)
        {
            if (view.QuotationOf(i) >= 0 || view.Phrases.VerbGroupAt(i) is { Form: VerbForm.Finite })
            {
                return null;
            }

            if (view.Norm(i) == ":")
            {
                return At(view, i);
            }
        }

        return null;
    }

    private static Candidate? At(SentenceView view, int colon)
    {
        if (colon == view.First || colon + 3 >= view.End || view.Phrases.NounPhraseBefore(colon) is not { } phrase || phrase.First != view.First)
        {
            return null;
        }

        var span = view.Span(view.First, colon);
        var speaks = view.Article.MentionsIn(span).Any(mention => mention.Span.End == view[phrase.Head].Span.End
                && mention.Entity.Type is EntityType.Person or EntityType.Organization)
            || CueWords.Default.IsMessage(view[phrase.Head].Lemma)
            || CueWords.Default.IsAnonymousHead(view[phrase.Head].Lemma);
        if (!speaks)
        {
            return null;
        }

        var end = view.End;
        while (end > colon + 2 && view.IsFinal(end - 1))
        {
            end--;
        }

        return new Candidate
        {
            Kind = CueKind.Colon,
            Lemma = ":",
            Frame = Frame.Colon,
            Cue = view.Span(colon, colon + 1),
            Head = colon,
            Sentence = view.Index,
            Source = span,
            Subject = new Subject(view.First, colon, phrase),
            Content = [view.Span(colon + 1, end)],
            Quotation = view.OpensQuotation(colon + 1) ? view.QuotationOf(colon + 1) : -1,
        };
    }
}
