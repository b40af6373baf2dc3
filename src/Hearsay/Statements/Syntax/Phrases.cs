using System.Collections.Immutable;

namespace Hearsay.Statements.Syntax;

/// <summary>How a verb group stands in its clause.</summary>
internal enum VerbForm : byte
{
    /// <summary>With tense: "said", "has said", "would say".</summary>
    Finite,

    /// <summary>"to say".</summary>
    Infinitive,

    /// <summary>"saying".</summary>
    Gerund,

    /// <summary>A past participle without an auxiliary: "asked about it, he …".</summary>
    Participle,
}

/// <summary>A base noun phrase, without what hangs on it; indexes of tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">The head noun: its last nominal token.</param>
/// <param name="End">After its last token.</param>
internal readonly record struct NounPhrase(int First, int Head, int End);

/// <summary>A verb with its auxiliaries, negation and the adverbs between; indexes of tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">The verb itself.</param>
/// <param name="End">After its last token, a particle ("pointed out") included.</param>
/// <param name="Form">How it stands in its clause.</param>
/// <param name="Passive">"was accused", or a past participle alone.</param>
/// <param name="Negated">With "not", "never", "n't".</param>
internal readonly record struct VerbGroup(int First, int Head, int End, VerbForm Form, bool Passive, bool Negated);

/// <summary>
/// The base phrases of one sentence: what stands in for a tree here. Every token belongs to at most one phrase.
/// </summary>
internal sealed class Phrases
{
    private readonly int _first;
    private readonly int[] _nounPhraseOf;
    private readonly int[] _verbGroupOf;

    public Phrases(int firstToken, int tokenCount, ImmutableArray<NounPhrase> nounPhrases, ImmutableArray<VerbGroup> verbGroups)
    {
        _first = firstToken;
        End = firstToken + tokenCount;
        NounPhrases = nounPhrases;
        VerbGroups = verbGroups;
        _nounPhraseOf = new int[tokenCount];
        _verbGroupOf = new int[tokenCount];
        Array.Fill(_nounPhraseOf, -1);
        Array.Fill(_verbGroupOf, -1);
        for (var i = 0; i < nounPhrases.Length; i++)
        {
            Array.Fill(_nounPhraseOf, i, nounPhrases[i].First - firstToken, nounPhrases[i].End - nounPhrases[i].First);
        }

        for (var i = 0; i < verbGroups.Length; i++)
        {
            Array.Fill(_verbGroupOf, i, verbGroups[i].First - firstToken, verbGroups[i].End - verbGroups[i].First);
        }
    }

    /// <summary>Index of the sentence's first token.</summary>
    public int First => _first;

    /// <summary>Index after the sentence's last token.</summary>
    public int End { get; }

    /// <summary>In text order.</summary>
    public ImmutableArray<NounPhrase> NounPhrases { get; }

    /// <summary>In text order.</summary>
    public ImmutableArray<VerbGroup> VerbGroups { get; }

    /// <summary>The noun phrase that a token belongs to; null outside the sentence as well.</summary>
    public NounPhrase? NounPhraseAt(int token) =>
        token >= First && token < End && _nounPhraseOf[token - _first] is >= 0 and var index ? NounPhrases[index] : null;

    /// <summary>The verb group that a token belongs to; null outside the sentence as well.</summary>
    public VerbGroup? VerbGroupAt(int token) =>
        token >= First && token < End && _verbGroupOf[token - _first] is >= 0 and var index ? VerbGroups[index] : null;

    /// <summary>The noun phrase that ends right before a token.</summary>
    public NounPhrase? NounPhraseBefore(int token) => NounPhraseAt(token - 1);

    /// <summary>The last finite verb group that ends at or before a token.</summary>
    public VerbGroup? FiniteBefore(int token)
    {
        for (var i = token - 1; i >= First; i--)
        {
            if (VerbGroupAt(i) is { Form: VerbForm.Finite } group)
            {
                return group;
            }
        }

        return null;
    }
}
