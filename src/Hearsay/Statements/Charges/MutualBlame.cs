using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// "Arlenia and Corland blamed each other for the collapse", "the two traded accusations over it": each of the two accuses the other, so that there are two statements on one cue.
/// More than two, and sides that are named by one word ("both sides"), are left as they are.
/// </summary>
internal static class MutualBlame
{
    /// <summary>The candidates, in order of cues, with one of each side where two blame each other.</summary>
    public static List<Candidate> Part(AnalyzedArticle article, List<Candidate> chosen)
    {
        var result = new List<Candidate>(chosen.Count);
        foreach (var candidate in chosen)
        {
            if (ReasonOf(article, candidate) is not { } reason || !TryPart(article, candidate with { Content = reason }, result))
            {
                result.Add(candidate);
            }
        }

        return AddTraded(article, result);
    }

    // "The two traded accusations over the raid": the model knows no such cue.
    private static List<Candidate> AddTraded(AnalyzedArticle article, List<Candidate> chosen)
    {
        var before = chosen.Count;
        for (var sentence = 0; sentence < article.Sentences.Length; sentence++)
        {
            for (var verb = article.Sentences[sentence].FirstToken; verb < article.Sentences[sentence].EndToken; verb++)
            {
                if (article.Tokens[verb] is { Upos: Upos.Verb, Lemma: "trade" or "exchange" or "swap" })
                {
                    AddTraded(article, sentence, verb, chosen);
                }
            }
        }

        return chosen.Count == before ? chosen : [.. chosen.OrderBy(candidate => candidate.Cue)];
    }

    private static void AddTraded(AnalyzedArticle article, int sentence, int verb, List<Candidate> chosen)
    {
        if (TradedAt(article, sentence, verb) is { } traded && !chosen.Exists(candidate => candidate.Cue.Overlaps(traded.Cue)))
        {
            TryPart(article, traded, chosen);
        }
    }

    private static Candidate? TradedAt(AnalyzedArticle article, int sentence, int verb)
    {
        var tree = new SentenceTree(article, article.Sentences[sentence]);
        var (noun, subject) = (tree.Child(verb, "obj"), tree.Child(verb, "nsubj"));
        if (noun < verb || subject < 0)
        {
            return null;
        }

        var lemma = article.Tokens[noun].Lemma;
        var isBlame = lemma == "blame";
        if (!isBlame && CueLexicon.Default.Entry(CueKind.Noun, lemma) is not { DefaultAct: SpeechAct.Accuse })
        {
            return null;
        }

        var core = BasePhrase.Of(article, tree, subject);
        var hasReason = noun + 1 < tree.End && article.Tokens[noun + 1].Upos is Upos.Adp or Upos.Sconj;
        return new Candidate
        {
            Kind = isBlame ? CueKind.Verb : CueKind.Noun,
            Lemma = lemma,
            Frame = Frame.Noun,
            Cue = new TextSpan(article.Tokens[verb].Span.Start, article.Tokens[noun].Span.End),
            Head = noun,
            Sentence = sentence,
            Subject = new Subject(core.First, core.End, core),
            Content = hasReason ? [new TextSpan(article.Tokens[noun + 1].Span.Start, article.Tokens[ChargedWith.LastOf(article, tree, noun + 1)].Span.End)] : [],
        };
    }

    /// <summary>Whether "each other" or "one another" stands at a token.</summary>
    private static bool IsEachOther(AnalyzedArticle article, int token) => token + 1 < article.Tokens.Length
        && (article.Tokens[token].Norm, article.Tokens[token + 1].Norm) is ("each", "other") or ("one", "another");

    // "Arlenia and Corland each accused [the other]"
    private static bool IsTheOther(AnalyzedArticle article, int token) =>
        token + 1 < article.Tokens.Length && (article.Tokens[token].Norm, article.Tokens[token + 1].Norm) is ("the", "other");

    // What is left of the content behind "each other"; null where no two are accused.
    private static ImmutableArray<TextSpan>? ReasonOf(AnalyzedArticle article, Candidate candidate)
    {
        if (candidate is not { Kind: CueKind.Verb, Passive: false, Negated: false, Content: [var content], Subject: not null }
            || CueLexicon.Default.Entry(candidate.Kind, candidate.Lemma) is not { DefaultAct: SpeechAct.Accuse or SpeechAct.Condemn, NeedsObject: true }
            || article.TokenAtOrAfter(content.Start) is var first && !IsEachOther(article, first) && !(IsTheOther(article, first) && candidate.Head > 0 && article.Tokens[candidate.Head - 1].Norm == "each"))
        {
            return null;
        }

        return article.Tokens[first + 1].Span.End is var end && end < content.End ? [new TextSpan(article.Tokens[first + 2].Span.Start, content.End)] : [];
    }

    // Adds a statement of each side; false where there are not two.
    private static bool TryPart(AnalyzedArticle article, Candidate shared, List<Candidate> result)
    {
        if (SidesOf(article, shared) is not var (first, second))
        {
            return false;
        }

        result.Add(Accusing(article, shared, first, second));
        result.Add(Accusing(article, shared, second, first));
        return true;
    }

    private static (Subject First, Subject Second)? SidesOf(AnalyzedArticle article, Candidate candidate)
    {
        var tree = new SentenceTree(article, article.Sentences[candidate.Sentence]);
        var core = candidate.Subject!.Value.Core;
        var head = core.Head;
        while (tree.Head(head) is >= 0 and var up && up >= core.First && up < core.End && !tree.Is(head, "conj"))
        {
            head = up;
        }

        var second = tree.Child(head, "conj");
        if (second < 0)
        {
            return null;
        }

        for (var next = tree.NextSibling(second); next >= 0; next = tree.NextSibling(next))
        {
            if (tree.Is(next, "conj"))
            {
                return null;
            }
        }

        return (SideOf(article, tree, head, tree.Left(second)), SideOf(article, tree, second, tree.Right(second) + 1));
    }

    private static Subject SideOf(AnalyzedArticle article, SentenceTree tree, int head, int end)
    {
        var core = BasePhrase.Of(article, tree, head);
        while (end > core.End && article.Tokens[end - 1].Upos == Upos.Punct)
        {
            end--;
        }

        return new Subject(core.First, Math.Max(end, core.End), core);
    }

    private static Candidate Accusing(AnalyzedArticle article, Candidate candidate, Subject speaker, Subject accused) => candidate with
    {
        Source = SpanOf(article, speaker),
        Subject = speaker,
        Object = accused.Core,
        Frame = candidate.Frame == Frame.Adjective ? Frame.Noun : candidate.Frame, // "the other"
        Content = [SpanOf(article, accused), .. candidate.Content],
    };

    private static TextSpan SpanOf(AnalyzedArticle article, Subject side) => new(article.Tokens[side.First].Span.Start, article.Tokens[side.End - 1].Span.End);
}
