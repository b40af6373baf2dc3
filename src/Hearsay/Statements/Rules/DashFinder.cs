using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Grounding.World;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Credits;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Rules;

/// <summary>A source behind the last dash of a headline or a pulled quotation: "“It is a disgrace” – Holm", "Talks to be suspended – officials", "Ten dead in blast - police".</summary>
internal static class DashFinder
{
    /// <summary>Tokens of a source behind the dash; more are no name.</summary>
    private const int MaxSource = 8;
    /// <summary>Tokens before the dash; fewer are the name of a place or a series.</summary>
    private const int LeastContent = 3;

    /// <summary>The candidate of a sentence that ends a block; null for none.</summary>
    public static Candidate? Find(SentenceView view)
    {
        var block = view.Article.Article.Blocks[view.Sentence.Block];
        if (view.Sentence.Span.End != block.Span.End || DashOf(view) is not (> 0 and var dash) || view.Phrases.NounPhraseAt(view.End - 1) is not { } phrase || phrase.First != dash + 1)
        {
            return null;
        }

        var quotation = view.ClosesQuotation(dash - 1) ? view.QuotationOf(dash - 1) : -1;
        var content = quotation >= 0 ? view.Outer[quotation].Parts : ImmutableArray.Create(view.Span(view.First, dash));
        var isOffice = IsOffice(view, phrase);
        if (content[0].Start != block.Span.Start || !IsSaid(view, dash, quotation, isOffice) || !(isOffice || Speaks(view, phrase, quotation >= 0)))
        {
            return null;
        }

        return new Candidate
        {
            Kind = CueKind.Colon,
            Lemma = "-",
            Frame = quotation >= 0 ? Frame.AfterQuote : Frame.After,
            Cue = view.Span(dash, dash + 1),
            Head = dash,
            Sentence = view.Index,
            Source = view.Span(phrase.First, phrase.End),
            Subject = new Subject(phrase.First, phrase.End, phrase),
            Content = content,
            Quotation = quotation,
        };
    }

    // With room on both sides: no hyphen.
    private static int DashOf(SentenceView view)
    {
        for (var i = view.End - 2; i > view.First && i >= view.End - 1 - MaxSource; i--)
        {
            if (view.IsDash(i) && view.QuotationOf(i) < 0 && view[i - 1].Span.End < view[i].Span.Start && view[i].Span.End < view[i + 1].Span.Start)
            {
                return i;
            }
        }

        return -1;
    }

    // A clause or a quotation, not the name of a series or a place; headlines drop "are", and what officials stand behind was said.
    private static bool IsSaid(SentenceView view, int dash, int quotation, bool isOffice) =>
        quotation >= 0 || (dash - view.First >= LeastContent && (isOffice || view.Phrases.VerbGroups.Any(group => group.End <= dash)));

    // "police", "health ministry", "rescuers": a common noun for those who keep count of what happens.
    private static bool IsOffice(SentenceView view, NounPhrase phrase) => view[phrase.Head].Upos == Upos.Noun && view.Norm(phrase.Head) is { Length: > 0 } noun
        && ActorTable.Default.Find(NameKey.Of(noun), noun) is { Kind: ActorWordKind.StrongRole or ActorWordKind.WeakRole, Code: "GOV" or "COP" or "MIL" or "HLH" or "NGO" or "SPY" or "JUD" };

    private static bool Speaks(SentenceView view, NounPhrase phrase, bool quoted)
    {
        var head = view[phrase.Head];
        if (head.Upos == Upos.Noun && (CueWords.Default.IsAnonymousHead(head.Lemma) || CueWords.Default.IsMessage(head.Lemma)))
        {
            return true;
        }

        // What outlets put behind their headlines is their own name, or that of the writer.
        var named = view.Article.MentionsIn(view.Span(phrase.First, phrase.End)).FirstOrDefault(mention => mention.Span.End == head.Span.End);
        return named.Entity switch
        {
            { Type: EntityType.Person } person => quoted || phrase.First == phrase.Head || IsNamedElsewhere(view, person),
            { Type: EntityType.Organization, Code: { } code } body => !code.EndsWith("MED", StringComparison.Ordinal) && !OutletLexicon.Default.IsOutlet(body.Name),
            null => quoted && head.Upos == Upos.Propn && !OutletLexicon.Default.IsOutlet(view.Span(phrase.First, phrase.End).TextIn(view.Article.Text)),
            _ => false,
        };
    }

    private static bool IsNamedElsewhere(SentenceView view, Entity person) => person.Mentions.Any(mention => mention.Span.Start > view.Sentence.Span.End
        && view.Article.Article.Blocks.Any(block => block.Kind == BlockKind.Body && block.Span.Contains(mention.Span)));
}
