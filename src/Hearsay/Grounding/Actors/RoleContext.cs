using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Actors;

/// <summary>The words beside a name that say who it is: "Russian Foreign Minister" before it, ", a spokesman for the army," after it.</summary>
internal static class RoleContext
{
    private const int LongestBefore = 9; // tokens of a role before its name
    private const int LongestAfter = 14; // tokens of a role behind its name

    /// <summary>The run of nouns, adjectives and possessives right before a name; null when there is none.</summary>
    public static string? Before(AnalyzedArticle analyzed, TextSpan name)
    {
        var at = analyzed.TokenAtOrAfter(name.Start);
        var first = analyzed.SentenceAt(name.Start) is var sentence and >= 0 ? analyzed.Sentences[sentence].FirstToken : at;

        // "the Polish president, Otto Brandt," has its role before a comma; what ends the apposition tells it from "In Poland, Brandt said".
        var after = analyzed.TokenAtOrAfter(name.End);
        if (at - 1 > first && analyzed.Tokens[at - 1].Norm == "," && (after >= analyzed.Tokens.Length || analyzed.Tokens[after].Norm is "," or "." or ";" or ":" or ")" or "who" or "whose"))
        {
            at--;
        }

        var start = at;
        while (start > first && at - start < LongestBefore && IsPart(analyzed, start - 1))
        {
            start--;
        }

        while (start < at && analyzed.Tokens[start].Upos is Upos.Adp or Upos.Det or Upos.Part or Upos.Punct)
        {
            start++;
        }

        return start < at ? analyzed.Text[analyzed.Tokens[start].Span.Start..analyzed.Tokens[at - 1].Span.End] : null;
    }

    /// <summary>The apposition after a name, up to its closing comma; null when there is none.</summary>
    public static string? After(AnalyzedArticle analyzed, TextSpan name)
    {
        var at = analyzed.TokenAtOrAfter(name.End);
        var sentence = analyzed.SentenceAt(name.Start);
        if (sentence < 0 || at + 1 >= analyzed.Sentences[sentence].EndToken || analyzed.Tokens[at].Norm != ",")
        {
            return null;
        }

        var end = at + 1;
        while (end < analyzed.Sentences[sentence].EndToken && end - at <= LongestAfter
            && analyzed.Tokens[end].Norm is not ("," or "." or ";" or "who" or "which" or "said" or "says" or "(" or ":")
            && analyzed.Tokens[end].Upos is not (Upos.Verb or Upos.Aux))
        {
            end++;
        }

        var isClosed = end < analyzed.Sentences[sentence].EndToken && analyzed.Tokens[end].Norm is "," or "." or ";";
        var opens = analyzed.Tokens[at + 1].Norm is "a" or "an" or "the" or "his" or "her" || analyzed.Tokens[at + 1].Upos is Upos.Noun or Upos.Adj
            || char.IsUpper(analyzed.Text[analyzed.Tokens[at + 1].Span.Start]);
        return isClosed && opens && end > at + 2
            ? analyzed.Text[analyzed.Tokens[at + 1].Span.Start..analyzed.Tokens[end - 1].Span.End]
            : null;
    }

    /// <summary>" in Oslo" after a name; null when no such words follow.</summary>
    public static string? PlaceAfter(AnalyzedArticle analyzed, TextSpan name)
    {
        var at = analyzed.TokenAtOrAfter(name.End);
        if (at + 1 >= analyzed.Tokens.Length || analyzed.Tokens[at].Norm is not ("in" or "of" or "at"))
        {
            return null;
        }

        var end = at + 1;
        while (end < analyzed.Tokens.Length && end <= at + 3 && (analyzed.Tokens[end].Upos == Upos.Propn || (end == at + 1 && analyzed.Tokens[end].Norm == "the")))
        {
            end++;
        }

        return end > at + 1 ? string.Concat(" ", analyzed.Text.AsSpan(analyzed.Tokens[at].Span.Start..analyzed.Tokens[end - 1].Span.End)) : null;
    }

    private static bool IsPart(AnalyzedArticle analyzed, int i)
    {
        var token = analyzed.Tokens[i];
        return token.Upos is Upos.Noun or Upos.Propn or Upos.Adj
            || token.Norm is "'s" or "'" or "of" or "-" or "for" or "u.s." or "foreign" or "the"
            || (token.Upos == Upos.Part && token.Norm.StartsWith('\''));
    }
}
