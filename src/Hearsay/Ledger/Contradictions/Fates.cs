using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>What a count of people says of them, so that "23 died" and "17 killed" can be held side by side.</summary>
internal static partial class Fates
{
    private const string Killed = "killed";

    /// <summary>Letters of what is put in between commas.</summary>
    private const int MostAside = 60;

    private static readonly FrozenSet<string> SayNothing = FrozenSet.Create(StringComparer.Ordinal, "people", "persons", "individuals", "men", "women", "others");

    // What there is one of for each of the dead.
    private static readonly FrozenSet<string> OfTheDead = FrozenSet.Create(StringComparer.Ordinal, "burials", "graves", "coffins", "funerals");

    /// <summary>The fate in its plainest word, or who is counted; null for what is no count of people or says no more than that they are people.</summary>
    public static string? Of(Quantity quantity) => quantity switch
    {
        _ when AreOfTheDead(quantity) => Killed,
        { Of: { } of, Unit: "person" } when !SayNothing.Contains(of) => QuantityTable.FateClass(of),
        { Of: { } of, Unit: null } when string.Equals(QuantityTable.FateClass(of), Killed, StringComparison.Ordinal) => Killed,
        _ => null,
    };

    /// <summary>
    /// The fate that a sentence tells of whom it counts where it stands behind who they are: "two newborns died", "four persons, all of them watchmen, lost their lives", "nineteen of the people who
    /// were carried here have died"; null where it tells none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="figure">The count.</param>
    /// <param name="counted">The noun behind it.</param>
    public static string? Behind(string text, TextSpan figure, string counted)
    {
        var from = figure.End;
        if (text.AsSpan(from, Math.Min(text.Length - from, MostAside)).IndexOf(counted, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && !text.AsSpan(from, at).ContainsAny(",.;:"))
        {
            from += at + counted.Length;
        }

        var end = from;
        while (end < text.Length && !PlainSentences.IsEnd(text, end))
        {
            end++;
        }

        var rest = text[from..end];
        var verbAt = 0;
        if (rest.StartsWith(", ", StringComparison.Ordinal) && rest.IndexOf(',', 2) is > 0 and < MostAside and var aside)
        {
            verbAt = aside + 1;
        }
        else if (WhoHave().Match(rest) is { Success: true } relative)
        {
            verbAt = relative.Length;
        }

        return Verb().Match(rest, verbAt) is { Success: true, Groups: [_, var verb] } ? verb.Value is "lost their lives" ? Killed : QuantityTable.FateClass(verb.Value) : null;
    }

    /// <summary>Whether those counted are said to have been taken in by a hospital: "admitted five sailors", "treated at least 40 people".</summary>
    /// <param name="text">The text.</param>
    /// <param name="figure">The count.</param>
    public static bool AreTakenIn(string text, TextSpan figure) => TakenIn().IsMatch(text.AsSpan(Math.Max(0, figure.Start - MostAside), Math.Min(figure.Start, MostAside)));

    /// <summary>Whether it counts what there is one of for each of the dead ("seventy-six burials").</summary>
    public static bool AreOfTheDead(Quantity quantity) => quantity.Of is { } of && OfTheDead.Contains(of);

    // "… of the people who were carried into her hospital" before "have died".
    [GeneratedRegex(@"\G(?: of [\w' ]{1,40})? who [^,.;:]{1,90}?(?= (?:have|has|had) )", RegexOptions.ExplicitCapture)]
    private static partial Regex WhoHave();

    [GeneratedRegex(@"\b(?:admitted|treated|hospitalised|hospitalized)(?: at least| more than| about| some)? $")]
    private static partial Regex TakenIn();

    [GeneratedRegex(@"\G (?:(?:have|has|had) )?(?:(?:were|was|been) )?(died|perished|killed|injured|wounded|hurt|lost their lives)\b")]
    private static partial Regex Verb();
}
