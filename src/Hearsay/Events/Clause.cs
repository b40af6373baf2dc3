using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>The form of a verb group.</summary>
internal enum VerbForm : byte
{
    /// <summary>"attacked", "has attacked", "will attack".</summary>
    Finite,

    /// <summary>"to attack".</summary>
    Infinitive,

    /// <summary>"attacking" without an auxiliary.</summary>
    Gerund,

    /// <summary>"attacked" without an auxiliary, after the noun it describes.</summary>
    Participle,
}

/// <summary>What a phrase does in its clause.</summary>
internal enum PhraseRole : byte
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Grammatical subject.</summary>
    Subject,

    /// <summary>Direct object.</summary>
    Object,

    /// <summary>Behind a preposition.</summary>
    Prepositional,
}

/// <summary>A preposition and the phrase behind it.</summary>
internal readonly record struct Attachment(string Preposition, Phrase Phrase);

/// <summary>
/// A noun phrase as events need it: base phrase, joined phrases, the phrases that follow behind prepositions. Built by
/// <see cref="ClauseFinder"/>; token indices count in the article.
/// </summary>
internal sealed class Phrase
{
    /// <summary>First token of the base phrase.</summary>
    public required int First { get; init; }

    /// <summary>Index after the last token of the base phrase.</summary>
    public required int End { get; init; }

    /// <summary>The head token.</summary>
    public required int Head { get; init; }

    /// <summary>The preposition in front of it; null when there is none.</summary>
    public string? Preposition { get; set; }

    /// <summary>The phrases joined with it by commas and "and", itself included, in text order; shared by all of them.</summary>
    public List<Phrase>? Joined { get; set; }

    /// <summary>A second name for the same thing between commas.</summary>
    public Phrase? Apposition { get; set; }

    /// <summary>What it is said to be: "the group" in "the group is a force that …", "views the group as a force".</summary>
    public Phrase? Same { get; set; }

    /// <summary>Who did it or made it: "the steps that Arlen took"; null when its relative clause does not tell.</summary>
    public Phrase? MadeBy { get; set; }

    /// <summary>The phrase that it hangs on with its preposition; null when there is none.</summary>
    public Phrase? Outer { get; set; }

    /// <summary>The prepositional phrases that hang on it, in text order.</summary>
    public List<Attachment> Attachments { get; } = [];

    /// <summary>The prepositional phrases that follow it without a break, wherever they hang.</summary>
    public List<Attachment> Following { get; } = [];

    /// <summary>A participle that follows it ("sanctions imposed on …").</summary>
    public Clause? Participle { get; set; }

    /// <summary>The clause that is its content ("the demand that …").</summary>
    public Clause? Complement { get; set; }

    /// <summary>The clause it has a role in.</summary>
    public Clause? Clause { get; set; }

    /// <summary>What the phrase is to its clause: subject, object, or behind a preposition.</summary>
    public PhraseRole Role { get; set; }

    /// <summary>The joined phrases, or itself alone.</summary>
    public IReadOnlyList<Phrase> Members => Joined ?? (IReadOnlyList<Phrase>)[this];
}

/// <summary>
/// A verb group with what fills its roles. This is the seam to syntax: whatever finds clauses builds these, and nothing behind it changes.
/// </summary>
internal sealed class Clause
{
    /// <summary>First token of the verb group.</summary>
    public required int First { get; init; }

    /// <summary>Index after the last token of the verb group.</summary>
    public required int End { get; init; }

    /// <summary>The main verb, or the last auxiliary where there is none.</summary>
    public required int Head { get; init; }

    /// <summary>The word that names the act: the main verb, or what a copula says of its subject ("is critical of").</summary>
    public required int Word { get; init; }

    /// <summary>Whether the verb is finite, an infinitive, a gerund or a participle.</summary>
    public VerbForm Form { get; set; }

    /// <summary>Whether the subject is acted upon.</summary>
    public bool Passive { get; set; }

    /// <summary>"not", "never", "no longer" in the group.</summary>
    public bool Negated { get; init; }

    /// <summary>Lemma of the modal auxiliary; "to" for "is to meet"; null when there is none.</summary>
    public string? Modal { get; init; }

    /// <summary>"if", "that", "after", "of", "by": what opens the clause; null when nothing does.</summary>
    public string? Opener { get; set; }

    /// <summary>The clause before it that it is joined to ("shelled the town and seized it"); null when there is none.</summary>
    public Clause? JoinedTo { get; set; }

    /// <summary>The clause whose complement, adjunct or conjunct this one is.</summary>
    public Clause? Governor { get; set; }

    /// <summary>The noun or adjective whose complement it is ("the decision to …"); -1 when none is.</summary>
    public int GoverningWord { get; set; } = -1;

    /// <summary>The clause that is its content ("demanded that …").</summary>
    public Clause? Complement { get; set; }

    /// <summary>The clause of its occasion ("voiced anger after …"); null when there is none.</summary>
    public Clause? After { get; set; }

    /// <summary>The infinitive that completes it ("refused to join").</summary>
    public Clause? Infinitive { get; set; }

    /// <summary>Grammatical subject.</summary>
    public Phrase? Subject { get; set; }

    /// <summary>Direct object.</summary>
    public Phrase? Object { get; set; }

    /// <summary>The phrase between the verb and its object ("sent Alvania food").</summary>
    public Phrase? IndirectObject { get; set; }

    /// <summary>Phrases behind prepositions, in text order.</summary>
    public List<Attachment> Attachments { get; } = [];

    /// <summary>Who undergoes it: the object, or the subject of a passive.</summary>
    public Phrase? Undergoer => Passive ? Subject : Object;
}

/// <summary>The clauses and phrases of one sentence, in text order.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="Phrases">The phrases.</param>
/// <param name="Tree">The tree that they were read from.</param>
internal sealed record SentenceClauses(IReadOnlyList<Clause> Clauses, IReadOnlyList<Phrase> Phrases, SentenceTree Tree)
{
    private const int Deepest = 40; // steps up the tree to a clause; deeper only in broken trees

    /// <summary>Whether a word hangs on a trigger, or on the verb that carries it, with no other verb or act between them.</summary>
    /// <param name="token">The word.</param>
    /// <param name="trigger">The trigger's head.</param>
    /// <param name="carrier">The carrying verb; the trigger where there is none.</param>
    /// <param name="isAct">Whether a token heads a clause or names an act.</param>
    public bool Belongs(int token, int trigger, int carrier, Func<int, bool> isAct)
    {
        var up = token;
        for (var steps = 0; up >= 0 && steps < Deepest; steps++, up = Tree.Head(up))
        {
            if (up == trigger || up == carrier)
            {
                return true;
            }

            if (steps > 0 && isAct(up))
            {
                return false;
            }
        }

        return false;
    }
}
