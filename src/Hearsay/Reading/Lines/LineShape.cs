using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Hearsay.Model;

namespace Hearsay.Reading.Lines;

/// <summary>
/// A line of text and the features by which it is judged: one pass over its characters, whatever they are. Words are runs without
/// white space.
/// </summary>
internal sealed class LineShape
{
    /// <summary>Longest line that is compared with phrases and with other lines.</summary>
    public const int LongestPlain = 4_000;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？؟۔।");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»)]}›“）」』】");

    private LineShape(string text, TextSpan span, int blankLinesBefore, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> functionWords)
    {
        Span = span;
        BlankLinesBefore = blankLinesBefore;
        Measure(span.In(text), functionWords);
        Plain = span.Length <= LongestPlain ? PlainOf(span.In(text)) : "";
    }

    /// <summary>Where the line stands, without surrounding white space.</summary>
    public TextSpan Span { get; }

    /// <summary>Number of blank lines right before it.</summary>
    public int BlankLinesBefore { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; private set; }

    /// <summary>Number of words that begin with a capital.</summary>
    public int Capitalized { get; private set; }

    /// <summary>Number of function words: English ones, unless the text's language was given.</summary>
    public int FunctionWords { get; private set; }

    /// <summary>Number of letters.</summary>
    public int Letters { get; private set; }

    /// <summary>Number of capitals.</summary>
    public int Capitals { get; private set; }

    /// <summary>Number of digits.</summary>
    public int Digits { get; private set; }

    /// <summary>True when the line ends as a sentence does: a stop, which marks and brackets may follow.</summary>
    public bool EndsWithStop { get; private set; }

    /// <summary>True when the line ends in an ellipsis, as words do that were cut short.</summary>
    public bool EndsCut { get; private set; }

    /// <summary>
    /// Lower case, white space runs made one space, typographic apostrophes straight, punctuation at both ends taken off, but for a final colon; empty for
    /// a line over <see cref="LongestPlain"/>.
    /// </summary>
    public string Plain { get; }

    /// <summary>Share of function words, 0 to 1.</summary>
    public double FunctionRate => Words == 0 ? 0 : (double)FunctionWords / Words;

    /// <summary>True for what reads like a paragraph of running text: long enough, and with a stop or the small words of a sentence.</summary>
    public bool IsSolid => Words >= 8 && Letters >= 30 && (EndsWithStop || Words >= 25 || (Words >= 12 && FunctionRate >= 0.2))
        && (FunctionRate >= 0.1 || NonLatinOrLong);

    /// <summary>True for what reads like at least one short sentence.</summary>
    public bool IsSentence => IsSolid || (EndsWithStop && Words >= 3 && FunctionWords >= 1 && Letters >= 6);

    private bool NonLatinOrLong { get; set; }

    /// <summary>The shape of a line.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The line, without surrounding white space and not empty.</param>
    /// <param name="blankLinesBefore">Number of blank lines before it.</param>
    public static LineShape Of(string text, TextSpan span, int blankLinesBefore) => new(text, span, blankLinesBefore, LineWords.Instance.English);

    /// <summary>The shape of a line of a text in a known language.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The line, without surrounding white space and not empty.</param>
    /// <param name="blankLinesBefore">Number of blank lines before it.</param>
    /// <param name="language">BCP 47; the function words of a language that is not known are the English ones.</param>
    public static LineShape Of(string text, TextSpan span, int blankLinesBefore, string language) =>
        new(text, span, blankLinesBefore, LineWords.Instance.FunctionWordsOf(language));

    /// <summary>The form in which lines are compared with phrases and with each other.</summary>
    public static string PlainOf(ReadOnlySpan<char> line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c));
            }
        }

        var start = 0;
        var end = plain.Length;
        while (start < end && !char.IsLetterOrDigit(plain[start]) && plain[start] is not ('(' or '©' or '#' or '@' or '+'))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(plain[end - 1]) && plain[end - 1] is not (':' or ')'))
        {
            end--;
        }

        return plain.ToString(start, end - start);
    }

    private void Measure(ReadOnlySpan<char> line, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> functionWords)
    {
        Span<char> word = stackalloc char[16];
        var wordLength = 0;
        var inWord = false;
        var wide = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : ' ';
            if (char.IsWhiteSpace(c))
            {
                if (inWord)
                {
                    FunctionWords += wordLength <= word.Length && functionWords.Contains(word[..wordLength]) ? 1 : 0;
                }

                inWord = false;
                continue;
            }

            if (!inWord)
            {
                inWord = true;
                wordLength = 0;
                Words++;
            }

            if (char.IsLetter(c))
            {
                Capitalized += wordLength == 0 && char.IsUpper(c) ? 1 : 0;
                Letters++;
                Capitals += char.IsUpper(c) ? 1 : 0;
                wide += c >= '\u0250' ? 1 : 0;
                if (wordLength < word.Length)
                {
                    word[wordLength] = char.ToLowerInvariant(c);
                }

                wordLength++;
            }
            else if (char.IsDigit(c))
            {
                Digits++;
            }
        }

        // Scripts without our function words (and those without spaces) are judged by length alone.
        if (wide * 2 > Letters)
        {
            Words = Math.Max(Words, Letters / 4);
            NonLatinOrLong = true;
        }

        NonLatinOrLong |= Words >= 20;
        MeasureEnd(line);
    }

    private void MeasureEnd(ReadOnlySpan<char> line)
    {
        var last = line.TrimEnd();
        while (!last.IsEmpty && Closers.Contains(last[^1]))
        {
            last = last[..^1];
        }

        EndsWithStop = !last.IsEmpty && Stops.Contains(last[^1]);
        EndsCut = last.EndsWith("…", StringComparison.Ordinal) || last.EndsWith("...", StringComparison.Ordinal);
    }
}
