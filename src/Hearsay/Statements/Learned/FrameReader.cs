using Hearsay.Language;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Learned;

/// <summary>How a cue takes its content, and whom it addresses, read off the tree.</summary>
internal static class FrameReader
{
    /// <summary>The frame of a cue, and the phrase that is told, asked or accused.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tree">The sentence's tree.</param>
    /// <param name="cue">The cue's head.</param>
    /// <param name="before">The content before the cue.</param>
    /// <param name="after">The content after the cue.</param>
    /// <param name="quoted">Whether the content is, or ends with, a quotation.</param>
    public static (Frame Frame, NounPhrase? Object) Read(
        AnalyzedArticle article, SentenceTree tree, int cue, TokenPick before, TokenPick after, bool quoted)
    {
        var told = ObjectOf(article, tree, cue);
        var phrase = told < 0 ? (NounPhrase?)null : BasePhrase.Of(article, tree, told);
        if (before.Exists)
        {
            return (quoted ? Frame.AfterQuote : Frame.After, Overlaps(phrase, before) || Overlaps(phrase, after) ? null : phrase);
        }

        if (!after.Exists)
        {
            return (phrase is null ? Frame.Quote : Frame.NounQuote, phrase);
        }

        var inside = phrase is { } own && own.First <= after.First && own.End > after.First;
        var at = inside ? phrase!.Value.End : after.First;
        var opensQuotation = !inside && article.Text[article.Tokens[at].Span.Start] is '"' or '“' or '«' or '„' or '‘';
        var plain = opensQuotation ? Frame.Quote : OfWords(article, tree, cue, Math.Min(at, after.End - 1), after);
        if (phrase is null || Overlaps(phrase, after) && !inside)
        {
            return (plain, null);
        }

        if (inside && at >= after.End)
        {
            return (Frame.Noun, phrase);
        }

        return (WithObject(plain, inside), phrase);
    }

    private static Frame WithObject(Frame plain, bool inside) => plain switch
    {
        Frame.Quote => Frame.NounQuote,
        Frame.That or Frame.Clause => Frame.NounThat,
        Frame.Wh => Frame.NounWh,
        Frame.To => Frame.NounTo,
        Frame.Of => Frame.NounOf,
        Frame.For => Frame.NounFor,
        Frame.As => Frame.NounAs,
        _ => inside ? Frame.Noun : plain,
    };

    private static Frame OfWords(AnalyzedArticle article, SentenceTree tree, int cue, int at, TokenPick after)
    {
        var token = article.Tokens[at];
        var before = at - 1 > cue || article.Tokens[at].Upos == Upos.Adp ? article.Tokens[article.Tokens[at].Upos == Upos.Adp ? at : at - 1] : default;
        if (token.Norm == "that" && token.Upos is Upos.Sconj)
        {
            return Frame.That;
        }

        if (token.Norm == "to" && token.Xpos == "TO")
        {
            return Frame.To;
        }

        if (token.Norm is "whether" or "if" || token.Xpos is "WP" or "WRB" or "WDT" or "WP$")
        {
            return Frame.Wh;
        }

        if (before.Upos is Upos.Adp or Upos.Sconj)
        {
            var frame = OfPreposition(before.Norm);
            if (frame != Frame.OtherPreposition)
            {
                return frame;
            }
        }

        var top = TopOf(tree, at, after);
        return article.Tokens[top].Upos switch
        {
            Upos.Verb when article.Tokens[top].Xpos == "VBG" && top <= at + 1 && tree.Child(top, "nsubj") < 0 => Frame.Ing,
            Upos.Verb or Upos.Aux => Frame.Clause,
            Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj when tree.Child(top, "nsubj") >= 0 || tree.Child(top, "cop") >= 0 => Frame.Clause,
            Upos.Adj => Frame.Adjective,
            _ => Frame.Noun,
        };
    }

    private static Frame OfPreposition(string norm) => norm switch
    {
        "about" or "over" => Frame.About,
        "on" => Frame.On,
        "against" => Frame.Against,
        "for" => Frame.For,
        "of" => Frame.Of,
        "with" => Frame.With,
        "to" => Frame.ToNoun,
        "at" => Frame.At,
        "in" => Frame.In,
        "as" => Frame.As,
        _ => Frame.OtherPreposition,
    };

    // The word of the content on which the others hang.
    private static int TopOf(SentenceTree tree, int at, TokenPick within)
    {
        var top = at;
        for (var up = tree.Head(top); up >= within.First && up < within.End; up = tree.Head(up))
        {
            top = up;
        }

        return top;
    }

    private static int ObjectOf(AnalyzedArticle article, SentenceTree tree, int cue)
    {
        var direct = tree.Child(cue, "iobj");
        direct = direct >= 0 ? direct : tree.Child(cue, "obj");
        if (direct >= 0 && article.Tokens[direct].Upos is Upos.Noun or Upos.Propn or Upos.Pron)
        {
            return direct;
        }

        if (tree.Child(cue, "aux:pass") >= 0 && tree.Child(cue, "nsubj:pass") is >= 0 and var passive)
        {
            return tree.Child(cue, "obl:agent") >= 0 ? passive : -1;
        }

        return -1;
    }

    private static bool Overlaps(NounPhrase? phrase, TokenPick span) => phrase is { } p && span.Exists && p.First < span.End && p.End > span.First;
}
