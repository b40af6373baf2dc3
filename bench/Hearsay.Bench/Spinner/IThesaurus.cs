namespace Hearsay.Bench.Spinner;

/// <summary>Part of speech as thesauri know it.</summary>
internal enum WordKind
{
    Noun,
    Verb,
    Adjective,
    Adverb,
}

/// <summary>Words that may stand for a word, by its dictionary form.</summary>
internal interface IThesaurus
{
    /// <summary>The neighbours of a word, in a fixed order, without the word itself; words or pairs of words, in lower case.</summary>
    /// <param name="lemma">Dictionary form, lower case.</param>
    /// <param name="kind">Only neighbours of this part of speech, where the thesaurus knows it; null for all.</param>
    IReadOnlyList<string> Neighbours(string lemma, WordKind? kind);
}
