namespace Hearsay.Language.Names;

/// <summary>The word lists and the first words of the gazetteer in one table, so that a word is looked up once. Immutable, shared.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon(NameLists.Default, Gazetteer.Default));

    private readonly Dictionary<string, WordFacts> _facts = new(StringComparer.Ordinal);

    private Lexicon(NameLists lists, Gazetteer gazetteer)
    {
        foreach (var word in lists.Words.Concat(gazetteer.FirstWords))
        {
            _facts[word] = new WordFacts(lists.Of(word), lists.IsWoman(word), gazetteer.StartsWith(word), gazetteer.IsKnown(word), gazetteer.IsInCapitals(word));
        }
    }

    /// <summary>The lexicon of this build.</summary>
    public static Lexicon Default => Shared.Value;

    /// <summary>What is known of a norm.</summary>
    public WordFacts Of(string norm) => _facts.GetValueOrDefault(norm);
}
