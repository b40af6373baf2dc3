using Hearsay.Lineage;

namespace Hearsay.Ledger.Pairs;

/// <summary>
/// Decides whether two articles may tell of one course of events, from the two alone: by what they are about, and by their dates. Who is connected so is built together; which of
/// these are one story is decided by all of them, where they are built.
/// </summary>
internal static class StoryJudge
{
    /// <summary>Most days between two articles of one story, when both are dated.</summary>
    public const int MostDays = SharedMarks.Weeks;

    /// <summary>The greatest closeness.</summary>
    public const int Closest = 6;

    /// <summary>From this closeness on one article is mostly the other's text: both are of one story, whatever else they are about.</summary>
    public const int MostlyCopied = 5;

    /// <summary>Most days between two articles that count as of the same days.</summary>
    private const int SameDays = 7;

    /// <summary>How much more two articles of the same days have to do with each other than what they are about tells.</summary>
    private const double OfSameDays = 1.3;

    // Likeness from which two articles are of closeness 1, 2, 3 and 4.
    private static readonly double[] LeastLikeness = [0.17, 0.3, 0.45, 0.6];

    /// <summary>
    /// How surely an article and a source of it belong to one story: by how much of it is from there. Where less than half is, and from weeks before, it tells of something else: its derivation says
    /// where these words come from, not that both are of one story.
    /// </summary>
    /// <param name="derivation">How one derives from the other; null when it does not.</param>
    /// <param name="days">Days between the two; null when one of them is not dated.</param>
    public static int Closeness(Derivation? derivation, int? days) => derivation?.Coverage switch
    {
        null => 0,
        >= 0.8 => Closest,
        >= 0.5 => MostlyCopied,
        _ when days > MostDays => 0,
        >= 0.3 => 3,
        _ => 1,
    };

    /// <summary>
    /// How surely both belong to one story: 0 when they do not, else 1 to 4, the surer, the more alike what they are about; a component that is too large to be built together is split by it.
    /// </summary>
    public static int Closeness(PairProfile a, PairProfile b)
    {
        var days = DaysBetween(a, b);
        if (days > MostDays)
        {
            return 0;
        }

        var likeness = Likeness(a.Topic, b.Topic, days);
        return LeastLikeness.Count(least => likeness >= least);
    }

    /// <summary>How alike two articles are: what they are about, and more where both are of the same days.</summary>
    /// <param name="a">What one is about.</param>
    /// <param name="b">What the other is about.</param>
    /// <param name="days">Days between the two; null when one of them is not dated.</param>
    public static double Likeness(Topic a, Topic b, int? days) => a.Likeness(b) * (days <= SameDays ? OfSameDays : 1);

    /// <summary>Days between two articles; null when one of them is not dated.</summary>
    public static int? DaysBetween(PairProfile a, PairProfile b) => ComparedMarks.DaysBetween(a.Compared, b.Compared);
}
