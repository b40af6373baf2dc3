using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Statements.Syntax;

/// <summary>The small word lists of <c>Statements</c>, from <c>words.tsv</c> of the pack "cues".</summary>
internal sealed class CueWords
{
    private static readonly Lazy<CueWords> Shared = new(() => new CueWords());

    private readonly FrozenSet<(string Kind, string Word)> _words;

    private CueWords() => _words = ResourcePack.Get("cues", "written by hand").Lines("words.tsv")
        .Select(line => line.Split('\t'))
        .Select(cells => (cells[0], cells[1]))
        .ToFrozenSet();

    /// <summary>The lists of this build.</summary>
    public static CueWords Default => Shared.Value;

    /// <summary>On or in what something is said: "statement", "interview".</summary>
    public bool IsOccasion(string lemma) => _words.Contains(("occasion", lemma));

    /// <summary>A noun that tells a time.</summary>
    public bool IsTime(string lemma) => _words.Contains(("time", lemma));

    /// <summary>Something written or recorded that speaks: "statement", "letter".</summary>
    public bool IsMessage(string lemma) => _words.Contains(("message", lemma));

    /// <summary>What somebody thinks or has counted, in whose name something is told: "in his view", "by the army's account".</summary>
    public bool IsOpinion(string lemma) => _words.Contains(("opinion", lemma));

    /// <summary>The head of a description of a source without a name: "official", "witness".</summary>
    public bool IsAnonymousHead(string lemma) => _words.Contains(("anonymous", lemma));

    /// <summary>What is said against somebody, and denied rather than refused: "accusation", "allegation".</summary>
    public bool IsCharge(string lemma) => _words.Contains(("charge", lemma));

    /// <summary>What sides bind themselves by when they sign it: "treaty".</summary>
    public bool IsPact(string lemma) => _words.Contains(("pact", lemma));

    /// <summary>What somebody is, or has, who is blamed: "responsible", "fault".</summary>
    public bool IsFault(string lemma) => _words.Contains(("fault", lemma));

    /// <summary>What is done to blame when it is put on somebody: "lay", "pin".</summary>
    public bool IsLaying(string lemma) => _words.Contains(("laying", lemma));

    /// <summary>A verb that tells in the passive of what others have heard: "is reported to have said".</summary>
    public bool IsHearsay(string lemma) => _words.Contains(("hearsay", lemma));

    /// <summary>Calls words untrue: "lie", "false".</summary>
    public bool IsFalsehood(string word) => _words.Contains(("falsehood", word));

    /// <summary>A noun whose absence is a report and no denial: "no doubt", "no injuries".</summary>
    public bool IsUndenied(string lemma) => _words.Contains(("undenied", lemma));

    /// <summary>A verb for what one does to another to harm him; announced, it threatens.</summary>
    public bool IsHarm(string lemma) => _words.Contains(("harm", lemma));

    /// <summary>A verb for what befalls those whom an act meets; a participle of it behind a speaker goes on with the act.</summary>
    public bool IsOutcome(string lemma) => _words.Contains(("outcome", lemma));

    /// <summary>A verb for a wrong done; said of another party, it accuses.</summary>
    public bool IsOffence(string lemma) => _words.Contains(("offence", lemma));
}
