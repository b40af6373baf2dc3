using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding;

/// <summary>A piece of a token that the readers of times and figures look at.</summary>
/// <param name="Span">Where it stands, UTF-16.</param>
/// <param name="Norm">Lower-case form with straight apostrophes.</param>
/// <param name="Token">Index of its token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Hyphened">True when a hyphen joins it to the piece before ("year" of "five-year").</param>
internal readonly record struct Word(TextSpan Span, string Norm, int Token, int Sentence, bool Hyphened);

/// <summary>
/// The words of an article as the readers of times and figures need them: tokens cut further at hyphens, possessives,
/// currency signs and between a figure and its unit ("five-year", "Friday's", "$20bn", "6pm"). Hyphens themselves are left out. So
/// the rules hold whether or not the tokeniser splits compounds.
/// </summary>
internal static class Words
{
    /// <summary>A longer token is no word; it is kept in one piece.</summary>
    private const int LongestCut = 64;

    /// <summary>The words of all sentences, in text order.</summary>
    public static ImmutableArray<Word> Of(AnalyzedArticle analyzed)
    {
        var text = analyzed.Text;
        var words = ImmutableArray.CreateBuilder<Word>(analyzed.Tokens.Length + (analyzed.Tokens.Length / 8));
        for (var sentence = 0; sentence < analyzed.Sentences.Length; sentence++)
        {
            var bounds = analyzed.Sentences[sentence];
            var joins = false;
            for (var i = bounds.FirstToken; i < bounds.EndToken; i++)
            {
                var token = analyzed.Tokens[i];
                if (token.Span.Length == 1 && IsHyphen(text[token.Span.Start]) && IsGlued(analyzed, bounds, i))
                {
                    joins = true;
                    continue;
                }

                Cut(words, token, i, sentence, joins);
                joins = false;
            }
        }

        return words.ToImmutable();
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013';

    private static bool IsGlued(AnalyzedArticle analyzed, Sentence bounds, int token) =>
        token > bounds.FirstToken && token + 1 < bounds.EndToken
        && analyzed.Tokens[token - 1].Span.End == analyzed.Tokens[token].Span.Start
        && analyzed.Tokens[token + 1].Span.Start == analyzed.Tokens[token].Span.End;

    private static void Cut(ImmutableArray<Word>.Builder words, Token token, int index, int sentence, bool joins)
    {
        var norm = token.Norm;
        if (norm.Length != token.Span.Length || norm.Length > LongestCut || !NeedsCut(norm))
        {
            words.Add(new Word(token.Span, norm, index, sentence, joins));
            return;
        }

        var start = 0;
        for (var i = 1; i <= norm.Length; i++)
        {
            if (i < norm.Length && !IsCut(norm, i))
            {
                continue;
            }

            if (i - start == 1 && IsHyphen(norm[start]) && i < norm.Length)
            {
                joins = true;
            }
            else
            {
                var span = new TextSpan(token.Span.Start + start, token.Span.Start + i);
                words.Add(new Word(span, norm[start..i], index, sentence, joins));
                joins = false;
            }

            start = i;
        }
    }

    /// <summary>A cheap look that spares almost every token the slow one.</summary>
    private static bool NeedsCut(string norm)
    {
        if (norm.Length < 2)
        {
            return false;
        }

        foreach (var c in norm)
        {
            if (char.IsAsciiDigit(c) || c is '\'' or '$' or '%' or '/' or '\u00A3' or '\u20AC' or '\u00A5' || IsHyphen(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCut(string norm, int i)
    {
        var before = norm[i - 1];
        var after = norm[i];
        if (IsIsoDate(norm) || NumericDate.TryParse(norm, out _))
        {
            return false;
        }

        if (IsHyphen(before) || IsHyphen(after))
        {
            return true;
        }

        if (IsSign(before) || IsSign(after))
        {
            return true;
        }

        if (after == '\'' && i + 2 == norm.Length && norm[i + 1] == 's' && char.IsLetter(before))
        {
            return true;
        }

        if (char.IsAsciiDigit(before) && char.IsLetter(after))
        {
            return norm.AsSpan(i) is not ("st" or "nd" or "rd" or "th" or "s");
        }

        return char.IsLetter(before) && char.IsAsciiDigit(after) && i == norm.TakeWhile(char.IsLetter).Count() && IsCurrencyLetters(norm.AsSpan(0, i));
    }

    private static bool IsSign(char c) => c is '$' or '%' or '\u00A3' or '\u20AC' or '\u00A5';

    private static bool IsCurrencyLetters(ReadOnlySpan<char> letters) => letters is "us" or "usd" or "eur" or "gbp" or "rs" or "a" or "c";

    private static bool IsIsoDate(string norm) =>
        norm.Length == 10 && norm[4] == '-' && norm[7] == '-' && char.IsAsciiDigit(norm[0]) && char.IsAsciiDigit(norm[9]);
}
