using Hearsay.Language.Tagging;

namespace Hearsay.Bench.World;

/// <summary>The words that sentences draw from, by class: those of <c>words.tsv</c>, and the nouns, adjectives and verbs of the engine's vocabulary, so that articles have as many different words as news has.</summary>
internal static class WordClasses
{
    private const int Shortest = 4;

    private static readonly Lazy<Dictionary<string, string[]>> Classes = new(() =>
    {
        var classes = Phrases.Lines("words.tsv").ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
        classes["noun"] = OfVocabulary(BaseOf.Noun);
        classes["quality"] = OfVocabulary(BaseOf.Adjective);
        classes["verb"] = OfVocabulary(BaseOf.Verb);
        return classes;
    });

    /// <summary>The words of a class.</summary>
    public static IReadOnlyList<string> Of(string name) => Classes.Value[name];

    // Adverbs count as adjectives there.
    private static string[] OfVocabulary(BaseOf bases) => [.. Vocabulary.Default.Words(bases)
        .Where(word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower) && !word.EndsWith("ly", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];
}
