using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Events;

/// <summary>An event on its way out: with what merging needs to know of it.</summary>
/// <param name="Event">The event; its id is still empty.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Head">Index of its trigger's head token.</param>
/// <param name="ActorCountry">Country of the actor as far as identity goes; empty for none.</param>
/// <param name="RecipientCountry">Likewise of the recipient.</param>
/// <param name="Mutual">Whether both sides do it alike.</param>
/// <param name="Clause">The clause that it heads or stands in; null when none is known.</param>
internal sealed record BuiltEvent(
    Event Event, int Sentence, int Head, string ActorCountry, string RecipientCountry, bool Mutual, Clause? Clause)
{
    /// <summary>Whether it is named as one that has been told of ("the attack") and does not say whom it hit.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether a verb names it.</summary>
    public bool IsVerb { get; init; }
}

/// <summary>Turns candidates into events: judges whether they are political acts, one for each country, with place, time and modality.</summary>
internal sealed class EventBuilder
{
    private readonly EventContext _context;
    private readonly ParticipantResolver _resolver;
    private readonly EventSetting _setting;
    private readonly StatementIndex _statements;
    private int _index;
    private SentenceClauses? _clauses;

    public EventBuilder(EventContext context, ParticipantResolver resolver, StatementIndex statements)
    {
        _context = context;
        _resolver = resolver;
        _setting = new EventSetting(context);
        _statements = statements;
    }

    /// <summary>What was noticed so far (HS0601).</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Goes on to a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its index.</param>
    /// <param name="clauses">Its clauses.</param>
    public void Enter(Sentence sentence, int index, SentenceClauses clauses)
    {
        _index = index;
        _clauses = clauses;
        _setting.Enter(sentence);
    }

    /// <summary>The events of a candidate of the entered sentence; none when it is no act of a political actor.</summary>
    public IEnumerable<BuiltEvent> Build(EventCandidate candidate)
    {
        var scene = _setting.SceneOf(candidate.Trigger);
        if (candidate.Type == EventType.Consult)
        {
            // Who meets whom is told by the words: nobody travels to his own country's leader.
            scene = default;
        }

        List<Side> actors = candidate.Actor is { } who ? _resolver.ResolveAll(who, scene) : [];
        if (candidate.Type == EventType.Protest)
        {
            actors.RemoveAll(actor => actor.IsOwner);
        }

        List<Side> recipients = candidate.Recipient is { } whom ? _resolver.ResolveAll(whom, SceneFor(whom, actors, candidate, scene)) : [];
        if (candidate.Recipient is { } theirs && actors is [{ Participant.Country: { } nation }] && IsOwnPeople(theirs) && recipients is [var people])
        {
            var role = people.Participant.Code is { Length: 6 } code ? code[3..] : "";
            recipients = [people with { Participant = people.Participant with { Country = nation, Code = nation + role } }];
        }

        var mutual = candidate.Flags.Contains("mutual");
        if (mutual && recipients.Count == 0 && actors.Count == 1 && candidate.Actor?.Joined is [var one, var two]
            && _resolver.Resolve(one) is { Named: true } here && _resolver.Resolve(two) is { Named: true } there)
        {
            // Two of one country agree with each other too.
            (actors, recipients) = ([here], [there]);
        }

        if (mutual && recipients.Count == 0 && actors.Count > 1)
        {
            recipients = actors[1..];
            actors = actors[..1];
        }

        if (recipients.Count == 1 && actors.Count == 1 && recipients[0].Participant.Entity is { } self && self == actors[0].Participant.Entity)
        {
            recipients = [];
        }

        if (!IsPolitical(candidate, actors, recipients))
        {
            return [];
        }

        NoteOpenRole(candidate.Actor, actors, "actor");
        NoteOpenRole(candidate.Recipient, recipients, "recipient");
        return Make(candidate, actors, recipients, mutual);
    }

    /// <summary>The events of a verbal act, for its speakers are no matter of doubt.</summary>
    public IEnumerable<BuiltEvent> Build(SpokenAct act) => Make(act.Candidate, [act.Actor], act.Recipient is { } recipient ? [recipient] : [], false);

    /// <summary>The event with the sides of a verbal act where it has none of its own.</summary>
    public static BuiltEvent Complete(BuiltEvent built, SpokenAct act)
    {
        var actor = built.Event.Actor is null && act.Actor.Participant != built.Event.Recipient ? act.Actor : null;
        var recipient = built.Event.Recipient is null ? act.Recipient : null;
        return built with
        {
            Event = built.Event with
            {
                Actor = actor?.Participant ?? built.Event.Actor,
                Recipient = recipient?.Participant ?? built.Event.Recipient,
            },
            ActorCountry = actor?.Country ?? built.ActorCountry,
            RecipientCountry = recipient?.Country ?? built.RecipientCountry,
        };
    }

    private IEnumerable<BuiltEvent> Make(EventCandidate candidate, List<Side> actors, List<Side> recipients, bool mutual)
    {
        var statement = _statements.Innermost(candidate.Trigger);
        var prototype = new Event
        {
            Id = "",
            Type = candidate.Type,
            Mode = candidate.Mode,
            Contexts = ContextReader.Of(_context, _clauses!.Tree, candidate),
            Cameo = candidate.Cameo,
            Trigger = candidate.Trigger,
            Modality = Modal(candidate, statement),
            Place = _setting.PlaceOf(candidate, _clauses!),
            Time = _setting.TimeOf(candidate, _clauses!),
            Statement = statement?.Id,
        };
        foreach (var actor in actors.DefaultIfEmpty())
        {
            foreach (var recipient in recipients.DefaultIfEmpty())
            {
                yield return new BuiltEvent(
                    prototype with { Actor = actor?.Participant, Recipient = recipient?.Participant },
                    _index, candidate.Head, actor?.Country ?? "", recipient?.Country ?? "", mutual,
                    candidate.Clause)
                {
                    IsVerb = candidate.Noun is null,
                    IsDefinite = candidate.Noun is { } noun && recipient is null && _context.Token(noun.First).Norm is "the" or "that" or "this",
                };
            }
        }
    }

    /// <summary>"Arlen urged its people": who owns them is the one that acts, whatever else was named before.</summary>
    private bool IsOwnPeople(Phrase recipient) => _context.Token(recipient.First).Xpos == "PRP$"
        && (_context.Lexicon.Is("local", _context.Token(recipient.Head).Lemma) || _context.Lexicon.Is("armed", _context.Token(recipient.Head).Lemma));

    /// <summary>
    /// "urged its people", "closed their borders": what is the actor's own is of the actor's country. But whom a state's forces attack
    /// is not their own because their country stands in the sentence.
    /// </summary>
    private Scene SceneFor(Phrase recipient, List<Side> actors, EventCandidate candidate, Scene scene)
    {
        if (actors.Count == 1 && _context.Token(recipient.First).Xpos == "PRP$" && actors[0].Participant.Country is { } own)
        {
            return Scene.In(own);
        }

        if (scene.Place is null && actors is [{ Participant: { Country: { } home, Code: { Length: 6 } role } }] && role[3..] is "JUD" or "COP")
        {
            // Courts and police judge and seize whom they find at home.
            return Scene.In(home);
        }

        return candidate.Type is EventType.Assault or EventType.Coerce && actors.Exists(actor => actor.Country == scene.Only && !actor.IsDomestic)
            ? scene with { Only = null } : scene;
    }

    private bool IsPolitical(EventCandidate candidate, List<Side> actors, List<Side> recipients)
    {
        // Whom the world does not know is a party too once it has a name, but two unknown names alone are nobody's politics.
        var named = actors.Exists(side => side.Named) && recipients.Exists(side => side.Known || side.IsNamedBody);
        var knownActor = actors.Exists(side => (side.Known || named && side.Named || side.IsNamedBody) && !side.IsMedium);
        var knownRecipient = recipients.Exists(side => side.Known || side.IsNamedBody);
        if (candidate.Flags.Contains("actor") && !knownActor || _setting.IsSport && !_setting.HasForce(candidate.Head))
        {
            return false;
        }

        if (candidate.ByAct)
        {
            return recipients.Count > 0;
        }

        if (candidate.Flags.Contains("force"))
        {
            var isForceHit = candidate is { Clause.Passive: true, Actor: null, Recipient: { } hit } && _context.Lexicon.Is("force", _context.Token(hit.Head).Lemma); // "Arlen's troops were struck"
            var forceful = _setting.IsAccident ? _setting.HasViolence(candidate.Head) : isForceHit || _setting.HasForce(candidate.Head);
            return knownActor ? recipients.Count > 0 || forceful : forceful && (recipients.Count > 0 || actors.Count > 0);
        }

        if (candidate.Flags.Contains("sides") && (actors.Count == 0 || recipients.Count == 0))
        {
            return false;
        }

        if (candidate.Flags.Contains("traveller") && !knownActor || candidate.Flags.Contains("goal") && !knownActor && candidate.Noun is null)
        {
            return false;
        }

        if (candidate.Type == EventType.Consult && !candidate.Flags.Contains("goal") && (!knownActor || !knownRecipient)
            && !MeetsWithin(candidate, knownActor))
        {
            return false;
        }

        if (candidate.Type == EventType.Aid && candidate.Cameo != "074" && (!knownActor || recipients.Count == 0))
        {
            return false;
        }

        if (candidate.Type == EventType.Support && (!knownActor || recipients.Count == 0))
        {
            return false;
        }

        if (candidate.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize || candidate.Cameo is "115" or "116")
        {
            return (actors.Count > 0 || recipients.Count > 0) && !(_setting.IsAccident && !knownActor && !_setting.HasViolence(candidate.Head));
        }

        return knownActor || knownRecipient && (actors.Count > 0 || candidate.Type is EventType.Accuse or EventType.Sanction or EventType.Retreat);
    }

    /// <summary>Only a pronoun whose meaning is open is worth telling; most events have one side by nature.</summary>
    private void NoteOpenRole(Phrase? phrase, List<Side> sides, string role)
    {
        if (phrase is not null && sides.Count == 0 && _context.Token(phrase.Head) is { Upos: Upos.Pron } pronoun)
        {
            Diagnostics.Add(DiagnosticCatalog.OpenRole.At(
                $"whom \"{pronoun.Norm}\" stands for is not clear, so the event's {role} was left open", pronoun.Span));
        }
    }

    /// <summary>"Rival leaders met": several who meet each other stand in one phrase.</summary>
    private bool MeetsWithin(EventCandidate candidate, bool knownActor) =>
        knownActor && candidate.Actor is { } actor && _context.Token(actor.Head).Xpos == "NNS" && candidate.Recipient is null
        && candidate is { Carried: true, Clause.Passive: false };

    private static Modality Modal(EventCandidate candidate, Statement? statement)
    {
        if (candidate.Modality == Modality.Alleged && statement?.Act == SpeechAct.Deny)
        {
            return Modality.Denied; // "denied the accusation that it had shelled"
        }

        if (candidate.Modality != Modality.Actual || statement is null)
        {
            return candidate.Modality;
        }

        return statement.Act switch
        {
            SpeechAct.Deny => Modality.Denied,
            SpeechAct.Accuse => Modality.Alleged,
            _ => Modality.Actual,
        };
    }
}
