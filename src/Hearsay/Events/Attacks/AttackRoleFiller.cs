using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Events.Attacks;

/// <summary>
/// Entry of the folder: who did an attack, with what, and who and what was hit. The model judges every thing that an article names by all its mentions
/// together; one that has a role is told with the assault that stands nearest to it.
/// </summary>
internal sealed class AttackRoleFiller
{
    /// <summary>What a wording has added to a thing's score at most, as far as was seen: five in weights.</summary>
    private const int MostByWording = 100;

    private readonly AttackModel _model;

    public AttackRoleFiller(AttackModel model) => _model = model;

    /// <summary>The events, the assaults among them with their roles.</summary>
    /// <param name="context">The article.</param>
    /// <param name="events">Its events in text order.</param>
    /// <param name="statements">Its statements.</param>
    public ImmutableArray<Event> Fill(EventContext context, ImmutableArray<Event> events, IEnumerable<Statement> statements)
    {
        var assaults = new List<int>();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Type == EventType.Assault)
            {
                assaults.Add(i);
            }
        }

        if (assaults.Count == 0)
        {
            return events;
        }

        var roles = new Dictionary<int, List<string>[]>();
        foreach (var thing in AttackScene.Of(context, events, statements))
        {
            if (Judge(thing) is var (role, option))
            {
                var at = Nearest(context, events, assaults, context.Token(option.Wording.Head).Span.Start);
                if (!roles.TryGetValue(at, out var lists))
                {
                    roles[at] = lists = [[], [], [], [], []];
                }

                lists[(int)role].Add(option.Text);
            }
        }

        return [.. events.Select((one, i) => one.Type != EventType.Assault ? one : one with { Assault = Told(roles.GetValueOrDefault(i)) })];
    }

    private (AttackRole Role, AttackOption Option)? Judge(AttackThing thing)
    {
        Span<int> shared = stackalloc int[AttackModel.Roles];
        Span<int> scores = stackalloc int[AttackModel.Roles];
        shared.Clear();
        _model.Score(thing.Features, shared);
        var hopeless = true;
        for (var role = 0; role < AttackModel.Roles; role++)
        {
            hopeless &= shared[role] + MostByWording <= _model.ThresholdOf((AttackRole)role);
        }

        if (hopeless)
        {
            return null;
        }

        (AttackRole, AttackOption)? best = null;
        var most = 0;
        foreach (var option in thing.Options)
        {
            shared.CopyTo(scores);
            _model.Score(option.Features, scores);
            for (var role = 0; role < AttackModel.Roles; role++)
            {
                var margin = scores[role] - _model.ThresholdOf((AttackRole)role);
                if (margin > most)
                {
                    most = margin;
                    best = ((AttackRole)role, option);
                }
            }
        }

        return best;
    }

    /// <summary>The assault of the same sentence that is nearest to an offset, else the last one before it, else the first.</summary>
    private static int Nearest(EventContext context, ImmutableArray<Event> events, List<int> assaults, int offset)
    {
        var sentence = context.Analyzed.SentenceAt(offset);
        var best = assaults[0];
        var least = int.MaxValue;
        foreach (var at in assaults)
        {
            var trigger = events[at].Trigger.Start;
            var apart = Math.Abs(trigger - offset);
            var same = context.Analyzed.SentenceAt(trigger) == sentence;
            var cost = same ? apart : trigger < offset ? apart + 100_000 : apart + 1_000_000;
            if (cost < least)
            {
                least = cost;
                best = at;
            }
        }

        return best;
    }

    private static AssaultRoles Told(List<string>[]? lists) => lists is null
        ? new AssaultRoles()
        : new AssaultRoles
        {
            PerpetratorIndividual = Once(lists[0]),
            PerpetratorOrganization = Once(lists[1]),
            Target = Once(lists[2]),
            Victim = Once(lists[3]),
            Weapon = Once(lists[4]),
        };

    private static ImmutableArray<string> Once(List<string> texts) => [.. texts.Distinct(StringComparer.OrdinalIgnoreCase)];
}
