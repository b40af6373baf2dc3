using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Credits;

/// <summary>A medium as named at one place of a text.</summary>
/// <param name="Span">All its words, descriptors included ("the state-owned outlet Vesta Now").</param>
/// <param name="Name">The name as printed ("Vesta Now"); the description where there is no name ("state television").</param>
/// <param name="State">True when the text calls it the state's.</param>
internal readonly record struct OutletMention(TextSpan Span, string Name, bool State);

/// <summary>
/// Reads the name of a medium from running text, at the place where one may stand: a known name, a capitalised name with a word such as
/// "Times" in it, a name after "newspaper", or media without a name ("state television"). Works on any block, chrome too.
/// </summary>
internal sealed class OutletReader
{
    private const int MaxWords = 12; // words of a medium with all that describes it

    private readonly OutletLexicon _lexicon = OutletLexicon.Default;
    private readonly Func<TextSpan, bool> _isKnownMedium;

    /// <param name="isKnownMedium">Whether an entity that is known to be a medium stands at a span.</param>
    public OutletReader(Func<TextSpan, bool> isKnownMedium) => _isKnownMedium = isKnownMedium;

    /// <summary>Reads the medium whose words begin at an offset.</summary>
    public OutletMention? Read(string text, int start, int end)
    {
        Span<TextSpan> buffer = stackalloc TextSpan[MaxWords];
        var words = buffer[..Words(text, start, end, buffer)];
        var i = 0;
        var state = false;
        var described = false;
        var generic = -1;
        var qualified = false;
        while (i < words.Length)
        {
            var word = words[i].TextIn(text);
            if (char.IsUpper(word[0]) && (NameLength(text, words[i..], described) > 0 || _isKnownMedium(words[i])))
            {
                break;
            }

            state |= _lexicon.IsState(word);
            if (_lexicon.IsGeneric(word) && (state || qualified))
            {
                generic = i;
            }

            qualified |= _lexicon.IsAttribute(word) || (char.IsUpper(word[0]) && word is not ("The" or "A" or "An"));

            if (_lexicon.IsDescriptor(word) && char.IsLower(word[0]))
            {
                described = true;
            }
            else if (!(word is "the" or "The" or "a" or "an" or "its" or "their" or "country’s" or "country's") && !_lexicon.IsState(word) && !_lexicon.IsAttribute(word)
                && !(char.IsUpper(word[0]) && i + 1 < words.Length && IsMediaWord(words[i + 1].TextIn(text))))
            {
                break;
            }

            i++;
        }

        return Named(text, words, i, described, state) ?? (generic < 0 ? null : Unnamed(text, words, generic, state));
    }

    // "the state-owned outlet Vesta Now": the name behind the descriptors, which belong to the mention.
    private OutletMention? Named(string text, ReadOnlySpan<TextSpan> words, int first, bool described, bool state)
    {
        if (first == words.Length || !char.IsUpper(text[words[first].Start]))
        {
            return null;
        }

        var length = NameLength(text, words[first..], described);
        if (length == 0 && _isKnownMedium(words[first]))
        {
            length = 1;
        }

        if (length == 0)
        {
            return null;
        }

        var name = WithoutPossessive(text, words[first].Union(words[first + length - 1]));
        return new OutletMention(new TextSpan(words[0].Start, name.End), name.TextIn(text), state);
    }

    // "the state television": up to the word for the medium, the article being no part of what it is called.
    private static OutletMention Unnamed(string text, ReadOnlySpan<TextSpan> words, int generic, bool state)
    {
        var span = words[0].Union(words[generic]);
        var from = words[0].TextIn(text) is "the" or "The" or "a" or "an" && generic > 0 ? words[1].Start : span.Start;
        return new OutletMention(span, text[from..span.End], state);
    }

    private bool IsMediaWord(string word) => _lexicon.IsDescriptor(word) || _lexicon.IsState(word) || _lexicon.IsGeneric(word) || _lexicon.IsAttribute(word);

    /// <summary>Number of words of the name that begins here; 0 when it is no medium's.</summary>
    private int NameLength(string text, ReadOnlySpan<TextSpan> words, bool described)
    {
        for (var length = Math.Min(words.Length, _lexicon.LongestName); length > 0; length--)
        {
            if (_lexicon.IsOutlet(WithoutPossessive(text, words[0].Union(words[length - 1])).TextIn(text)))
            {
                // "Al-Manar TV", "Reuters News Agency": whatever it is called in full.
                while (length < words.Length && words[length - 1].End + 1 == words[length].Start && char.IsUpper(text[words[length].Start]) && _lexicon.IsHead(WithoutPossessive(text, words[length]).TextIn(text)))
                {
                    length++;
                }

                return length;
            }
        }

        var run = 0;
        var lastHead = 0;
        while (run < words.Length)
        {
            var word = WithoutPossessive(text, words[run]);
            var possessive = word.Length < words[run].Length;
            var capital = char.IsUpper(text[word.Start]) || char.IsDigit(text[word.Start]);
            if (!capital && !(run > 0 && run + 1 < words.Length && word.TextIn(text) is "of" or "the" or "al" && char.IsUpper(text[words[run + 1].Start])))
            {
                break;
            }

            if (DayWords.IsDay(word.TextIn(text).ToLowerInvariant()))
            {
                break;
            }

            run++;
            if (_lexicon.IsHead(word.TextIn(text)) && run > 1)
            {
                lastHead = run;
            }

            if (possessive && lastHead == run)
            {
                break;
            }
        }

        return run > 0 && lastHead == run ? run : described ? run : 0; // "White House Press Secretary" is no medium
    }

    private static TextSpan WithoutPossessive(string text, TextSpan span) =>
        span.Length > 2 && text[span.End - 1] == 's' && text[span.End - 2] is '\'' or '’' ? new TextSpan(span.Start, span.End - 2) : span;

    /// <summary>Words on one line up to a mark that ends a name.</summary>
    private static int Words(string text, int start, int end, Span<TextSpan> words)
    {
        var count = 0;
        var i = start;
        while (i < end && count < words.Length)
        {
            while (i < end && text[i] is ' ' or '\u00a0')
            {
                i++;
            }

            var from = i;
            while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '’' or '&' or '/' || (text[i] == '.' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            if (i == from)
            {
                break;
            }

            if (i - from > 60)
            {
                break;
            }

            words[count++] = new TextSpan(from, i);
            if (i < end && !(text[i] is ' ' or '\u00a0'))
            {
                break;
            }
        }

        return count;
    }
}
