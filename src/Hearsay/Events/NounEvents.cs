using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>Finds the events that nouns name ("the siege of Cor by Arlen", "talks with Bergia").</summary>
internal sealed class NounEvents
{
    private static readonly FrozenSet<string> GuestFlags = new[] { "traveller", "sides" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly EventContext _context;
    private readonly ParticipantResolver _resolver;
    private readonly ModalityReader _modality;
    private SentenceClauses? _clauses;

    public NounEvents(EventContext context, ParticipantResolver resolver, ModalityReader modality)
    {
        _context = context;
        _resolver = resolver;
        _modality = modality;
    }

    /// <summary>Goes on to a sentence.</summary>
    public void Enter(SentenceClauses clauses) => _clauses = clauses;

    /// <summary>The event a phrase's head names; null when it names none.</summary>
    public EventCandidate? Find(Phrase phrase)
    {
        var head = _context.Token(phrase.Head);
        if (head.Upos is Upos.Pron or Upos.Num)
        {
            return null;
        }

        if (Guest(phrase) is { } guest)
        {
            return guest;
        }

        foreach (var entry in _context.Lexicon.NounsOf(head.Lemma))
        {
            if (WordsMatch(phrase.Head, entry))
            {
                return Make(phrase, entry);
            }
        }

        return null;
    }

    /// <summary>"received visiting minister Bor": whoever is called visiting pays a visit to the other side.</summary>
    private EventCandidate? Guest(Phrase phrase)
    {
        for (var i = Math.Max(phrase.First - 1, 0); i < phrase.Head; i++)
        {
            if (_context.Token(i) is { Norm: "visiting", Xpos: "VBG" } && _resolver.IsHuman(phrase))
            {
                var host = phrase.Joined is { } joined ? joined.Find(member => !ReferenceEquals(member, phrase))
                    : phrase.Role == PhraseRole.Subject ? phrase.Clause?.Object : phrase.Clause?.Subject;
                return host is null || ReferenceEquals(host, phrase) ? null : new EventCandidate
                {
                    Type = EventType.Consult,
                    Cameo = "042",
                    Mode = "visit",
                    Flags = GuestFlags,
                    Trigger = _context.Token(i).Span,
                    Head = i,
                    Actor = phrase,
                    Recipient = host,
                    Noun = phrase,
                    Modality = Modality.Actual,
                };
            }
        }

        return null;
    }

    private bool WordsMatch(int head, NounEntry entry)
    {
        for (var i = 0; i < entry.Words.Length; i++)
        {
            var at = head - entry.Words.Length + i;
            if (at < 0 || _context.Token(at).Lemma != entry.Words[i] && _context.Token(at).Norm != entry.Words[i])
            {
                return false;
            }
        }

        return true;
    }

    private EventCandidate? Make(Phrase phrase, NounEntry entry)
    {
        // "launched a wave of attacks": who launches the wave attacks.
        var site = phrase is { Preposition: "of", Outer: { } series } && _context.Lexicon.Is("series", _context.Token(series.Head).Lemma) ? series : phrase;
        var carrier = Carrier(phrase) ?? Carrier(site);
        if (Modal(phrase, entry, carrier) is not { } modality)
        {
            return null;
        }

        var between = Attached(phrase, carrier, "between");
        var actor = between ?? Claimed(phrase) ?? (carrier is { Passive: false, Subject: { } agent } && ReferenceEquals(carrier.Object, site) && entry.Actors.Contains("subj", StringComparer.Ordinal)
            && _resolver.Resolve(agent) is { Known: true } ? agent : null) ?? First(entry.Actors, phrase, carrier) ?? (site == phrase ? null : First(entry.Actors, site, carrier)) ?? Accused(phrase) ?? Planner(site);
        var recipient = between is not null ? null : First(entry.Recipients, phrase, carrier) ?? (site == phrase ? null : First(entry.Recipients.Where(source => source != "poss"), site, carrier)) ?? Hit(phrase, entry);
        if (entry.Type == EventType.Assault && recipient is null && actor is not null && _resolver.IsScene(actor))
        {
            // "the hospital's shelling": a building or a town is shelled, it does not shell.
            (actor, recipient) = (null, actor);
        }

        if (recipient is not null && ReferenceEquals(actor, recipient))
        {
            recipient = null;
        }

        if (entry.Flags.Contains("support") && carrier is null && (actor is null || recipient is null))
        {
            return null;
        }

        var first = phrase.Head - entry.Words.Length;
        var labour = entry.Cameo == "195" && entry.Words.IsEmpty && (phrase.Preposition == "on" && phrase.First == phrase.Head || actor is not null && IsLabour(actor));
        return new EventCandidate
        {
            Type = labour ? EventType.Protest : entry.Type,
            Cameo = labour ? "143" : entry.Cameo,
            Mode = labour ? "strike" : entry.Mode,
            Flags = entry.Flags,
            Trigger = _context.SpanOf(first, phrase.Head + 1),
            Head = phrase.Head,
            Actor = actor,
            Recipient = recipient,
            Clause = carrier ?? phrase.Clause,
            Noun = phrase,
            Modality = modality,
            Carried = carrier is not null,
        };
    }

    /// <summary>Whether somebody's strike is one of work.</summary>
    private bool IsLabour(Phrase actor) => _context.Lexicon.Is("labour", _context.Token(actor.Head).Lemma)
        || _resolver.Resolve(actor)?.Participant.Code is { Length: >= 3 } code && code[^3..] is "EDU" or "LAB" or "CVL" or "HLH" or "BUS" or "MED" or "JUD" or "AGR";

    /// <summary>"the clinics were put out of use by strikes": what a passive tells that an attack did.</summary>
    private static Phrase? Hit(Phrase phrase, NounEntry entry) =>
        entry.Type == EventType.Assault && phrase is { Preposition: "by", Clause: { Passive: true, Subject: { } hit } } ? hit : null;

    /// <summary>Who did what a noun names, as far as its own words tell; null for other nouns.</summary>
    public Phrase? AgentOf(Phrase phrase) => IsAct(phrase) ? First(["poss", "pre", "by"], phrase, null) : null;

    /// <summary>Whether a phrase names an attack.</summary>
    public bool IsAct(Phrase phrase) => _context.Lexicon.NounsOf(_context.Token(phrase.Head).Lemma) is [{ Type: EventType.Assault }, ..];

    /// <summary>The verb that carries the noun: "launched an attack", "an attack was carried out".</summary>
    private Clause? Carrier(Phrase phrase)
    {
        if (phrase.Participle is { Form: VerbForm.Participle } participle && IsSupport(participle))
        {
            return participle;
        }

        return phrase.Clause is { } clause && IsSupport(clause)
            && (phrase.Role == PhraseRole.Object || phrase.Role == PhraseRole.Subject && clause.Passive)
                ? clause : null;
    }

    private bool IsSupport(Clause clause) => _context.Lexicon.Is("support", _context.Token(clause.Head).Lemma);

    private Modality? Modal(Phrase phrase, NounEntry entry, Clause? carrier)
    {
        var modality = _modality.OfModifiers(phrase.First, phrase.Head);
        var (dropped, governed) = _modality.OfGovernors(phrase, entry.Type, _clauses!.Tree);
        if (dropped)
        {
            return null;
        }

        modality = ModalityReader.Weaker(modality, governed);
        if (carrier is not null)
        {
            return _modality.Of(carrier) is { } told ? ModalityReader.Weaker(modality, told) : null;
        }

        if (phrase.Clause is { } clause && phrase.Role is PhraseRole.Object or PhraseRole.Prepositional)
        {
            var complement = _context.Lexicon.ComplementOf(_context.Token(clause.Head).Lemma);
            if (complement?.Effect == "drop" && (phrase.Role == PhraseRole.Object
                || (phrase.Preposition is "for" or "of" or "to" && clause.Attachments.Count > 0 && ReferenceEquals(clause.Attachments[0].Phrase, phrase))))
            {
                return null;
            }

            if (complement?.Effect == "alleged" && Claimed(phrase) is null && phrase.Preposition is "of" or "for" or "with" or "in")
            {
                return Modality.Alleged;
            }

            if (complement?.Effect is "planned" or "hypothetical" && phrase.Role == PhraseRole.Object)
            {
                modality = ModalityReader.Weaker(modality, complement.Effect == "planned" ? Modality.Planned : Modality.Hypothetical);
            }
        }

        if (entry.Type == EventType.Consult && phrase.Preposition is "for" or "before")
        {
            modality = ModalityReader.Weaker(modality, Modality.Planned);
        }

        return modality;
    }

    /// <summary>The first source that names somebody known; else the first that names anybody.</summary>
    private Phrase? First(IEnumerable<string> sources, Phrase phrase, Clause? carrier)
    {
        Phrase? anybody = null;
        foreach (var source in sources)
        {
            var found = source switch
            {
                "none" => null,
                "poss" => Possessor(phrase),
                "pre" => Before(phrase),
                "subj" => carrier is { Passive: false } && carrier.Object is not null ? carrier.Subject : null,
                "any" => Nearby(phrase),
                "that" => phrase.Complement?.Subject,
                _ => Attached(phrase, carrier, source),
            };
            if (found is null || _resolver.Resolve(found) is not { } side)
            {
                continue;
            }

            if (side.Country.Length > 0)
            {
                return found;
            }

            anybody ??= found;
        }

        return anybody;
    }

    /// <summary>"arrived for talks", "said after a meeting with": who does the clause does the talking.</summary>
    private static Phrase? Nearby(Phrase phrase) =>
        phrase.Clause is { Passive: false } clause && phrase.Role is PhraseRole.Prepositional or PhraseRole.Object ? clause.Subject : null;

    /// <summary>"claimed responsibility for the blast": whoever claims an act did it.</summary>
    private Phrase? Claimed(Phrase phrase) => phrase is { Preposition: "for", Clause: { Passive: false, Object: { } claim } clause }
        && _context.Token(claim.Head).Lemma == "responsibility" && _context.Token(clause.Head).Lemma is "claim" or "accept" or "admit" or "take" or "assume" ? clause.Subject : null;

    /// <summary>"is considering sanctions": whoever plans or weighs an act is its doer.</summary>
    private Phrase? Planner(Phrase phrase) => phrase is { Role: PhraseRole.Object, Clause: { Passive: false } clause }
        && _context.Lexicon.ComplementOf(_context.Token(clause.Word).Lemma) is { ObjectActs: false, Effect: "planned" or "hypothetical" } ? clause.Subject : null;

    /// <summary>"accused five men of the murder": whoever is accused of it did it, as far as it was done.</summary>
    private Phrase? Accused(Phrase phrase) =>
        phrase is { Role: PhraseRole.Prepositional, Clause: { } clause, Preposition: "of" or "for" or "with" or "in" }
        && _context.Lexicon.ComplementOf(_context.Token(clause.Head).Lemma) is { ObjectActs: true, Effect: "alleged" or "actual" }
            ? clause.Undergoer : null;

    private Phrase? Attached(Phrase phrase, Clause? carrier, string preposition)
    {
        foreach (var attachment in phrase.Attachments)
        {
            if (attachment.Preposition == preposition)
            {
                return attachment.Phrase;
            }
        }

        foreach (var attachment in phrase.Attachments)
        {
            // "talks on trade with Arlen"
            if (preposition is "with" or "between" && attachment.Preposition is "on" or "about" or "over"
                && attachment.Phrase.Attachments.Find(one => one.Preposition == preposition).Phrase is { } nested)
            {
                return nested;
            }
        }

        if (phrase.Joined is { } joined && joined[^1] != phrase && Attached(joined[^1], null, preposition) is { } shared)
        {
            return shared;
        }

        foreach (var attachment in phrase.Following)
        {
            if (attachment.Preposition == preposition)
            {
                return attachment.Phrase;
            }

            if (!_context.Lexicon.NounsOf(_context.Token(attachment.Phrase.Head).Lemma).IsEmpty)
            {
                // What follows another act belongs to that one.
                break;
            }
        }

        foreach (var attachment in carrier?.Attachments ?? phrase.Participle?.Attachments ?? [])
        {
            if (attachment.Preposition == preposition)
            {
                return attachment.Phrase;
            }
        }

        return null;
    }

    private Phrase? Possessor(Phrase phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Head; i++)
        {
            if (_context.Token(i).Xpos == "POS")
            {
                return new Phrase { First = phrase.First, End = i, Head = i - 1 };
            }
        }

        return _context.Token(phrase.First).Xpos == "PRP$"
            ? new Phrase { First = phrase.First, End = phrase.First + 1, Head = phrase.First }
            : null;
    }

    /// <summary>The name or group right before the noun: "Arlenian sanctions", "rebel attacks".</summary>
    private Phrase? Before(Phrase phrase)
    {
        for (var i = phrase.Head - 1; i >= phrase.First; i--)
        {
            if (_context.Token(i).Xpos == "POS")
            {
                return null;
            }

            if (i + 2 < phrase.Head && _context.Token(i + 1).Norm == "-" && _context.Token(i + 2) is { Xpos: "VBN", Norm: not "led" })
            {
                // "the Arlen-brokered truce": Arlen is no side of it.
                continue;
            }

            if (_context.EntityAt(i) is { } entity && (entity.Country is not null || entity.Code is not null)
                || _context.Lexicon.Is("armed", _context.Token(i).Lemma) && !_context.Lexicon.Is("weapon", _context.Token(i).Lemma))
            {
                var first = i;
                while (first > phrase.First && _context.EntityAt(first - 1) is { } left && left == _context.EntityAt(i))
                {
                    first--;
                }

                return new Phrase { First = first, End = i + 1, Head = i };
            }
        }

        return null;
    }
}
