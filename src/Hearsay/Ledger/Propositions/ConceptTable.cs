using System.Collections.Frozen;
using Hearsay.Resources;
using Hearsay.Sketching;

namespace Hearsay.Ledger.Propositions;

/// <summary>Which words name one act or thing, and which turn a clause or stand for another's words: resource pack "concepts".</summary>
internal sealed class ConceptTable
{
    private static readonly Lazy<ConceptTable> Shared = new(() => new ConceptTable(Resources));

    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, string> _stems;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;
    private readonly FrozenDictionary<string, string> _families;

    private ConceptTable(ResourcePack pack)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        _families = pack.Lines("families.tsv").Select(line => line.Split('\t'))
            .SelectMany(cells => cells[1].Split(' ').Select(concept => (concept, Family: cells[0])))
            .ToFrozenDictionary(pair => pair.concept, pair => pair.Family, StringComparer.Ordinal);
        foreach (var cells in pack.Lines("concepts.tsv").Select(line => line.Split('\t')))
        {
            foreach (var word in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words.TryAdd(word, cells[0]);
                stems.TryAdd(WordRarity.Stem(word), cells[0]);
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        _classes = pack.Lines("words.tsv").Select(line => line.Split('\t')).GroupBy(cells => cells[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(cells => cells[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The table of this build, read when it is first asked for.</summary>
    public static ConceptTable Instance => Shared.Value;

    /// <summary>The pack, which has further tables.</summary>
    public static ResourcePack Resources => ResourcePack.Get("concepts", "written by hand; restore models/concepts-*");

    /// <summary>The concept of a word in lower case: that of the very word ("planes", "plans"), else of its stem, which two words may share; null when it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="stem">Its stem.</param>
    public string? ConceptOf(string word, string stem) => _words.GetValueOrDefault(word) ?? ConceptOfStem(stem);

    /// <summary>The same for whoever has no use for the stem.</summary>
    public string? ConceptOf(string word) => ConceptOf(word, ContentWords.Stem(word));

    /// <summary>The concept of a stem whose word is not known; null when it has none.</summary>
    public string? ConceptOfStem(string stem) => _stems.GetValueOrDefault(stem);

    /// <summary>The family of a concept: what is done with it or comes of it; null when it has none.</summary>
    public string? FamilyOf(string concept) => _families.GetValueOrDefault(concept);

    /// <summary>Whether a word in lower case turns a clause into its contrary ("never", "didn't").</summary>
    public bool IsNegator(string word) => Is("negator", word) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);

    /// <summary>Whether a concept names what every report of a war speaks of: its deeds, who does them and with what.</summary>
    public bool IsOfWar(string concept) => concept is "forces" or "arms" || FamilyOf(concept) == "violence";

    /// <summary>Whether a word in lower case is of a class of words.tsv; nouns also in the plural.</summary>
    public bool Is(string @class, string word) =>
        _classes[@class] is var words && (words.Contains(word) || (word.Length > 3 && word[^1] == 's' && words.Contains(word[..^1])));
}
