using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Speakers;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Joining;

/// <summary>
/// Quotations that no cue introduces: those behind a sentence about who speaks ("On the contract he is brief. “I learned of it from the newspaper.”") or about a text ("The resolution is
/// pasted to the gate: “…”"), and the answers of an interview, which are paragraphs of their own.
/// </summary>
internal static class LooseQuotations
{
    private const int FewestWords = 4; // tokens of a quotation that is a sentence
    private const int FewestAnswers = 2; // paragraphs behind a question from which a page is an interview
    private const int LongestLead = 14; // tokens of a sentence that says no more than who speaks

    private static readonly FrozenSet<string> Unquoted = ListedWords.Of("cues", "unquoted");

    /// <summary>The statements with those quotations that were nobody's, in order of their cues.</summary>
    /// <param name="article">The article.</param>
    /// <param name="outer">Its outer quotations.</param>
    /// <param name="chosen">The statements that were found.</param>
    public static List<Candidate> Add(AnalyzedArticle article, ImmutableArray<Quotation> outer, List<Candidate> chosen)
    {
        var claimed = QuotationJoiner.Claimed(outer, chosen);
        foreach (var part in chosen.SelectMany(candidate => candidate.Content))
        {
            if (QuotationJoiner.FirstAfter(outer, part.Start) - 1 is >= 0 and var around && outer[around].Span.End > part.Start)
            {
                claimed[around] = true; // a part of it was heard
            }
        }

        var loose = Enumerable.Range(0, outer.Length).Where(q => !claimed[q] && outer[q] is { Opened: true, Closed: true } && IsSentence(article, outer[q])).ToList();
        if (loose.Count == 0)
        {
            return chosen;
        }

        var answers = loose.FindAll(q => IsParagraph(article, outer[q]));
        var asked = answers.Count(q => IsAsked(article, outer[q].Span.Start));
        var interviewee = asked < FewestAnswers || 2 * asked < answers.Count ? null : FirstPerson(article, outer[answers[0]].Span.Start);
        var result = new List<Candidate>(chosen);
        foreach (var q in loose)
        {
            if (interviewee is not null && IsParagraph(article, outer[q]))
            {
                result.Add(Of(article, outer, q) with { Implied = interviewee });
            }
            else if (Behind(article, outer, q) is { } phrase)
            {
                var source = new TextSpan(article.Tokens[phrase.First].Span.Start, article.Tokens[phrase.End - 1].Span.End);
                result.Add(Of(article, outer, q) with { Source = source, Subject = new Subject(phrase.First, phrase.End, phrase) });
            }
        }

        result.Sort((left, right) => left.Cue.CompareTo(right.Cue));
        return result;
    }

    private static Candidate Of(AnalyzedArticle article, ImmutableArray<Quotation> outer, int quotation)
    {
        var start = outer[quotation].Span.Start;
        return new Candidate
        {
            Kind = CueKind.Colon,
            Lemma = ":",
            Frame = Frame.Quote,
            Cue = new TextSpan(start, start),
            Head = article.TokenAtOrAfter(start),
            Sentence = article.SentenceAt(start),
            Content = outer[quotation].Parts,
            Quotation = quotation,
        };
    }

    // Words in quotation marks that are not a sentence are a title, or irony.
    private static bool IsSentence(AnalyzedArticle article, Quotation quotation)
    {
        var first = article.TokenAtOrAfter(quotation.Span.Start) + 1;
        var last = article.TokenAtOrAfter(quotation.Span.End) - 2;
        return last - first >= FewestWords && article.SentenceAt(quotation.Span.Start) >= 0 && char.IsUpper(article.Text[article.Tokens[first].Span.Start])
            && article.Tokens[last].Norm is "." or "!" or "?" or "…";
    }

    private static bool IsParagraph(AnalyzedArticle article, Quotation quotation)
    {
        var block = article.Article.Blocks[article.Sentences[article.SentenceAt(quotation.Span.Start)].Block].Span;
        return block.Start == quotation.Span.Start && block.End - quotation.Span.End <= 1;
    }

    // Behind a paragraph that ends with a question.
    private static bool IsAsked(AnalyzedArticle article, int start) => article.TokenAtOrAfter(start) is > 0 and var at && article.Tokens[at - 1].Norm == "?";

    // Whom an interview introduces.
    private static Entity? FirstPerson(AnalyzedArticle article, int before)
    {
        foreach (var (span, entity) in article.MentionsIn(new TextSpan(0, before)))
        {
            if (entity.Type == EntityType.Person && !NamelessWords.IsNameless(entity))
            {
                return entity;
            }
        }

        return null;
    }

    // Who or what the words before the quotation are about: those before its colon, or the sentence before it in the same paragraph.
    private static NounPhrase? Behind(AnalyzedArticle article, ImmutableArray<Quotation> outer, int quotation)
    {
        var start = outer[quotation].Span.Start;
        var at = article.TokenAtOrAfter(start);
        var own = article.SentenceAt(start);
        var isBehindColon = at > article.Sentences[own].FirstToken && article.Tokens[at - 1].Norm == ":";
        var sentence = isBehindColon ? own : own - 1;
        if (sentence < 0 || (!isBehindColon && at != article.Sentences[own].FirstToken) || article.Sentences[sentence].Block != article.Sentences[own].Block
            || (quotation > 0 && outer[quotation - 1].Span.Overlaps(article.Sentences[sentence].Span)))
        {
            return null;
        }

        if (!isBehindColon && article.Sentences[sentence].TokenCount > LongestLead)
        {
            return null;
        }

        var tree = new SentenceTree(article, article.Sentences[sentence]);
        for (var i = at - 1; isBehindColon && i >= tree.First; i--)
        {
            if (IsText(article.Tokens[i]))
            {
                return BasePhrase.Of(article, tree, i);
            }
        }

        for (var i = tree.First; i < tree.End; i++)
        {
            if (tree.Head(i) < 0 && tree.Child(i, "nsubj") is >= 0 and var subject && CanSpeak(article, subject))
            {
                return BasePhrase.Of(article, tree, subject);
            }
        }

        return null;
    }

    // What is read out; a poll or a sign has no sentences.
    private static bool IsText(in Token token) => MessageIssuers.IsMessage(token) && !Unquoted.Contains(token.Lemma);

    private static bool CanSpeak(AnalyzedArticle article, int subject)
    {
        var token = article.Tokens[subject];
        return token.Norm is "he" or "she" || IsText(token)
            || article.MentionsIn(article.Sentences[article.SentenceAt(token.Span.Start)].Span).Any(mention => mention.Entity.Type == EntityType.Person && mention.Span.Contains(token.Span));
    }
}
