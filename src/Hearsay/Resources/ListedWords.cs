using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Hearsay.Resources;

/// <summary>
/// The small word lists that one place of the code asks for each: table classes.tsv of a pack, a class and a word a line. Open classes of words live there, words of the grammar (pronouns,
/// prepositions, conjunctions, auxiliaries) where they are asked for.
/// </summary>
internal static class ListedWords
{
    private static readonly ConcurrentDictionary<string, ILookup<string, string>> Packs = new(StringComparer.Ordinal);

    /// <summary>The words of a class.</summary>
    /// <param name="pack">The pack's name.</param>
    /// <param name="name">The class's name.</param>
    /// <param name="comparer">How words are compared; ordinally unless given.</param>
    /// <exception cref="InvalidOperationException">The pack has no such class.</exception>
    public static FrozenSet<string> Of(string pack, string name, StringComparer? comparer = null)
    {
        var words = Packs.GetOrAdd(pack, Read)[name].ToFrozenSet(comparer ?? StringComparer.Ordinal);
        return words.Count > 0 ? words : throw new InvalidOperationException($"The resource '{pack}' has no class '{name}' in its classes.tsv.");
    }

    private static ILookup<string, string> Read(string pack) => ResourcePack.Get(pack, "written by hand").Lines("classes.tsv")
        .Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
}
