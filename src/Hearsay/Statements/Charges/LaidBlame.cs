using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Charges;

/// <summary>
/// Accusations in words that the model knows no cue for: "laid the blame for the raid on Arlen", "pinned it on Arlen", "held Arlen responsible", "charged Arlen with firing",
/// "Arlen's blame of Corland".
/// </summary>
internal static class LaidBlame
{
    private const int MostUp = 4; // steps up the tree

    /// <summary>The candidates, in order of cues, with those accusations.</summary>
    public static List<Candidate> Add(AnalyzedArticle article, List<Candidate> chosen)
    {
        var before = chosen.Count;
        for (var sentence = 0; sentence < article.Sentences.Length; sentence++)
        {
            for (var word = article.Sentences[sentence].FirstToken; word < article.Sentences[sentence].EndToken; word++)
            {
                if (IsCue(article.Tokens[word]))
                {
                    Add(article, sentence, word, chosen);
                }
            }
        }

        return chosen.Count == before ? chosen : [.. chosen.OrderBy(candidate => candidate.Cue)];
    }

    private static void Add(AnalyzedArticle article, int sentence, int word, List<Candidate> chosen)
    {
        if (Read(article, sentence, word) is { } found && !chosen.Exists(candidate => candidate.Cue.Overlaps(found.Cue)))
        {
            chosen.Add(found);
        }
    }

    // What is done with it is looked for then.
    private static bool IsCue(in Token token) => token.Upos switch
    {
        Upos.Noun => CueWords.Default.IsFault(token.Lemma),
        Upos.Adj => CueWords.Default.IsFault(token.Lemma),
        Upos.Verb => token.Lemma is "pin" or "charge",
        _ => false,
    };

    private static Candidate? Read(AnalyzedArticle article, int sentence, int word)
    {
        var tree = new SentenceTree(article, article.Sentences[sentence]);
        var head = tree.Head(word);
        var scene = new Scene(article, tree, sentence);
        return article.Tokens[word].Lemma == "charge" && article.Tokens[word].Upos == Upos.Verb ? scene.Charged(word)
            : article.Tokens[word].Upos == Upos.Verb ? scene.Laid(word, Math.Max(tree.Child(word, "obj"), tree.Child(word, "nsubj:pass")), isFault: false)
            : head >= 0 && tree.Is(word, "xcomp") && article.Tokens[head].Lemma == "hold" ? scene.Held(head)
            : head >= 0 && article.Tokens[word].Relation is "obj" or "nsubj:pass" && CueWords.Default.IsLaying(article.Tokens[head].Lemma) ? scene.Laid(head, word, isFault: true)
            : article.Tokens[word].Lemma == "blame" ? scene.Owned(word)
            : null;
    }

    private sealed record Scene(AnalyzedArticle Article, SentenceTree Tree, int Sentence)
    {
        // "[held] Arlen responsible for the raid"; who vows to hold him so threatens.
        public Candidate? Held(int verb) => Tree.Child(verb, "obj") is var held && held > verb && Tree.Child(verb, "mark") < 0 && SubjectOf(verb) is >= 0 and var subject
            ? Accusing((verb, verb), subject, (FirstOf(held), LastOf(verb))) with { Object = BasePhrase.Of(Article, Tree, held) }
            : null;

        // "[charged] Arlen with firing on the town"
        public Candidate? Charged(int verb) => Held(verb) is { } charge && WithDeed(verb) ? charge with { Lemma = "charge" } : null;

        private bool WithDeed(int verb)
        {
            var with = verb + 1;
            while (with < LastOf(verb) && !(Article.Tokens[with].Norm == "with" && Article.Tokens[with + 1].Xpos == "VBG"))
            {
                with++;
            }

            return with < LastOf(verb);
        }

        // "[laid the blame] for the raid on Arlen", "[pinned] the raid on Arlen"
        public Candidate? Laid(int verb, int laid, bool isFault)
        {
            var on = On(Math.Max(verb, laid), LastOf(verb));
            if (laid < 0 || on < 0 || !(isFault || IsPinned(laid, on)))
            {
                return null;
            }

            if (laid < verb)
            {
                // "the raid was [pinned] by Arlen on Corland"
                var accusing = Tree.Child(verb, "obl:agent") is >= 0 and var agent ? Accusing((verb, verb), agent, (on, LastOf(verb))) : null;
                return accusing is null ? null : accusing with { Content = [PassiveCharge.PatientSpan(Article, Tree, laid, verb), .. accusing.Content] };
            }

            return SubjectOf(verb) is >= 0 and var subject ? Accusing((verb, isFault ? laid : verb), subject, (isFault ? laid + 1 : FirstOf(laid), LastOf(verb))) : null;
        }

        // "Arlen's [blame] of Corland for the raid"
        public Candidate? Owned(int noun) => Tree.Child(noun, "nmod:poss") is >= 0 and var owner && noun + 1 < Tree.Right(noun) && Article.Tokens[noun + 1].Norm == "of"
            ? Accusing((noun, noun), owner, (noun + 1, Tree.Right(noun)))
            : null;

        // Deeds are pinned on somebody; "pinned its hopes on the talks", "pinned the note on the door" accuse nobody.
        private bool IsPinned(int laid, int on) => Tree.Child(laid, "nmod:poss") < 0 && Article.Tokens[laid].Lemma != "hope" && Tree.Head(on) is >= 0 and var accused && Article.Tokens[accused].Upos == Upos.Propn;

        private int On(int first, int last)
        {
            var on = first + 1;
            while (on < last && Article.Tokens[on] is not { Relation: "case", Norm: "on" or "upon" or "at" })
            {
                on++;
            }

            return on < last ? on : -1;
        }

        // "Arlen broke off the talks, pinning their failure on Corland"
        private int SubjectOf(int verb)
        {
            var at = Tree.Child(verb, "aux:pass") < 0 && !IsModal(Tree.Child(verb, "aux")) ? verb : -1;
            for (var up = 0; up < MostUp && at >= 0; up++)
            {
                if (Tree.Child(at, "nsubj") is >= 0 and var subject)
                {
                    return subject;
                }

                at = Tree.Is(at, "conj") || Tree.Is(at, "advcl") || Tree.Is(at, "xcomp") ? Tree.Head(at) : -1;
            }

            return -1;
        }

        // "would hold Arlen responsible"
        private bool IsModal(int auxiliary) => auxiliary >= 0 && Article.Tokens[auxiliary].Xpos == "MD";

        private int FirstOf(int head) => BasePhrase.Of(Article, Tree, head).First;

        private int LastOf(int verb) => ChargedWith.LastOf(Article, Tree, verb - 1);

        private Candidate Accusing((int First, int Last) cue, int subject, (int First, int Last) content)
        {
            var core = BasePhrase.Of(Article, Tree, subject);
            return new Candidate
            {
                Kind = CueKind.Verb,
                Lemma = "blame",
                Frame = Frame.Noun,
                Negated = Unachieved.IsNegated(Article, Tree, cue.First),
                Cue = Span(cue),
                Head = cue.First,
                Sentence = Sentence,
                Source = Span((core.First, core.End - 1)),
                Subject = new Subject(core.First, core.End, core),
                Content = [Span(content)],
            };
        }

        private TextSpan Span((int First, int Last) words) => new(Article.Tokens[words.First].Span.Start, Article.Tokens[words.Last].Span.End);
    }
}
