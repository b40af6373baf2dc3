using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>For whom a body speaks.</summary>
internal enum BodyVoice
{
    /// <summary>Its noun does not tell.</summary>
    Unknown,

    /// <summary>The government whose it is ("ministry", "police").</summary>
    State,

    /// <summary>Itself ("union", "court").</summary>
    Own,

    /// <summary>A place's own government ("county").</summary>
    Local,
}

/// <summary>The nouns that bodies are called by, from the pack "actors".</summary>
internal static class BodyNouns
{
    // "State Information Team", "State Border Agency": nouns that tell no more than that somebody is organised, under the state's name.
    private static readonly FrozenSet<string> Units = ListedWords.Of("actors", "unit");

    // They have voices of their own, which is all that matters where nobody is told apart by party.
    private static readonly FrozenSet<string> Institutions = ListedWords.Of("actors", "institution");

    private static readonly Lazy<FrozenDictionary<string, BodyVoice>> Nouns = new(() => ResourcePack.Get("actors", "written by hand").Lines("bodies.tsv")
        .Select(line => line.Split('\t')).ToFrozenDictionary(cells => cells[0], cells => Enum.Parse<BodyVoice>(cells[1], ignoreCase: true), StringComparer.Ordinal));

    /// <summary>Whether words in small letters can mean a named body: "the union" is no European Union.</summary>
    /// <param name="words">The words.</param>
    /// <param name="code">The body's code; null when it has none.</param>
    public static bool CanMean(string words, string? code) => words.Any(char.IsUpper) || code?.StartsWith("IGO", StringComparison.Ordinal) != true;

    /// <summary>Whether a noun tells no more than that somebody is organised ("office"): under the state's name it is a body of the state.</summary>
    /// <param name="noun">The noun in small letters.</param>
    public static bool IsUnit(string noun) => Units.Contains(noun);

    /// <summary>Whether a description is that of a body ("the prosecutor's office", "police of the district"), not of people ("a spokesman for the ministry").</summary>
    /// <param name="description">The description.</param>
    public static bool IsBody(string description)
    {
        var words = NameKey.Of(description).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, word => word is "of" or "in" or "at" or "for" or "from" or "on" or "that" or "which");
        var head = words[(words is ["a" or "an" or "the", _, ..] ? 1 : 0)..(end < 0 ? words.Length : end)];
        return head is not ([] or ["guard" or "guards"]) && (IsUnit(head[^1]) || Institutions.Contains(head[^1]) || Of(string.Join(' ', head)) != BodyVoice.Unknown);
    }

    /// <summary>Whether two words in a row are a body's noun ("air force").</summary>
    /// <param name="first">A word in small letters.</param>
    /// <param name="second">The next.</param>
    public static bool IsPair(string first, string second) => Nouns.Value.ContainsKey(first + " " + second);

    /// <summary>For whom a body speaks, by the last noun of its name.</summary>
    /// <param name="name">A name or description ("the drivers' union").</param>
    public static BodyVoice Of(string name)
    {
        var words = NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["authorities", "in" or "of" or "at", _, ..])
        {
            return BodyVoice.Local;
        }

        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Nouns.Value.TryGetValue(words[i] + " " + words[i + 1], out var pair))
            {
                return pair;
            }
        }

        // "The army's 30th Brigade" is the army.
        return words.Length == 0 ? BodyVoice.Unknown
            : words is ["state"] ? BodyVoice.State // a secretary of state's
            : words.Length > 1 && words[0].EndsWith('s') && Nouns.Value.GetValueOrDefault(words[0][..^1]) == BodyVoice.State ? BodyVoice.State
            : words is [.., var last, "government"] && Nouns.Value.GetValueOrDefault(last) == BodyVoice.Local ? BodyVoice.Local
            : words.Length > 1 && words[0] == "state" && Units.Contains(words[^1]) ? BodyVoice.State
            : Nouns.Value.GetValueOrDefault(words[^1]);
    }
}
