using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Events;

/// <summary>Finds the events that verbs name.</summary>
internal sealed class VerbEvents
{
    private const int RestReach = 6; // tokens behind the verb in which the rest of its phrase stands ("took … hostage")
    private const int SayingReach = 30; // tokens behind "attacked" in which ", saying" stands

    private readonly EventContext _context;
    private readonly ParticipantResolver _resolver;
    private readonly ModalityReader _modality;
    private readonly NounEvents _nouns;

    public VerbEvents(EventContext context, ParticipantResolver resolver, ModalityReader modality, NounEvents nouns)
    {
        _nouns = nouns;
        _context = context;
        _resolver = resolver;
        _modality = modality;
    }

    /// <summary>The event a clause's verb names; null when it names none.</summary>
    public EventCandidate? Find(Clause clause)
    {
        var word = _context.Token(clause.Word);
        foreach (var entry in _context.Lexicon.VerbsOf(word.Lemma))
        {
            if (entry.Flags.Contains("adj") == (word.Upos == Upos.Adj) && RestMatches(clause, entry, out var end) && ObjectMatches(clause, entry) && FlagsMatch(clause, entry))
            {
                return Make(clause, entry, end);
            }
        }

        return null;
    }

    private EventCandidate? Make(Clause clause, VerbEntry entry, int end)
    {
        var (type, cameo, mode) = (entry.Type, entry.Cameo, entry.Mode);
        var modality = _modality.Of(clause);
        if (clause.Negated && entry.Flags.Contains("negated") && clause.Modal is not (null or "will" or "would"))
        {
            return null;
        }

        if (clause.Negated && type is EventType.Support or EventType.Agree && clause.Modal is "will" or "would" or null)
        {
            // "would not support", "does not recognise": to withhold it is a refusal.
            (type, cameo, mode, modality) = (EventType.Reject, "120", null, Modality.Actual);
        }

        if (modality is null)
        {
            return null;
        }

        if (type == EventType.Assault && cameo == "190" && IsInWords(clause))
        {
            (type, cameo, mode) = (EventType.Accuse, "111", "disapprove");
        }

        if (!TrySides(clause, entry, type, out var actor, out var recipient, out var isStated))
        {
            return null;
        }

        if (isStated || entry.Flags.Contains("negated"))
        {
            modality = Modality.Actual;
        }

        var act = actor is not null && type == EventType.Assault && _nouns.IsAct(actor) ? actor : null;
        actor = act is null ? actor : _nouns.AgentOf(act);
        return new EventCandidate
        {
            ByAct = act is not null && actor is null,
            Type = type,
            Cameo = cameo,
            Mode = mode,
            Flags = entry.Flags,
            Trigger = _context.SpanOf(clause.Word, end),
            Head = clause.Word,
            Actor = actor,
            Recipient = ReferenceEquals(actor, recipient) ? null : recipient,
            Clause = clause,
            Modality = modality.Value,
            Carried = true,
        };
    }

    /// <summary>Who acts and who is acted upon, as the verb's voice, its entry and some verbs of their own have it.</summary>
    /// <returns>Whether it is an act at all; <paramref name="isStated"/> when its modal is part of the wording and leaves nothing open.</returns>
    private bool TrySides(Clause clause, VerbEntry entry, EventType type, out Phrase? actor, out Phrase? recipient, out bool isStated)
    {
        actor = clause.Passive ? By(clause) ?? (entry.Flags.Contains("from") ? From(clause) : null) : entry.Recipients[0] == "subj" ? null : clause.Subject;
        recipient = Recipient(clause, entry);
        isStated = false;
        if (type == EventType.Accuse && clause is { Form: VerbForm.Finite, Modal: not null, Passive: false, Object: null }
            && _context.Token(clause.Head - 1).Norm == "to")
        {
            // "Arlen is to blame": whoever says so blames it.
            (actor, recipient, isStated) = (null, clause.Subject, true);
        }

        if (clause is { Passive: true } && entry.Recipients[0] == "to" && actor is null && clause.Attachments.Find(one => one.Preposition == "to").Phrase is { } opposed
            && _context.Token(clause.Word).Lemma == "oppose")
        {
            // "Arlen is opposed to": a state of mind, not a passive; and none of "rebels opposed to" is an act.
            (actor, recipient) = (clause.Form == VerbForm.Participle ? null : clause.Subject, opposed);
            if (actor is null)
            {
                return false;
            }
        }

        if (clause is { Passive: true, Subject: { } moved } && actor is null && type is EventType.Mobilize or EventType.Retreat or EventType.Aid
            && _context.Lexicon.Is("force", _context.Token(moved.Head).Lemma))
        {
            // "troops were withdrawn": forces that are moved are their owner's.
            actor = moved;
        }

        if (entry.Cameo is "115" or "116" && actor is null)
        {
            actor = clause.Attachments.Find(one => one.Preposition is "at" or "before" or "in" or "by" && _context.Lexicon.Is("court", _context.Token(one.Phrase.Head).Lemma)).Phrase;
        }

        return !(clause.Passive && actor is null && entry.Flags.Contains("named"));
    }

    private bool RestMatches(Clause clause, VerbEntry entry, out int end)
    {
        end = clause.Word + 1;
        if (entry.Rest.IsEmpty)
        {
            return true;
        }

        var next = 0;
        var limit = Math.Min(_context.Analyzed.Tokens.Length, clause.Word + 1 + RestReach);
        for (var i = clause.Word + 1; i < limit; i++)
        {
            var token = _context.Token(i);
            if (token.Norm == "," || token.Norm == ".")
            {
                break;
            }

            if (token.Norm == entry.Rest[next] || token.Lemma == entry.Rest[next])
            {
                if (next == 0 && i > clause.Word + 2 && token.Upos is Upos.Adp && token.Xpos != "RP" && entry.Rest.Length == 1)
                {
                    return false;
                }

                end = i == end ? i + 1 : end;
                if (++next == entry.Rest.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool ObjectMatches(Clause clause, VerbEntry entry)
    {
        if (entry.Objects.Count == 0)
        {
            return true;
        }

        foreach (var member in clause.Undergoer?.Members ?? [])
        {
            if (Fits(member, entry))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(Phrase phrase, VerbEntry entry)
    {
        foreach (var wanted in entry.Objects)
        {
            if (wanted[0] == '@')
            {
                var side = _resolver.Resolve(phrase);
                if (wanted == "@person" ? _resolver.IsHuman(phrase) && side is { Known: true }
                    : side is { Known: true } && _resolver.IsActor(phrase.Head, _context.EntityAt(phrase.Head)))
                {
                    return true;
                }
            }
            else if (HeadIs(phrase.Head, wanted) || phrase.Attachments is [{ Preposition: "of" } of, ..] && HeadIs(of.Phrase.Head, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words that end in a head are the wanted ones ("joint exercise", "state of emergency").</summary>
    private bool HeadIs(int head, string wanted)
    {
        var token = _context.Token(head);
        if (!wanted.Contains(' ', StringComparison.Ordinal))
        {
            return string.Equals(token.Lemma, wanted, StringComparison.Ordinal) || string.Equals(token.Norm, wanted, StringComparison.Ordinal);
        }

        var words = wanted.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var at = head - (words.Length - 1 - i);
            if (at < 0 || _context.Token(at).Lemma != words[i] && _context.Token(at).Norm != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool FlagsMatch(Clause clause, VerbEntry entry)
    {
        var undergoer = clause.Undergoer;
        if (entry.Flags.Contains("negated") != (clause.Negated && entry.Flags.Contains("negated"))
            || entry.Flags.Contains("inf") && (clause.Infinitive is null || clause.Object is null)
            || entry.Flags.Contains("adj") && entry.Type == EventType.Agree && clause.Infinitive is null && clause.Attachments.Count == 0)
        {
            return false;
        }

        return UndergoerMatches(entry, undergoer) && SubjectMatches(clause, entry) && !IsOtherSense(clause, entry)
            && !(entry.Flags.Contains("notas") && clause.Attachments.Exists(attachment => attachment.Preposition == "as"));
    }

    /// <summary>Whether what is acted upon is what the entry's flags ask for: a human being, somebody named, a place.</summary>
    private bool UndergoerMatches(VerbEntry entry, Phrase? undergoer)
    {
        if (entry.Flags.Contains("human") && (undergoer is null || !undergoer.Members.Any(_resolver.IsHuman)))
        {
            return false;
        }

        if (entry.Flags.Contains("named") && entry.Recipients[0] == "obj" && (undergoer is null || _resolver.Resolve(undergoer) is null))
        {
            return false;
        }

        if (entry.Flags.Contains("place") && (undergoer is null || _context.EntityAt(undergoer.Head) is not
            { Type: EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Facility }))
        {
            return false;
        }

        // To reject an accusation is a denial, which is no act of its own.
        return !(entry.Type == EventType.Reject && undergoer is not null && _context.Lexicon.Is("denied-thing", _context.Token(undergoer.Head).Lemma));
    }

    /// <summary>Whether the subject is what the entry's flags ask for: a weapon, a crowd.</summary>
    private bool SubjectMatches(Clause clause, VerbEntry entry)
    {
        if (entry.Flags.Contains("weapon") && (clause.Subject is not { } striker || !_context.Lexicon.Is("weapon", _context.Token(striker.Head).Lemma)))
        {
            return false;
        }

        return !entry.Flags.Contains("crowd")
            || clause.Subject is { } subject && (_resolver.IsHuman(subject) || _context.EntityAt(subject.Head) is { Type: EntityType.Organization or EntityType.Group });
    }

    /// <summary>Whether the verb's surroundings show that it means something else here.</summary>
    private bool IsOtherSense(Clause clause, VerbEntry entry)
    {
        if (entry.Flags.Contains("traveller") && clause.Object is not null && entry.Objects.Count == 0)
        {
            // "flew no sorties" is no visit.
            return true;
        }

        if (entry.Type == EventType.Retreat && _context.Token(clause.Word).Lemma == "pull" && clause.Object is { } pulled
            && _context.EntityAt(pulled.Head) is { Type: EntityType.GeopoliticalEntity })
        {
            // "pull the country back from the abyss"
            return true;
        }

        if (_context.Token(clause.Word) is { Lemma: "command", Xpos: "VBG" } && clause.Object is null)
        {
            // "the commanding officer"
            return true;
        }

        // "insisted that it was": a claim, no demand.
        return _context.Token(clause.Word).Lemma == "insist" && clause.Complement is { Form: VerbForm.Finite, Modal: null } claim && _context.Token(claim.Word).Xpos != "VB";
    }

    /// <summary>"Bor attacked the ministry, saying": one person attacks with words, not with arms.</summary>
    private bool IsInWords(Clause clause)
    {
        if (clause is not { Passive: false, Subject: { Joined: null } speaker, Object: not null } || _context.Token(clause.Head).Lemma is not "attack"
            || _context.EntityAt(speaker.Head) is not { Type: EntityType.Person } || !_context.IsNamed(speaker.Head))
        {
            return false;
        }

        var end = Math.Min(_context.Analyzed.Tokens.Length, clause.Head + SayingReach);
        for (var i = clause.Head + 1; i + 1 < end && _context.Token(i).Norm != "."; i++)
        {
            if (_context.Token(i).Norm == "," && _context.Token(i + 1) is { Xpos: "VBG" } next
                && CueLexicon.Default.Entry(CueKind.Verb, next.Lemma) is { Speech: true })
            {
                return true;
            }
        }

        return false;
    }

    private static Phrase? By(Clause clause) =>
        clause.Attachments.FirstOrDefault(attachment => attachment.Preposition == "by").Phrase;

    /// <summary>"was deported from Arlen": the country that one is sent out of does it.</summary>
    private Phrase? From(Clause clause) =>
        clause.Attachments.FirstOrDefault(attachment => attachment.Preposition == "from"
            && _context.EntityAt(attachment.Phrase.Head) is { Type: EntityType.GeopoliticalEntity }).Phrase;

    /// <summary>"pushed for talks between", "called for a probe of", "refused to join forces with": whom the wanted or refused act is about.</summary>
    private Phrase? Behind(Clause clause, Phrase? thing)
    {
        if (clause.Infinitive?.Object is { } aim && _resolver.Resolve(aim) is { Known: true, Country.Length: > 0 } && !ReferenceEquals(aim, clause.Subject)
            && _context.Token(aim.First).Xpos != "PRP$")
        {
            return aim;
        }

        IEnumerable<Attachment> inner = clause.Infinitive is { } infinitive ? infinitive.Attachments : [];
        foreach (var attachment in (thing is null ? [] : thing.Following.Concat(clause.Attachments)).Concat(inner))
        {
            if (attachment.Preposition is "between" or "with" or "against" or "on" or "to" or "from" && !ReferenceEquals(attachment.Phrase, clause.Subject)
                && _resolver.Resolve(attachment.Phrase) is { } side && (side.Known || side.IsNamedBody && attachment.Preposition is "with" or "against"))
            {
                return attachment.Phrase;
            }
        }

        return null;
    }

    /// <summary>"An Arlenian delegation to Bergia signed": with whom, where no other words tell.</summary>
    private Phrase? SentTo(Clause clause) => clause.Subject?.Attachments.Find(attachment => attachment.Preposition == "to"
        && _context.EntityAt(attachment.Phrase.Head) is { Country: not null }).Phrase;

    /// <summary>"blamed the failure of the plan on Arlen": the last phrase behind the object, wherever the tree hangs it.</summary>
    private Phrase? OnWhom(Clause clause) => clause is { Passive: false, Object: { } thing } && thing.Following is [.., { Preposition: "on" } last] && _resolver.Resolve(last.Phrase) is { Known: true } ? last.Phrase : null;

    /// <summary>The first place of the frame that names somebody; else the first that is filled at all.</summary>
    private Phrase? Recipient(Clause clause, VerbEntry entry)
    {
        Phrase? anything = null;
        foreach (var source in entry.Recipients)
        {
            var phrase = source switch
            {
                "none" => null,
                "obj" when clause.IndirectObject is { } indirect => indirect,
                "obj" => entry.Objects.Count > 0 && !entry.Objects.Contains("@actor") && _resolver.Resolve(clause.Undergoer!) is null
                    ? null : clause.Undergoer,
                "obj.owner" => clause.Undergoer,
                "iobj" => clause.IndirectObject,
                "subj" => clause.Subject,
                "that" => clause.Complement?.Subject,
                _ => clause.Attachments.FirstOrDefault(attachment => attachment.Preposition == source).Phrase ?? (source == "on" ? OnWhom(clause) : null),
            };
            if (phrase is not null && _resolver.Resolve(phrase) is not null)
            {
                return phrase;
            }

            anything ??= phrase;
        }

        if (anything is null && entry.Type is EventType.Accuse or EventType.Support && clause.After?.Subject is { } occasion && !ReferenceEquals(occasion, clause.Subject)
            && _resolver.Resolve(occasion) is { Known: true })
        {
            // "voiced satisfaction after Arlen lifted": who gave the occasion is praised or blamed.
            return occasion;
        }

        return entry.Type is EventType.Request or EventType.Reject or EventType.Agree || entry.Cameo == "057" && clause.Subject?.Joined is null
            ? Behind(clause, anything ?? clause.Undergoer) ?? anything ?? (entry.Cameo == "057" ? SentTo(clause) : null) : anything;
    }
}
