using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language;

/// <summary>
/// Groups the tokens of one block into sentences. Closing marks and brackets belong to the sentence they close. Rules, not a model: a full
/// stop ends a sentence unless it belongs to an abbreviation that goes on, or a lower-case word follows.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>Most tokens of a sentence; a longer one is cut (HS0302).</summary>
    public const int MaxTokens = 2_000;

    private readonly WordLists _lists;

    public SentenceSplitter(WordLists lists) => _lists = lists;

    /// <summary>
    /// Appends the index after the last token of each sentence of the block <c>tokens[first..limit]</c>.
    /// </summary>
    /// <returns>How many sentences were cut at the limit.</returns>
    public int Split(string text, List<TextSpan> all, int first, int limit, List<int> ends)
    {
        var tokens = CollectionsMarshal.AsSpan(all)[..limit];
        var cuts = 0;
        var start = first;
        var open = false; // inside a straight double quotation mark
        for (var i = first; i < tokens.Length; i++)
        {
            if (IsStraightQuote(text, tokens[i]))
            {
                open = !open;
            }

            var last = i == tokens.Length - 1;
            if (!last && !EndsAt(text, tokens, start, i, open))
            {
                if (i - start + 1 >= MaxTokens)
                {
                    ends.Add(i + 1);
                    start = i + 1;
                    cuts++;
                }

                continue;
            }

            var end = last ? i : WithClosers(text, tokens, i, ref open);
            ends.Add(end + 1);
            start = end + 1;
            i = end;
        }

        return cuts;
    }

    private bool EndsAt(string text, ReadOnlySpan<TextSpan> tokens, int start, int at, bool open)
    {
        var token = tokens[at];
        if (HasEmptyLine(text, token.End, tokens[at + 1].Start))
        {
            return true;
        }

        var c = text[token.End - 1];
        if (c is not ('.' or '!' or '?' or '…' or '。' or '؟'))
        {
            return false;
        }

        // What follows once closing marks are passed over.
        var next = at + 1;
        while (next < tokens.Length && IsCloser(text, tokens, next, open))
        {
            open = false;
            next++;
        }

        if (next == tokens.Length)
        {
            return true;
        }

        var abbreviated = c == '.' && token.Length > 1 && text[token.Start] != '.';
        var following = Opening(text, tokens, next, out var opened);
        if (!StartsSentence(text, following))
        {
            return false;
        }

        if (abbreviated)
        {
            return AbbreviationEnds(text, token, following, opened);
        }

        // An ellipsis between capitals is more often a pause than an end; "1." numbers a list.
        if (token.Length > 1 && text[token.Start] == '.')
        {
            return char.IsUpper(text[following.Start]);
        }

        return !(c == '.' && at == start + 1 && at + 1 == next && char.IsAsciiDigit(text[tokens[start].Start]) && tokens[start].Length <= 2);
    }

    private bool AbbreviationEnds(string text, TextSpan abbreviation, TextSpan following, bool opened)
    {
        var word = text.AsSpan(abbreviation.Start, abbreviation.Length - 1);
        if (_lists.IsTitleAbbreviation(word) || (word.Length == 1 && char.IsUpper(word[0])))
        {
            return false;
        }

        return opened || (char.IsUpper(text[following.Start]) && _lists.IsSentenceOpener(following.In(text)));
    }

    private static int WithClosers(string text, ReadOnlySpan<TextSpan> tokens, int at, ref bool open)
    {
        while (at + 1 < tokens.Length && IsCloser(text, tokens, at + 1, open))
        {
            open &= !IsStraightQuote(text, tokens[at + 1]);
            at++;
        }

        return at;
    }

    /// <summary>The first word at or after a token, past opening marks.</summary>
    private static TextSpan Opening(string text, ReadOnlySpan<TextSpan> tokens, int at, out bool opened)
    {
        opened = false;
        for (var i = at; i < tokens.Length && i < at + 4; i++)
        {
            if (text[tokens[i].Start] is not ('"' or '“' or '‘' or '\'' or '«' or '„' or '(' or '[' or '`' or '-' or '–' or '—' or '•' or '*'))
            {
                return tokens[i];
            }

            opened = true;
        }

        return tokens[at];
    }

    private static bool StartsSentence(string text, TextSpan word)
    {
        var c = text[word.Start];
        return !char.IsLower(c) && c is not (',' or ';' or ':' or ')' or ']' or '%' or '-' or '–' or '—' or '.');
    }

    /// <summary>A mark that closes what came before: curly closers, brackets, and a straight quote glued to the left or closing an open one.</summary>
    private static bool IsCloser(string text, ReadOnlySpan<TextSpan> tokens, int at, bool open)
    {
        var token = tokens[at];
        var c = text[token.Start];
        if (c is '”' or ')' or ']' or '»' or '}')
        {
            return true;
        }

        var gluedLeft = tokens[at - 1].End == token.Start;
        var gluedRight = at + 1 < tokens.Length && tokens[at + 1].Start == token.End;
        return c switch
        {
            '"' or '“' => open || (gluedLeft && !gluedRight),
            '\'' or '’' => gluedLeft && token.Length <= 2,
            _ => false,
        };
    }

    private static bool IsStraightQuote(string text, TextSpan token) => token.Length == 1 && text[token.Start] == '"';

    private static bool HasEmptyLine(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        return lines > 1;
    }
}
