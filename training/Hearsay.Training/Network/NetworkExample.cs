using Hearsay.Language;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>A sentence to learn from; what is null is not known of it.</summary>
/// <param name="Words">Its words.</param>
internal sealed record NetworkExample(WordRow[] Words)
{
    /// <summary>The words as the finished network sees them.</summary>
    public WordKeys[] Keys { get; init; } = [];

    /// <summary>How the sentence is written.</summary>
    public CaseMode Mode { get; init; }

    /// <summary>Part-of-speech label of each word; -1 for one that is left out.</summary>
    public int[]? Tags { get; init; }

    /// <summary>Index of each word's head; -1 for the root.</summary>
    public int[]? Heads { get; init; }

    /// <summary>Relation of each word to its head.</summary>
    public int[]? Relations { get; init; }

    /// <summary>Name label of each word.</summary>
    public int[]? Names { get; init; }

    /// <summary>What the lists of names say of each word, a set of bits.</summary>
    public uint[] Hints { get; init; } = [];

    /// <summary>By whose rules the names were annotated.</summary>
    public int Style { get; init; }
}

/// <summary>The rows of the embedding tables that a word uses; -1 for none.</summary>
/// <param name="Vector">Its row in the table of given vectors.</param>
/// <param name="Word">Its row in the table of learnt words; row 0 is that of unknown words.</param>
/// <param name="Count">How often it was seen in the training texts.</param>
/// <param name="Suffix3">Its ending of three letters.</param>
/// <param name="Suffix2">Its ending of two letters.</param>
/// <param name="Prefix3">Its beginning of three letters.</param>
/// <param name="Shape">How it is written, and how its sentence is.</param>
internal readonly record struct WordRow(int Vector, int Word, int Count, int Suffix3, int Suffix2, int Prefix3, int Shape);
