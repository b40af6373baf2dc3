using System.Collections.Frozen;
using Hearsay.Grounding.Quantities;
using Hearsay.Model;

namespace Hearsay.Ledger.Contradictions;

/// <summary>What a count of people says of them, so that "23 died" and "17 killed" can be held side by side.</summary>
internal static class Fates
{
    private const string Killed = "killed";

    /// <summary>Letters of what is put in between, and before a figure.</summary>
    private const int MostAside = 60;

    private static readonly char[] Between = [' ', ',', '.', '\n', '\u00A0'];
    private static readonly string[] Auxiliaries = [" have ", " has ", " had "];
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(StringComparer.Ordinal, "at", "least", "more", "than", "about", "some", "another", "up", "to");

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

        return VerbIn(PastAside(text[from..end]).Split(Between, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether those counted are said to have been taken in by a hospital: "admitted five sailors", "treated at least 40 people".</summary>
    /// <param name="text">The text.</param>
    /// <param name="figure">The count.</param>
    public static bool AreTakenIn(string text, TextSpan figure) =>
        Array.FindLast(text[Math.Max(0, figure.Start - MostAside)..figure.Start].Split(Between, StringSplitOptions.RemoveEmptyEntries), word => !Hedges.Contains(word))
            is "admitted" or "treated" or "hospitalised" or "hospitalized";

    /// <summary>Whether it counts what there is one of for each of the dead ("seventy-six burials").</summary>
    public static bool AreOfTheDead(Quantity quantity) => quantity.Of is { } of && OfTheDead.Contains(of);

    // ", all of them watchmen, lost their lives" and "of those who were carried into her ward have died": what comes behind what is put in between.
    private static string PastAside(string rest)
    {
        if (rest.StartsWith(", ", StringComparison.Ordinal))
        {
            return rest.IndexOf(',', 2) is > 0 and < MostAside and var aside ? rest[(aside + 1)..] : "";
        }

        var who = rest.IndexOf(" who ", StringComparison.Ordinal);
        return who is >= 0 and < MostAside
            && Auxiliaries.Select(word => rest.IndexOf(word, who, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min() is > 0 and var auxiliary
            && !rest.AsSpan(0, auxiliary).ContainsAny(",;:")
            ? rest[auxiliary..]
            : rest;
    }

    private static string? VerbIn(string[] words)
    {
        var at = 0;
        while (at < words.Length && words[at] is "have" or "has" or "had" or "were" or "was" or "been")
        {
            at++;
        }

        return words.AsSpan(at) switch
        {
            ["lost", "their", "lives", ..] => Killed,
            [("died" or "perished" or "killed" or "injured" or "wounded" or "hurt") and var verb, ..] => QuantityTable.FateClass(verb),
            _ => null,
        };
    }
}
