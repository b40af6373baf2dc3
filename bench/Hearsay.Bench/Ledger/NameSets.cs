using Hearsay.Grounding;

namespace Hearsay.Bench.Ledger;

/// <summary>Compares names that two hands wrote: "Kharovian Interior Ministry" and "the interior ministry" are one, "Estmere" and "Estmere (unnamed)" are not.</summary>
internal static class NameSets
{
    private const string Unnamed = "unnamed";
    private const int Stem = 5;

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal) { "of", "the", "a", "an", "at", "in", "from", "for", "who", "and", "senior", "government", "official", "officials", Unnamed };

    /// <summary>How many of two lists can be paired, each name once.</summary>
    public static int Common(IEnumerable<string> truth, IEnumerable<string> found) => Common(truth, found, Alike);

    /// <summary>How many of two lists can be paired by what makes two names one, each name once.</summary>
    public static int Common(IEnumerable<string> truth, IEnumerable<string> found, Func<string, string, bool> alike)
    {
        var left = found.ToList();
        return truth.Count(name => left.FindIndex(other => alike(name, other)) is >= 0 and var index && Remove(index));

        bool Remove(int index)
        {
            left.RemoveAt(index);
            return true;
        }
    }

    /// <summary>Whether both name one: every telling word of one is in the other, and both or neither are nameless.</summary>
    public static bool Alike(string a, string b)
    {
        if (IsNameless(a) != IsNameless(b))
        {
            return false;
        }

        var (first, second) = (WordsOf(a), WordsOf(b));
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few.Length == 0 ? string.Equals(Bare(a), Bare(b), StringComparison.Ordinal)
            : IsNameless(a) ? few.Any(word => many.Any(other => SameWord(word, other)))
            : few.All(word => many.Any(other => SameWord(word, other)));
    }

    /// <summary>A description of somebody without a name, written as another hand writes it: "engineer" is "a telecoms engineer". The ledger leaves articles off, by which names are told to be no names.</summary>
    /// <param name="truth">The other hand's words.</param>
    /// <param name="words">The ledger's.</param>
    public static string Nameless(string? truth, string words) => truth is ['a', ..] && words is [var first, ..] && char.IsLower(first) ? "a " + words : words;

    // A description without a name begins with a small letter; a party's nameless people are marked.
    private static bool IsNameless(string name) => name.Contains(Unnamed, StringComparison.Ordinal)
        || (name is [var first, ..] && char.IsLower(first) && (name.StartsWith("a ", StringComparison.Ordinal) || name.StartsWith("an ", StringComparison.Ordinal) || name.Contains("official", StringComparison.Ordinal) || name.Contains("source", StringComparison.Ordinal)
            || name.StartsWith("one ", StringComparison.Ordinal) || name.StartsWith("two ", StringComparison.Ordinal)));

    private static string[] WordsOf(string name) =>
        [.. NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('(', ')', ',')).Where(word => !Idle.Contains(word))];

    // "the government" is "government".
    private static string Bare(string name) => NameKey.Of(name) is var key && key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : NameKey.Of(name);

    private static bool SameWord(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || (a.Length >= Stem && b.Length >= Stem && a.AsSpan(0, Stem).SequenceEqual(b.AsSpan(0, Stem)));
}
