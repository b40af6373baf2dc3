using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// A sentence while its clauses are being found: its chunks, and the clause or phrase that each verb or noun chunk became. All
/// scans reach at most <see cref="Reach"/> chunks, so that a sentence of any length costs linear time.
/// </summary>
internal sealed class SentenceParts
{
    /// <summary>How many chunks a scan looks to either side.</summary>
    public const int Reach = 60;

    /// <summary>How many phrases may be joined, or stand behind one word.</summary>
    public const int MostJoined = 12;

    public SentenceParts(ImmutableArray<Token> tokens, List<Chunk> chunks, EventLexicon lexicon)
    {
        Tokens = tokens;
        Chunks = chunks;
        Lexicon = lexicon;
        Clauses = new Clause?[chunks.Count];
        Phrases = new Phrase?[chunks.Count];
        Build();
    }

    /// <summary>All tokens of the article.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The chunks in text order.</summary>
    public List<Chunk> Chunks { get; }

    /// <summary>The lexicon.</summary>
    public EventLexicon Lexicon { get; }

    /// <summary>For each chunk that is a verb group its clause, else null.</summary>
    public Clause?[] Clauses { get; }

    /// <summary>For each chunk that is a noun phrase the phrase, else null.</summary>
    public Phrase?[] Phrases { get; }

    /// <summary>The chunk of the verb that a phrase is an object of.</summary>
    public Dictionary<Phrase, int> ObjectOf { get; } = [];

    /// <summary>The nearest chunk on the left that is no adverb, time or bracket; -1 when there is none.</summary>
    public int PreviousMeaningful(int i)
    {
        var j = i - 1;
        while (j >= 0 && (Chunks[j].Kind is ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket
            || Chunks[j].Kind == ChunkKind.Preposition && Chunks[j + 1].Kind == ChunkKind.Time))
        {
            j--;
        }

        return j;
    }

    /// <summary>Whether a finite verb follows a phrase, so that the phrase can be its subject.</summary>
    public bool VerbFollows(int i)
    {
        for (var j = i + 1; j < Chunks.Count && j <= i + 6; j++)
        {
            switch (Chunks[j].Kind)
            {
                case ChunkKind.Verb:
                    return Clauses[j]!.Form == VerbForm.Finite;
                case ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket:
                    break;
                case ChunkKind.Preposition when j + 1 < Chunks.Count && Chunks[j + 1].Kind is ChunkKind.Noun or ChunkKind.Time:
                    j++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a comma or conjunction leads on to a phrase joined with one before.</summary>
    public bool NextIsJoined(int j)
    {
        for (var next = j + 1; next < Chunks.Count && next <= j + 2; next++)
        {
            if (Phrases[next] is { } phrase)
            {
                return phrase.Joined is { } joined && !ReferenceEquals(joined[0], phrase);
            }

            if (Chunks[next].Kind is not (ChunkKind.Conjunction or ChunkKind.Comma))
            {
                return false;
            }
        }

        return false;
    }

    private void Build()
    {
        for (var i = 0; i < Chunks.Count; i++)
        {
            var chunk = Chunks[i];
            if (chunk.Kind == ChunkKind.Noun)
            {
                Phrases[i] = new Phrase { First = chunk.First, End = chunk.End, Head = chunk.Head, Preposition = PrepositionBefore(i) };
            }
            else if (chunk.Kind == ChunkKind.Verb)
            {
                Clauses[i] = VerbGroups.Read(Tokens, chunk);
            }
        }
    }

    private string? PrepositionBefore(int i)
    {
        var before = i - 1;
        while (before >= 0 && Chunks[before].Kind == ChunkKind.Other && i - before < 4)
        {
            before--;
        }

        if (before >= 1 && Chunks[before].Kind == ChunkKind.Bracket && Phrases[before - 1] is { Preposition: { } outer })
        {
            // "of the Group of Seven (G7) countries"
            return outer;
        }

        if (before < 0 || Chunks[before].Kind != ChunkKind.Preposition)
        {
            return null;
        }

        var word = Tokens[Chunks[before].Head].Norm;
        if (word == "of" && before >= 2 && Chunks[before - 1].Kind == ChunkKind.Noun && Tokens[Chunks[before - 1].Head].Norm == "front")
        {
            return "in front of";
        }

        return word;
    }
}
