using System.Collections.Immutable;
using Hearsay.Grounding.Quantities;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding.Times;

/// <summary>What a rule found: the words from where it was asked up to <paramref name="End"/>.</summary>
/// <param name="End">Index after the last word.</param>
/// <param name="Type">The TIMEX3 class.</param>
/// <param name="Value">The TIMEX3 value; null when it needs an anchor that is not there.</param>
/// <param name="Day">The day it means, where it means one; later expressions may count from it.</param>
internal readonly record struct TimeMatch(int End, TimeType Type, string? Value, DateOnly? Day = null)
{
    /// <summary>A day.</summary>
    public static TimeMatch OnDay(int end, DateOnly? day) =>
        new(end, TimeType.Date, day is { } known ? Calendar.Day(known) : null, day);
}

/// <summary>One article's words as the rules for times look at them, with what has been read so far. Lives for one article.</summary>
internal sealed class TimeScene(AnalyzedArticle analyzed, ImmutableArray<Word> words)
{
    private const int ClauseWindow = 14; // words on either side in which the verb stands that tells past from future

    private readonly AnalyzedArticle _analyzed = analyzed;

    /// <summary>The words of the article in text order.</summary>
    public ImmutableArray<Word> Words { get; } = words;

    /// <summary>The day of publication, or that of the dateline of a page that was updated since.</summary>
    public DateOnly? Anchor { get; } = DatelineDay.Of(analyzed.Article);

    /// <summary>The day named last; "the next day" counts from it.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>The quarter named last; "a year earlier" counts from it.</summary>
    public (int Year, int Quarter)? LastQuarter { get; set; }

    /// <summary>The sentence that the rules are in.</summary>
    public int Sentence { get; set; }

    /// <summary>The lower-case form of a word of the current sentence; empty outside it.</summary>
    public string At(int i) => i >= 0 && i < Words.Length && Words[i].Sentence == Sentence ? Words[i].Norm : "";

    /// <summary>What a word can be in a time expression; default outside the current sentence and for other words.</summary>
    public TimeWord Kind(int i) => TimeTable.Words.GetValueOrDefault(At(i), TimeWord.None);

    /// <summary>True when a word begins with a capital.</summary>
    public bool IsCapital(int i) => At(i).Length > 0 && char.IsUpper(_analyzed.Text[Words[i].Span.Start]);

    /// <summary>True when a word begins its sentence.</summary>
    public bool IsFirst(int i) => i == 0 || Words[i - 1].Sentence != Words[i].Sentence;

    /// <summary>True when a word and the one before it touch in the text.</summary>
    public bool Touches(int i) => i > 0 && i < Words.Length && Words[i - 1].Span.End == Words[i].Span.Start;

    /// <summary>The token that a word belongs to.</summary>
    public Token TokenOf(int i) => _analyzed.Tokens[Words[i].Token];

    /// <summary>A whole number at a word, in digits or words; 0 when there is none.</summary>
    public int SmallNumber(int i, out int end)
    {
        end = i;
        if (At(i).Length > 0 && NumberReader.TryReadOne(Words, i, i, out var figure)
            && figure.Value is { } value && value == decimal.Truncate(value) && value is > 0 and < 100_000)
        {
            end = figure.End;
            return (int)value;
        }

        return 0;
    }

    /// <summary>Tense of the nearest verb: the one before in the clause, else the one after.</summary>
    public Tense TenseAt(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - ClauseWindow && At(k).Length > 0; k--)
        {
            if (TenseOf(k) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        for (var k = i + 1; k < i + ClauseWindow && At(k).Length > 0; k++)
        {
            if (TenseOf(k) is not Tense.Unknown and var tense)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private Tense TenseOf(int i)
    {
        switch (At(i))
        {
            case "will" or "shall" or "'ll" or "wo" or "upcoming" or "forthcoming" or "scheduled" or "expected" or "plans" or "due":
            case "to" when At(i - 1) is "is" or "are" or "plans" or "scheduled" or "expected" or "due" or "going":
                return Tense.Future;
            case "said" or "was" or "were" or "had" or "did" or "told":
                return Tense.Past;
        }

        // Past participles after "will be" speak of the future; the auxiliary is met on the way back.
        return TokenOf(i).Xpos == "VBD" ? Tense.Past : Tense.Unknown;
    }
}
