using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Syntax;

namespace Hearsay.Events;

/// <summary>Tells whether a clause reports its act as a fact, from its verb group and from what governs it.</summary>
internal sealed class ModalityReader
{
    private const int Deepest = 4; // steps up to the verbs and nouns that govern an act

    private readonly EventContext _context;

    public ModalityReader(EventContext context) => _context = context;

    /// <summary>The modality of a clause's act; null when it is only demanded, promised, threatened or wished.</summary>
    public Modality? Of(Clause clause) => Of(clause, 0);

    private Modality? Of(Clause clause, int depth)
    {
        Modality? modality = Own(clause);
        if (modality is null || depth > Deepest)
        {
            return modality;
        }

        var effect = Effect(clause);
        if (effect == "drop")
        {
            return null;
        }

        modality = Weaker(modality.Value, effect is null ? Modality.Actual : Enum.Parse<Modality>(effect, ignoreCase: true));
        if (clause is { Form: VerbForm.Gerund, Opener: null, Governor: { Form: VerbForm.Finite } open } && effect is null && Own(open) == Modality.Hypothetical)
        {
            return Weaker(modality.Value, Modality.Hypothetical); // "whether it had hit the port, killing two"
        }

        if (clause.Governor is { } governor && (clause.Form == VerbForm.Infinitive || effect is not null) && effect != "alleged")
        {
            return Of(governor, depth + 1) is { } outer ? Weaker(modality.Value, outer) : null;
        }

        return modality;
    }

    /// <summary>The one of two that claims less.</summary>
    public static Modality Weaker(Modality first, Modality second) => Rank(first) >= Rank(second) ? first : second;

    private static int Rank(Modality modality) => modality switch
    {
        Modality.Actual => 0,
        Modality.Alleged => 1,
        Modality.Planned => 2,
        Modality.Hypothetical => 3,
        _ => 4,
    };

    /// <summary>What the words before or around a noun say of it: "alleged", "planned"; actual when nothing.</summary>
    public Modality OfModifiers(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            var norm = _context.Token(i).Norm;
            if (_context.Lexicon.Is("alleged", norm))
            {
                return Modality.Alleged;
            }

            if (_context.Lexicon.Is("planned", norm))
            {
                return Modality.Planned;
            }

            if (_context.Lexicon.Is("hypothetical", norm))
            {
                return Modality.Hypothetical;
            }
        }

        return Modality.Actual;
    }

    /// <summary>
    /// What the words over an act's noun say of it: "the threat of strikes", "a call for strikes", "options such as strikes", "warned against strikes",
    /// "the collapse of the ceasefire"; and the verb whose subject it is: "strikes would …".
    /// </summary>
    /// <returns>Whether it is no act of its own, and the modality.</returns>
    public (bool Dropped, Modality Modality) OfGovernors(Phrase phrase, EventType type, SentenceTree tree)
    {
        if (_context.Token(phrase.First).Norm == "no")
        {
            return (false, Modality.Denied);
        }

        if (phrase is { Role: PhraseRole.Subject, Clause.Modal: "would" or "could" or "might" or "may", Preposition: null } && _context.Token(phrase.First).Upos != Upos.Det)
        {
            return (false, Modality.Hypothetical);
        }

        var below = phrase.Head;
        for (var steps = 0; steps < Deepest && tree.Head(below) is >= 0 and var up; steps++, below = up)
        {
            var (word, relation) = (_context.Token(up), _context.Token(below).Relation);
            if (word.Upos == Upos.Verb)
            {
                if (OfVerb(phrase, type, tree, up, relation) is { } modality)
                {
                    return (false, modality);
                }

                if (relation is not ("conj" or "xcomp" or "ccomp" or "obj") || relation == "obj" && !_context.Lexicon.Is("support", word.Lemma))
                {
                    break;
                }

                continue;
            }

            if (relation is not ("nmod" or "obl" or "conj" or "appos" or "acl") || word.Upos != Upos.Noun)
            {
                break;
            }

            if (OfNoun(phrase, type, word, relation) is { } found)
            {
                return found;
            }
        }

        return (false, Modality.Actual);
    }

    /// <summary>What a verb over the act's noun says of it: "the ceasefire collapsed", "options include strikes", "warned against strikes".</summary>
    private Modality? OfVerb(Phrase phrase, EventType type, SentenceTree tree, int verb, string relation)
    {
        var lemma = _context.Token(verb).Lemma;
        if (type == EventType.Retreat && relation is "nsubj" or "nsubj:pass" && _context.Lexicon.Is("collapse", lemma) && lemma is not "end" and not "expire")
        {
            return Modality.Denied;
        }

        var option = lemma is "include" or "involve" && tree.Child(verb, "nsubj") is >= 0 and var subject && _context.Lexicon.Is("option", _context.Token(subject).Lemma)
            || lemma == "warn" && relation == "obl" && phrase.Preposition is "against" or "of";
        return option ? Modality.Hypothetical : null;
    }

    /// <summary>What a noun over the act's noun says of it: "the collapse of the ceasefire", "options such as strikes", "a call for strikes".</summary>
    private (bool Dropped, Modality Modality)? OfNoun(Phrase phrase, EventType type, Token noun, string relation)
    {
        if (type == EventType.Retreat && _context.Lexicon.Is("collapse", noun.Lemma))
        {
            return (false, Modality.Denied);
        }

        if (_context.Lexicon.Is("option", noun.Lemma))
        {
            return (false, Modality.Hypothetical);
        }

        return relation == "nmod" && _context.Lexicon.ComplementOf(noun.Lemma) is { } complement && phrase.Preposition is "for" or "of" or "to"
            ? complement.Effect == "drop" ? (true, Modality.Actual) : (false, Enum.Parse<Modality>(complement.Effect, ignoreCase: true))
            : null;
    }

    private Modality? Own(Clause clause)
    {
        if (clause.Modal is "can" or "should" or "must" or "ought" or "cannot")
        {
            return null;
        }

        var modality = clause.Negated ? Modality.Denied : clause.Modal switch
        {
            "will" => Modality.Planned,
            "would" => clause.Opener == "if" ? Modality.Hypothetical : Modality.Planned,
            "may" or "might" or "could" => Modality.Hypothetical,
            _ => Modality.Actual,
        };
        if (clause.Opener is "if" or "unless" or "whether")
        {
            modality = Modality.Hypothetical;
        }

        for (var i = Math.Max(0, clause.First - 2); i < clause.End && modality == Modality.Actual; i++)
        {
            var token = _context.Token(i);
            if (token.Upos == Upos.Adv && _context.Lexicon.Is("alleged", token.Norm))
            {
                modality = Modality.Alleged;
            }
        }

        return modality == Modality.Actual && IsOfCharge(clause) ? Modality.Alleged : modality;
    }

    // "Accusations that the army shelled the town": whatever is done with them, what they say is no fact.
    private bool IsOfCharge(Clause clause)
    {
        const int Farthest = 8;
        for (var that = clause.First; that > 0 && that > clause.First - Farthest && _context.Token(that).Norm is not ("." or ";"); that--)
        {
            if (_context.Token(that).Norm == "that")
            {
                return _context.Token(that - 1) is { Upos: Upos.Noun, Lemma: "accusation" or "allegation" or "claim" or "charge" or "rumor" or "rumour" or "suspicion" };
            }
        }

        return false;
    }

    private string? Effect(Clause clause)
    {
        if (clause.Form == VerbForm.Participle)
        {
            return null;
        }

        if (clause.Form == VerbForm.Finite)
        {
            return clause.Opener is "if" or "whether" ? null // "asked whether it had attacked": an open question
                : IsDemanded(clause) ? "drop" : IsCharged(clause) ? "alleged" : null;
        }

        if (clause.GoverningWord >= 0)
        {
            return _context.Lexicon.ComplementOf(_context.Token(clause.GoverningWord).Lemma)?.Effect;
        }

        if (clause.Form == VerbForm.Infinitive && clause.First > 0
            && _context.Lexicon.ComplementOf(_context.Token(clause.First - 1).Lemma) is { } nearest)
        {
            return nearest.Effect;
        }

        if (clause is { Form: VerbForm.Gerund, Opener: "to", First: >= 2 }
            && _context.Lexicon.ComplementOf(_context.Token(clause.First - 2).Lemma) is { } adjective)
        {
            // "close to suspending"
            return adjective.Effect;
        }

        if (clause.Governor is not { } governor || clause.Form == VerbForm.Gerund && clause.Opener is not ("of" or "for" or "with" or null)
            && governor.Modal is null && !IsComplementVerb(governor))
        {
            return null;
        }

        var head = _context.Token(governor.Head);
        if (clause.Form == VerbForm.Infinitive && head.Upos == Upos.Aux)
        {
            return "planned";
        }

        var complement = _context.Lexicon.ComplementOf(head.Lemma);
        return complement?.Effect ?? (clause.Form == VerbForm.Infinitive ? "planned" : null);
    }

    /// <summary>"the demand that Arlen leave", "insisted that it must stop": the content of a demand is no act yet.</summary>
    private bool IsDemanded(Clause clause)
    {
        var word = clause.GoverningWord >= 0 ? clause.GoverningWord : clause.Governor is { } governor && ReferenceEquals(governor.Complement, clause) ? governor.Head : -1;
        return word >= 0 && _context.Lexicon.ComplementOf(_context.Token(word).Lemma) is { Effect: "drop" } complement
            && (complement.ObjectActs || clause.Modal is not null || _context.Token(clause.Head).Xpos == "VB");
    }

    /// <summary>"accusations that it bombed": whatever is done with the accusations, they are no more than that.</summary>
    private bool IsCharged(Clause clause) => clause.GoverningWord >= 0 && _context.Token(clause.GoverningWord) is { Upos: Upos.Noun } noun && CueWords.Default.IsCharge(noun.Lemma);

    private bool IsComplementVerb(Clause governor) => _context.Lexicon.ComplementOf(_context.Token(governor.Head).Lemma) is not null;
}
