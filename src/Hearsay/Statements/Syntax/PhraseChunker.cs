using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements.Syntax;

/// <summary>
/// Cuts a sentence into base noun phrases and verb groups by its part-of-speech tags (Abney 1991, "Parsing by chunks").
/// </summary>
internal static class PhraseChunker
{
    /// <summary>The base phrases of a sentence.</summary>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="sentence">The sentence; the phrases count tokens as it does, from the article's beginning.</param>
    public static Phrases Chunk(ReadOnlySpan<Token> tokens, Sentence sentence)
    {
        var nouns = ImmutableArray.CreateBuilder<NounPhrase>();
        var verbs = ImmutableArray.CreateBuilder<VerbGroup>();
        var offset = sentence.FirstToken;
        var end = tokens.Length;
        var i = 0;
        while (i < end)
        {
            if (NounPhraseFrom(tokens, i, end) is { } phrase)
            {
                nouns.Add(new NounPhrase(phrase.First + offset, phrase.Head + offset, phrase.End + offset));
                i = phrase.End;
            }
            else if (VerbGroupFrom(tokens, i, end) is { } group)
            {
                verbs.Add(group with { First = group.First + offset, Head = group.Head + offset, End = group.End + offset });
                i = group.End;
            }
            else
            {
                i++;
            }
        }

        return new Phrases(sentence.FirstToken, sentence.TokenCount, nouns.ToImmutable(), verbs.ToImmutable());
    }

    private static NounPhrase? NounPhraseFrom(ReadOnlySpan<Token> tokens, int start, int end)
    {
        if (IsPersonalPronoun(tokens[start]))
        {
            return new NounPhrase(start, start, start + 1);
        }

        var head = -1;
        var i = start;
        for (; i < end; i++)
        {
            var token = tokens[i];
            if (i > start && BeginsAnother(tokens, start, i, head))
            {
                break;
            }

            if (IsNominal(token))
            {
                head = i;
            }
            else if (!CanStandInside(tokens, i, start, end))
            {
                break;
            }
        }

        if (head >= 0)
        {
            return new NounPhrase(start, head, head + 1);
        }

        // "the wounded", "this", "both": a determiner with or without an adjective, and no noun.
        if (tokens[start].Upos == Upos.Det && !IsRelative(tokens[start]))
        {
            var stop = start + 1;
            while (stop < i && tokens[stop].Upos is Upos.Adj or Upos.Num)
            {
                stop++;
            }

            return new NounPhrase(start, stop - 1, stop);
        }

        return null;
    }

    private static bool BeginsAnother(ReadOnlySpan<Token> tokens, int start, int i, int head)
    {
        var token = tokens[i];
        if (IsPersonalPronoun(token) || IsRelative(token))
        {
            return true;
        }

        if (head < 0)
        {
            return false;
        }

        var afterPossessive = tokens[i - 1].Xpos == "POS";
        if (afterPossessive)
        {
            return false;
        }

        return token.Upos == Upos.Det || token.Xpos == "PRP$"
            || DayWords.IsDay(token.Norm) || (DayWords.IsDay(tokens[i - 1].Norm) && token.Upos == Upos.Propn)
            || (token.Norm is "last" or "next" && head == i - 1)
            || (token.Upos == Upos.Propn && tokens[i - 1].Upos == Upos.Noun && tokens[start].Norm is "this" or "last" or "next" && CueWords.Default.IsTime(tokens[i - 1].Lemma));
    }

    private static bool CanStandInside(ReadOnlySpan<Token> tokens, int i, int start, int end)
    {
        var token = tokens[i];
        switch (token.Upos)
        {
            case Upos.Det:
            case Upos.Adj:
            case Upos.Num:
            case Upos.Sym:
                return !IsRelative(token);
            case Upos.Pron:
                return token.Xpos == "PRP$";
            case Upos.Part:
                return token.Xpos == "POS" && i > start;
            case Upos.Adv:
                return i + 1 < end && tokens[i + 1].Upos is Upos.Adj or Upos.Num && (i > start || tokens[i + 1].Upos == Upos.Num || Ahead(tokens, i + 2, end));
            case Upos.Verb:
                return i > start && tokens[i - 1].Norm == "-" || token.Xpos is "VBN" or "VBG" && i > start && i + 1 < end && tokens[i + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj
                    && (tokens[i - 1].Upos is Upos.Det or Upos.Adj or Upos.Num || tokens[i - 1].Xpos is "PRP$" or "POS");
            case Upos.Punct:
                // a hyphen between parts of a word, quotation marks around one word of the phrase
                return i > start && i + 1 < end && token.Norm is "-" && tokens[i + 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num or Upos.Verb
                    && tokens[i].Span.Start == tokens[i - 1].Span.End && tokens[i + 1].Span.Start == tokens[i].Span.End;
            default:
                return false;
        }
    }

    // An adverb may open a phrase only when a noun follows its adjective ("highly critical remarks", not "very angry").
    private static bool Ahead(ReadOnlySpan<Token> tokens, int i, int end)
    {
        while (i < end && tokens[i].Upos is Upos.Adj or Upos.Num)
        {
            i++;
        }

        return i < end && IsNominal(tokens[i]);
    }

    private static VerbGroup? VerbGroupFrom(ReadOnlySpan<Token> tokens, int start, int end)
    {
        if (!TryOpenVerbGroup(tokens, start, end, out var first, out var infinitive))
        {
            return null;
        }

        var (firstVerbal, head, lastAuxiliary, negated) = VerbsOf(tokens, start, first, end);
        if (head < 0)
        {
            return null;
        }

        var stop = head + 1;
        if (stop < end && tokens[stop].Norm is "not" or "n't")
        {
            stop++;
            negated = true;
        }

        if (stop < end && tokens[stop].Xpos == "RP" && tokens[head].Upos == Upos.Verb)
        {
            stop++;
        }

        var form = infinitive ? VerbForm.Infinitive : FormOf(tokens[firstVerbal], start == head);
        var passive = tokens[head].Xpos == "VBN" && tokens[head].Upos == Upos.Verb
            && (form == VerbForm.Participle || (lastAuxiliary >= 0 && tokens[lastAuxiliary].Lemma is "be" or "get"));
        return new VerbGroup(start, head, stop, form, passive, negated);
    }

    // Behind "to" and "not to", where a bare verb follows ("to", "not to", "to quickly say"); at the verb itself else.
    private static bool TryOpenVerbGroup(ReadOnlySpan<Token> tokens, int start, int end, out int first, out bool infinitive)
    {
        first = tokens[start].Norm is "not" && start + 1 < end && tokens[start + 1].Norm == "to" ? start + 1 : start;
        infinitive = tokens[first].Xpos == "TO" || (tokens[first].Norm == "to" && tokens[first].Upos == Upos.Part);
        if (!infinitive)
        {
            return IsVerbal(tokens[first]);
        }

        var next = ++first;
        while (next < end && tokens[next].Upos == Upos.Adv)
        {
            next++;
        }

        return next < end && IsVerbal(tokens[next]) && tokens[next].Xpos is "VB" or "VBP";
    }

    // Auxiliaries, and the one full verb behind them, which is the head; the last auxiliary where there is none, -1 where there is no verb at all.
    private static (int First, int Head, int LastAuxiliary, bool Negated) VerbsOf(ReadOnlySpan<Token> tokens, int start, int first, int end)
    {
        var (firstVerbal, head, lastAuxiliary) = (-1, -1, -1);
        var negated = first > start && tokens[start].Norm == "not";
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Norm is "not" or "n't" or "never" or "nt")
            {
                negated = true;
                continue;
            }

            if (token.Upos == Upos.Adv && i > start)
            {
                continue; // kept only when a verb follows
            }

            if (!IsVerbal(token) || (head >= 0 && lastAuxiliary != head))
            {
                break; // a verb behind the full one is another group
            }

            firstVerbal = firstVerbal < 0 ? i : firstVerbal;
            head = i;
            lastAuxiliary = token.Upos == Upos.Aux ? i : lastAuxiliary;
        }

        return (firstVerbal, head, lastAuxiliary, negated);
    }

    private static VerbForm FormOf(Token first, bool alone) => first.Xpos switch
    {
        "VBG" => VerbForm.Gerund,
        "VBN" when alone || first.Upos == Upos.Verb => VerbForm.Participle,
        _ => VerbForm.Finite,
    };

    private static bool IsVerbal(Token token) => token.Upos is Upos.Verb or Upos.Aux || token.Xpos is "MD";

    // "familiar with the document" follows its noun; taggers take it for one
    private static bool IsNominal(Token token) =>
        (token.Upos is Upos.Noun or Upos.Propn && token.Norm != "familiar") || (token.Upos == Upos.Num) || (token.Upos == Upos.Pron && token.Xpos is "NN" or "EX");

    private static bool IsPersonalPronoun(Token token) => token.Upos == Upos.Pron && token.Xpos is "PRP" or "EX";

    private static bool IsRelative(Token token) => token.Xpos is "WP" or "WDT" or "WP$";
}
