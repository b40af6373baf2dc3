using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Cues;

/// <summary>What a cue is made of.</summary>
internal enum CueKind : byte
{
    /// <summary>"said".</summary>
    Verb,

    /// <summary>"is confident".</summary>
    Adjective,

    /// <summary>"the accusation that".</summary>
    Noun,

    /// <summary>"according to", "in the words of".</summary>
    Preposition,

    /// <summary>"reportedly".</summary>
    Adverb,

    /// <summary>"Minister: no talks" in a headline.</summary>
    Colon,
}

/// <summary>A possible statement, before it is weighed and its speaker known.</summary>
internal sealed record Candidate
{
    /// <summary>What the cue is made of.</summary>
    public required CueKind Kind { get; init; }

    /// <summary>The cue's lemma.</summary>
    public required string Lemma { get; init; }

    /// <summary>The shape of what the cue takes.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Passive voice.</summary>
    public bool Passive { get; init; }

    /// <summary>"did not say".</summary>
    public bool Negated { get; init; }

    /// <summary>The cue's words.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>Token index of the cue's head.</summary>
    public required int Head { get; init; }

    /// <summary>Index of the cue's sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words that name the source; null for none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The source's phrase; null for none.</summary>
    public Subject? Subject { get; init; }

    /// <summary>What is said, in one or two stretches.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Index of the outer quotation that the content is, or ends with; -1 for none.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>How sure the model is that this is a statement, in sixteenths of a logit.</summary>
    public int Score { get; init; }

    /// <summary>How sure it is of the content's beginning, likewise.</summary>
    public int ContentMargin { get; init; }

    /// <summary>How sure it is of the source's beginning, or of there being none, likewise.</summary>
    public int SourceMargin { get; init; }

    /// <summary>Who is told, asked, accused; null for nobody.</summary>
    public NounPhrase? Object { get; init; }

    /// <summary>What a passive is done to: "[the claim] was rejected", "[Kenya] accused of shelling"; null for none.</summary>
    public NounPhrase? Patient { get; init; }

    /// <summary>True when the content goes on behind a semicolon ("…, he said; the tank had been emptied").</summary>
    public bool IsContinued { get; init; }

    /// <summary>True when a name tells somebody something ("Otto had told her that …"), which is a statement inside another one too.</summary>
    public bool IsToldByName { get; init; }

    /// <summary>True when cue and source stand within the content: "The plan, says Ann Lee, is dead".</summary>
    public bool IsInserted { get; init; }

    /// <summary>Who speaks by the make of the page, where no words say so: the answers of an interview; null otherwise.</summary>
    public Entity? Implied { get; init; }

    /// <summary>The first to the last character of cue, source and content.</summary>
    public TextSpan Extent
    {
        get
        {
            var extent = Content.Aggregate(Cue, (all, part) => all.Union(part));
            return Source is { } source ? extent.Union(source) : extent;
        }
    }

    /// <summary>First to last character of the content.</summary>
    public TextSpan ContentExtent => Content[0].Union(Content[^1]);
}
