namespace Hearsay.Events;

/// <summary>What a chunk of a sentence is.</summary>
internal enum ChunkKind : byte
{
    /// <summary>Adverbs, particles, quotation marks: stepped over.</summary>
    Other,

    /// <summary>A base noun phrase with its possessor and modifiers.</summary>
    Noun,

    /// <summary>A verb with its auxiliaries and its negation.</summary>
    Verb,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>"and", "or", "but".</summary>
    Conjunction,

    /// <summary>"that", "if", "after" before a clause.</summary>
    Subordinator,

    /// <summary>"who", "which".</summary>
    Relative,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon, colon or dash: no role reaches across it.</summary>
    Stop,

    /// <summary>An expression of time that stands for itself ("on Friday" without its preposition).</summary>
    Time,

    /// <summary>Words in round brackets.</summary>
    Bracket,
}

/// <summary>A stretch of tokens that acts as one piece of the sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of its first token in the article.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">Index of its head token.</param>
internal readonly record struct Chunk(ChunkKind Kind, int First, int End, int Head);
