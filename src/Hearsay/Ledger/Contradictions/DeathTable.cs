using System.Collections.Frozen;
using Hearsay.Ledger.Propositions;
using Hearsay.Resources;

namespace Hearsay.Ledger.Contradictions;

/// <summary>
/// The words that say how somebody died: table deaths.tsv of the pack "concepts". The manners are those of a death certificate (WHO: illness, accident, own hand, assault): of one death only one can be so.
/// </summary>
internal sealed class DeathTable
{
    /// <summary>Words between what killed and that somebody is dead.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Dying = ListedWords.Of("concepts", "dying");
    private static readonly Lazy<DeathTable> Shared = new(() => new DeathTable(ConceptTable.Resources));

    private readonly (string Manner, bool IsAlone, string[] Words)[] _phrases;

    private DeathTable(ResourcePack pack) => _phrases = [.. pack.Lines("deaths.tsv").Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1] == "alone", cells[2].Split(' ')))];

    /// <summary>The table of this build, read when it is first asked for.</summary>
    public static DeathTable Instance => Shared.Value;

    /// <summary>The manner of death that a sentence tells, and which of its words does; null where it tells none, or more than one.</summary>
    /// <param name="words">Its words, in lower case.</param>
    public (string Manner, int At)? MannerIn(IReadOnlyList<string> words)
    {
        (string Manner, int At)? found = null;
        foreach (var (manner, isAlone, phrase) in _phrases)
        {
            for (var at = 0; at + phrase.Length <= words.Count; at++)
            {
                if (!StandsAt(words, at, phrase) || !(isAlone || IsOfDeath(words, at)))
                {
                    continue;
                }

                if (found is { } other && other.Manner != manner)
                {
                    return null;
                }

                found ??= (manner, at);
            }
        }

        return found;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            var word = words[at + i];
            if (phrase[i] != "#" && !(phrase[i] == "self" ? word is "himself" or "herself" or "themselves" : word == phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfDeath(IReadOnlyList<string> words, int at) => Enumerable.Range(Math.Max(0, at - Reach), Math.Min(words.Count, at + Reach + 1) - Math.Max(0, at - Reach))
        .Any(near => Dying.Contains(words[near]));
}
