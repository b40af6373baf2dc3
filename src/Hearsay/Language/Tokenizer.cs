using System.Globalization;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Cuts a stretch of text into syntactic words in the manner of the UD English Web Treebank: clitics apart ("do" + "n't"), hyphenated
/// words apart except after bound prefixes ("anti-government" stays, "US-led" is three), figures, abbreviations and addresses whole.
/// One pass from left to right with bounded look-around, so linear on any input. Everything that is not white space is in a token.
/// </summary>
internal sealed class Tokenizer
{
    private readonly TokenWords _lists;

    public Tokenizer(TokenWords lists) => _lists = lists;

    /// <summary>Appends the tokens of a stretch of the text, in order.</summary>
    public void Tokenize(string text, TextSpan span, List<TextSpan> tokens)
    {
        var at = span.Start;
        while (at < span.End)
        {
            if (CharClass.IsGap(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfToken(text, at, span);
            if (CharClass.IsWord(text, at))
            {
                Clitics.Split(text, new TextSpan(at, end), _lists, tokens);
            }
            else
            {
                tokens.Add(new TextSpan(at, end));
            }

            at = end;
        }
    }

    private int EndOfToken(string text, int at, TextSpan within)
    {
        var limit = within.End;
        var c = text[at];
        if (AddressScanner.TryScan(text, at, limit, out var address))
        {
            return address;
        }

        if (CharClass.IsWord(text, at) || (c == '.' && at + 1 < limit && char.IsAsciiDigit(text[at + 1])))
        {
            return WordEnds.End(text, at, within, _lists);
        }

        if (Emoticons.TryScan(text, at, within, out var emoticon))
        {
            return emoticon;
        }

        if (c == '+' && at + 1 < limit && char.IsAsciiDigit(text[at + 1]) && (at == within.Start || CharClass.IsGap(text[at - 1])))
        {
            return WordEnds.End(text, at + 1, within, _lists);
        }

        if (c is '@' or '#' && at + 1 < limit && char.IsLetter(text[at + 1]))
        {
            return WordEnds.End(text, at + 1, within, _lists);
        }

        if (CharClass.IsApostrophe(c) && EndOfApostropheWord(text, at, within) is var apostrophe and > 0)
        {
            return apostrophe;
        }

        return EndOfMark(text, at, limit);
    }

    /// <summary>"'s" after a closing mark, "'90s", "'99", "'em"; 0 when the mark stands for itself.</summary>
    private int EndOfApostropheWord(string text, int at, TextSpan within)
    {
        var end = at + 1;
        while (end < within.End && end - at <= 6 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == at + 1 || (end < within.End && CharClass.IsWord(text, end)))
        {
            return 0;
        }

        var word = text.AsSpan(at + 1, end - at - 1);
        var glued = at > within.Start && !CharClass.IsGap(text[at - 1]);
        if (glued)
        {
            return word is "s" or "S" or "ll" or "re" or "ve" or "d" ? end : 0;
        }

        var decade = word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] == 's';
        var year = word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (text[at] == '’' || word[0] is '0' or >= '6');
        return decade || year || _lists.IsElided(word) ? end : 0;
    }

    private static int EndOfMark(string text, int at, int limit)
    {
        var c = text[at];
        var end = at + 1;
        if (char.IsHighSurrogate(c) && end < limit && char.IsLowSurrogate(text[end]))
        {
            end++;
        }
        else if (c is '!' or '?')
        {
            while (end < limit && text[end] is '!' or '?')
            {
                end++;
            }

            return end;
        }
        else if (c is '’' or '‘' && end < limit && text[end] == '’')
        {
            return end + 1;
        }
        else if (c is '.' or '…')
        {
            while (end < limit && text[end] is '.' or '…')
            {
                end++;
            }

            // ".?" is a slip of the finger for one mark; after an ellipsis the question mark is its own.
            if (end == at + 1 && c == '.')
            {
                while (end < limit && text[end] is '!' or '?')
                {
                    end++;
                }
            }

            return end;
        }
        else if (c is '#' or '-' or '\'' or '`' or '*' or '=' or '_' or '~' or '+' or '–' or '—' or '<' or '>' or '|' or '$')
        {
            while (end < limit && text[end] == c)
            {
                end++;
            }

            return end;
        }

        return EndOfCluster(text, end, limit);
    }

    /// <summary>Marks, variation selectors, skin tones and joined emoji stay with their base.</summary>
    private static int EndOfCluster(string text, int end, int limit)
    {
        while (end < limit)
        {
            var c = text[end];
            if (c == '\u200D' && end + 1 < limit && !CharClass.IsGap(text[end + 1]))
            {
                end += char.IsHighSurrogate(text[end + 1]) && end + 2 < limit ? 3 : 2;
            }
            else if (c is '\uFE0F' or '\uFE0E' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                end++;
            }
            else if (c == '\uD83C' && end + 1 < limit && text[end + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return Math.Min(end, limit);
    }
}
