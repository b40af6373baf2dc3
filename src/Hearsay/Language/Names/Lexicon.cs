namespace Hearsay.Language.Names;

/// <summary>The word lists and the first words of the known phrases in one table, so that a word is looked up once. Immutable, shared.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => new Lexicon(NameLists.Default, KnownPhrases.Default));

    private readonly Dictionary<string, WordFacts> _facts = new(StringComparer.Ordinal);

    private Lexicon(NameLists lists, KnownPhrases known)
    {
        foreach (var word in lists.Words.Concat(known.FirstWords))
        {
            _facts[word] = new WordFacts(lists.Of(word), lists.IsWoman(word), known.StartsWith(word), known.IsKnown(word), known.IsInCapitals(word));
        }
    }

    /// <summary>The lexicon of this build.</summary>
    public static Lexicon Default => Shared.Value;

    /// <summary>What is known of a norm.</summary>
    public WordFacts Of(string norm) => _facts.GetValueOrDefault(norm);
}
