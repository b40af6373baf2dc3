using System.Collections.Immutable;

namespace Hearsay.Lineage;

/// <summary>What a pair's features weigh by: values in 1024ths, each with a name that the model's file uses, in one fixed order.</summary>
internal static class PairVector
{
    /// <summary>Own words of which an article must have so many before a share of them says much.</summary>
    private const int FewOwnWords = 30;

    /// <summary>A text with fewer names and figures is in a script without capitals, or says nothing by them.</summary>
    private const int FewNames = 3;

    /// <summary>So many quoted or credited words are as good as more.</summary>
    private const int EnoughWords = 40;

    private const int ManyGiven = 20; // words credited or quoted by both that are as good as a credit
    private const int ShortRun = 12; // words in a row of nobody's quotation from which they begin to tell
    private const int LongRun = 25; // words in a row from which they tell all that they can
    private const int MostSwaps = 6; // other figures and names; more say no more

    /// <summary>The names, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "own-words", "own-share", "own-run", "template", "quoted-share", "tied", "tied-quoted", "credited", "names", "quoted-about", "at-end", "days",
    ];

    /// <summary>The values, in the same order.</summary>
    public static int[] Of(PairFeatures pair)
    {
        var quoted = FixedPoint.Share(pair.Quoted, EnoughWords);
        var own = FixedPoint.Share(pair.Own, Math.Max(FewOwnWords, pair.OwnWords));
        var about = FixedPoint.Share(2 * pair.SharedWeight, pair.SmallerWeight + pair.LargerWeight);
        return
        [
            FixedPoint.Log(pair.Own),
            own,
            FixedPoint.Ramp(pair.LongestOwnRun, ShortRun, LongRun),
            FixedPoint.One / 2 * Math.Clamp((2 * (pair.OtherFigures - FigureSwaps.Corrections)) + pair.OtherNames, 0, 2 * MostSwaps),
            FixedPoint.Share(pair.Quoted, pair.Words),
            pair.Credits != CreditTie.None || pair.Given >= ManyGiven ? FixedPoint.One : 0,
            pair.Credits != CreditTie.None || pair.Given > 0 ? quoted : 0,
            FixedPoint.Share(pair.Credited, EnoughWords),
            pair.Names < FewNames ? own : FixedPoint.Share(10 * pair.SharedNames, 7 * pair.Names),
            FixedPoint.Times(quoted, FixedPoint.Ramp(about, FixedPoint.One / 5, FixedPoint.One * 3 / 5)),
            FixedPoint.Share(pair.OwnAtEnd, pair.Own),
            FixedPoint.Log(pair.Days),
        ];
    }
}
