using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>
/// One event however often it is named: a later mention of the same act nearby is folded into the first. Compares each
/// event with the few before it, so the cost is linear.
/// </summary>
internal static class EventMerger
{
    private const int LookBack = 24; // events before one that it may repeat: bounded work
    private const int SentencesBack = 3; // sentences between two mentions of one event

    /// <summary>The events without repetitions, in text order of their triggers.</summary>
    public static List<BuiltEvent> Merge(List<BuiltEvent> events)
    {
        var kept = new List<BuiltEvent>();
        foreach (var next in events)
        {
            var at = -1;
            for (var i = kept.Count - 1; i >= 0 && i >= kept.Count - LookBack; i--)
            {
                if (IsSame(kept[i], next))
                {
                    at = i;
                    break;
                }
            }

            if (at < 0)
            {
                kept.Add(next);
            }
            else
            {
                kept[at] = Fold(kept[at], next);
            }
        }

        return kept;
    }

    private static bool IsSame(BuiltEvent first, BuiltEvent second)
    {
        if (first.Event.Type != second.Event.Type || first.Head == second.Head || second.Sentence - first.Sentence > SentencesBack)
        {
            return false;
        }

        var straight = Agrees(first.ActorCountry, second.ActorCountry) && Agrees(first.RecipientCountry, second.RecipientCountry);
        var swapped = first.Mutual && second.Mutual
            && Agrees(first.ActorCountry, second.RecipientCountry) && Agrees(first.RecipientCountry, second.ActorCountry);
        if (!straight && !swapped)
        {
            return false;
        }

        if (IsVisit(first) != IsVisit(second))
        {
            return false;
        }

        if (first.Sentence == second.Sentence)
        {
            // Halves of one act stand in one clause ("were killed in an attack by Arlen"); elsewhere they must have a side in common.
            return !AreTwoVerbs(first, second) && (SameKind(first, second) || first.Event.Modality == second.Event.Modality)
                && (first.Clause is not null && first.Clause == second.Clause || SharesSide(first, second));
        }

        return first.Event.Modality == second.Event.Modality && SameKind(first, second)
            && (SharesSide(first, second) || second.IsDefinite && first.Event.Actor is null);
    }

    /// <summary>Two verbs with two different doers tell two acts, whatever country they are of.</summary>
    private static bool AreTwoVerbs(BuiltEvent first, BuiltEvent second) =>
        first.IsVerb && second.IsVerb && first.Event.Actor is { } one && second.Event.Actor is { } other && one.Span != other.Span
        && (one.Entity is null || !string.Equals(one.Entity, other.Entity, StringComparison.Ordinal));

    private static bool SharesSide(BuiltEvent first, BuiltEvent second) =>
        Equal(first.ActorCountry, second.ActorCountry) || Equal(first.RecipientCountry, second.RecipientCountry)
        || first.Mutual && (Equal(first.ActorCountry, second.RecipientCountry) || Equal(first.RecipientCountry, second.ActorCountry))
        || (second.ActorCountry.Length + second.RecipientCountry.Length == 0 && !AreTwoTargets(first, second));

    /// <summary>"Attacks on clinics …. Later the convoy was struck": each verb has its own target.</summary>
    private static bool AreTwoTargets(BuiltEvent first, BuiltEvent second) => second.IsVerb && first.Sentence != second.Sentence && first.RecipientCountry.Length == 0
        && first.Event.Recipient is { } one && second.Event.Recipient is { } other && one.Entity != other.Entity && !string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A visit and the talks held on it are two events.</summary>
    private static bool IsVisit(BuiltEvent built) => built.Event.Cameo is "042" or "043";

    private static bool SameKind(BuiltEvent first, BuiltEvent second) =>
        string.Equals(first.Event.Cameo, second.Event.Cameo, StringComparison.Ordinal) || first.Event.Type == EventType.Assault;

    private static bool Agrees(string first, string second) =>
        first.Length == 0 || second.Length == 0 || string.Equals(first, second, StringComparison.Ordinal);

    private static bool Equal(string first, string second) => first.Length > 0 && string.Equals(first, second, StringComparison.Ordinal);

    private static BuiltEvent Fold(BuiltEvent first, BuiltEvent second)
    {
        var straight = Agrees(first.ActorCountry, second.ActorCountry) && Agrees(first.RecipientCountry, second.RecipientCountry);
        var (actor, recipient) = straight ? (second.Event.Actor, second.Event.Recipient) : (second.Event.Recipient, second.Event.Actor);
        var (actorCountry, recipientCountry) = straight
            ? (second.ActorCountry, second.RecipientCountry) : (second.RecipientCountry, second.ActorCountry);
        return first with
        {
            Event = first.Event with
            {
                Actor = first.ActorCountry.Length > 0 || actorCountry.Length == 0 ? first.Event.Actor ?? actor : actor,
                Recipient = first.RecipientCountry.Length > 0 || recipientCountry.Length == 0 ? first.Event.Recipient ?? recipient : recipient,
                Mode = first.Event.Mode ?? second.Event.Mode,
                Contexts = first.Event.Contexts.IsEmpty ? second.Event.Contexts : first.Event.Contexts,
                Place = first.Event.Place ?? second.Event.Place,
                Time = first.Event.Time ?? second.Event.Time,
            },
            ActorCountry = first.ActorCountry.Length > 0 ? first.ActorCountry : actorCountry,
            RecipientCountry = first.RecipientCountry.Length > 0 ? first.RecipientCountry : recipientCountry,
        };
    }
}
