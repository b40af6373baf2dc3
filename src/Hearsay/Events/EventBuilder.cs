using System.Collections.Immutable;
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
    Event Event, int Sentence, int Head, string ActorCountry, string RecipientCountry, bool Mutual, Clause? Clause);

/// <summary>Turns candidates into events: judges whether they are political acts, one for each country, with place, time and modality.</summary>
internal sealed class EventBuilder
{
    private readonly EventContext _context;
    private readonly ParticipantResolver _resolver;
    private readonly EventSetting _setting;
    private readonly AssaultRoleReader _roles;
    private readonly StatementIndex _statements;

    public EventBuilder(EventContext context, ParticipantResolver resolver, StatementIndex statements)
    {
        _context = context;
        _resolver = resolver;
        _setting = new EventSetting(context);
        _roles = new AssaultRoleReader(context, resolver);
        _statements = statements;
    }

    /// <summary>The events of a candidate; none when it is no act of a political actor.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="index">The sentence's index.</param>
    public IEnumerable<BuiltEvent> Build(Candidate candidate, Sentence sentence, int index)
    {
        var place = _setting.CountryOf(sentence, candidate.Trigger);
        List<Side> actors = candidate.Actor is { } who ? _resolver.ResolveAll(who, place) : [];
        List<Side> recipients = candidate.Recipient is { } whom ? _resolver.ResolveAll(whom, OwnCountry(whom, actors) ?? place) : [];
        var mutual = candidate.Flags.Contains("mutual");
        if (mutual && recipients.Count == 0 && actors.Count > 1)
        {
            recipients = actors[1..];
            actors = actors[..1];
        }

        if (!IsPolitical(candidate, actors, recipients, sentence))
        {
            yield break;
        }

        var statement = _statements.Innermost(candidate.Trigger);
        var prototype = new Event
        {
            Id = "",
            Type = candidate.Type,
            Mode = candidate.Mode,
            Cameo = candidate.Cameo,
            Trigger = candidate.Trigger,
            Modality = Modal(candidate, statement),
            Place = _setting.PlaceOf(sentence, candidate.Trigger),
            Time = _setting.TimeOf(sentence, candidate.Trigger),
            Statement = statement?.Id,
            Assault = candidate.Type == EventType.Assault ? _roles.Read(candidate) : null,
        };
        foreach (var actor in actors.DefaultIfEmpty())
        {
            foreach (var recipient in recipients.DefaultIfEmpty())
            {
                yield return new BuiltEvent(
                    prototype with { Actor = actor?.Participant, Recipient = recipient?.Participant },
                    index, candidate.Head, actor?.Country ?? "", recipient?.Country ?? "", mutual,
                    candidate.Clause);
            }
        }
    }

    /// <summary>"urged its people", "closed their borders": what is the actor's own is of the actor's country.</summary>
    private string? OwnCountry(Phrase recipient, List<Side> actors) =>
        actors.Count == 1 && _context.Token(recipient.First).Xpos == "PRP$" ? actors[0].Participant.Country : null;

    private bool IsPolitical(Candidate candidate, List<Side> actors, List<Side> recipients, Sentence sentence)
    {
        var knownActor = actors.Exists(side => side.Known);
        var knownRecipient = recipients.Exists(side => side.Known);
        if (candidate.Flags.Contains("actor") && !knownActor || Speaks(sentence, "sport") && !HasForce(sentence, candidate.Head))
        {
            return false;
        }

        if (candidate.Flags.Contains("force"))
        {
            var forceful = HasForce(sentence, candidate.Head);
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

        if (candidate.Type == EventType.Support && (!knownActor || recipients.Count == 0 || !knownRecipient))
        {
            return false;
        }

        if (candidate.Type is EventType.Assault or EventType.Coerce or EventType.Protest or EventType.Mobilize)
        {
            return (actors.Count > 0 || recipients.Count > 0) && !(IsAccident(sentence) && !knownActor && !HasForce(sentence, candidate.Head));
        }

        return knownActor || knownRecipient && (actors.Count > 0 || candidate.Type is EventType.Accuse or EventType.Sanction or EventType.Retreat);
    }

    /// <summary>Whether another word of the sentence speaks of arms or fighting.</summary>
    private bool HasForce(Sentence sentence, int head)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != head && _context.Lexicon.Is("force-context", _context.Token(i).Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Rival leaders met": several who meet each other stand in one phrase.</summary>
    private bool MeetsWithin(Candidate candidate, bool knownActor) =>
        knownActor && candidate.Actor is { } actor && _context.Token(actor.Head).Xpos == "NNS" && candidate.Recipient is null
        && candidate is { Carried: true, Clause.Passive: false };

    private bool IsAccident(Sentence sentence) => Speaks(sentence, "accident");

    private bool Speaks(Sentence sentence, string @class)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_context.Lexicon.Is(@class, _context.Token(i).Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static Modality Modal(Candidate candidate, Statement? statement)
    {
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
