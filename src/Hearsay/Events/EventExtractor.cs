using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Events.Attacks;
using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Events;

/// <summary>What was found of who did what to whom.</summary>
/// <param name="Events">Events in text order, ids "v1", "v2" …</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record EventFindings(ImmutableArray<Event> Events, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Entry of the folder: what happened, in PLOVER and CAMEO terms. The tree of each sentence is read into phrases
/// and clauses (<see cref="ClauseFinder"/>); verbs and nouns of the lexicon make candidates (<see cref="VerbEvents"/>,
/// <see cref="NounEvents"/>); these become events if a political actor takes part (<see cref="EventBuilder"/>), and repetitions
/// are folded (<see cref="EventMerger"/>). Thread-safe.
/// </summary>
internal sealed class EventExtractor
{
    private readonly Grounder _grounder;
    private readonly AttackRoleFiller? _roles;

    /// <param name="grounder">Codes the actors that are no entities.</param>
    public EventExtractor(Grounder grounder)
        : this(grounder, new AttackRoleFiller(AttackModel.Default))
    {
    }

    /// <param name="grounder">Codes the actors that are no entities.</param>
    /// <param name="roles">Fills the roles of assaults; null leaves them out, for the training of its model.</param>
    public EventExtractor(Grounder grounder, AttackRoleFiller? roles)
    {
        _grounder = grounder;
        _roles = roles;
    }

    /// <summary>Finds the events of one grounded article; an event inside a statement's content points to the statement.</summary>
    /// <param name="grounded">The article.</param>
    /// <param name="statements">Its statements.</param>
    /// <param name="cancel">Gives the work up at the next sentence.</param>
    public EventFindings Extract(GroundedArticle grounded, ImmutableArray<Statement> statements, CancellationToken cancel = default) =>
        Extract(new EventContext(grounded, EventLexicon.Instance, statements), statements, cancel);

    /// <summary>The same over an article that is laid out already.</summary>
    public EventFindings Extract(EventContext context, ImmutableArray<Statement> statements, CancellationToken cancel = default)
    {
        var analyzed = context.Analyzed;
        if (analyzed.Sentences.IsEmpty)
        {
            return new EventFindings([], []);
        }

        var resolver = new ParticipantResolver(context, _grounder);
        var modality = new ModalityReader(context);
        var nouns = new NounEvents(context, resolver, modality);
        var verbs = new VerbEvents(context, resolver, modality, nouns);
        var builder = new EventBuilder(context, resolver, new StatementIndex(statements));
        var spoken = new StatementEvents(context, _grounder, resolver, modality, statements);
        var built = new List<BuiltEvent>();
        for (var index = 0; index < analyzed.Sentences.Length; index++)
        {
            cancel.ThrowIfCancellationRequested();
            var sentence = analyzed.Sentences[index];
            var clauses = ClauseFinder.Find(context, sentence);
            resolver.Enter(clauses);
            nouns.Enter(clauses);
            builder.Enter(sentence, index, clauses);
            var first = built.Count;
            foreach (var candidate in Candidates(clauses, verbs, nouns))
            {
                built.AddRange(candidate.ByAct ? builder.Build(candidate).Select(one => Continue(one, built)) : builder.Build(candidate));
            }

            foreach (var act in spoken.In(sentence, clauses))
            {
                Add(act, built, first, builder);
            }
        }

        var homes = new HomeCountries(context);
        var events = EventMerger.Merge(built)
            .OrderBy(one => one.Event.Trigger)
            .Select((one, i) => homes.Settle(one.Event) with { Id = "v" + (i + 1).ToString(CultureInfo.InvariantCulture) });
        ImmutableArray<Event> found = [.. events];
        return new EventFindings(_roles is null ? found : _roles.Fill(context, found, statements), [.. builder.Diagnostics]);
    }

    /// <summary>A verbal act that its verb's frame has told already is completed, not told twice.</summary>
    private static void Add(SpokenAct act, List<BuiltEvent> built, int first, EventBuilder builder)
    {
        var told = false;
        for (var i = built.Count - 1; i >= first; i--)
        {
            if (built[i].Event.Trigger.Contains(act.Candidate.Trigger))
            {
                told = true;
                built[i] = built[i].Event.Type == act.Candidate.Type ? EventBuilder.Complete(built[i], act) : built[i];
            }
        }

        if (!told)
        {
            built.AddRange(builder.Build(act));
        }
    }

    /// <summary>"The attacks killed ten": whoever made the attacks that were told of just before killed them.</summary>
    private static BuiltEvent Continue(BuiltEvent one, List<BuiltEvent> built)
    {
        var before = built.FindLast(other => other.Event.Type == EventType.Assault && other.Event.Actor is not null && one.Sentence - other.Sentence <= 2);
        return one.Event.Actor is not null || before is null ? one
            : one with { Event = one.Event with { Actor = before.Event.Actor }, ActorCountry = before.ActorCountry };
    }

    private static IEnumerable<EventCandidate> Candidates(SentenceClauses clauses, VerbEvents verbs, NounEvents nouns)
    {
        var found = new List<EventCandidate>();
        foreach (var clause in clauses.Clauses)
        {
            if (verbs.Find(clause) is { } candidate)
            {
                found.Add(candidate);
            }
        }

        var taken = found.Where(candidate => candidate.Clause?.Undergoer is not null && candidate.Type == EventType.Sanction)
            .Select(candidate => candidate.Clause!.Undergoer!).ToHashSet();
        foreach (var phrase in clauses.Phrases)
        {
            // "broke off talks": what was broken off is not told as another event.
            if (nouns.Find(phrase) is { } candidate && !(candidate.Type == EventType.Consult && taken.Contains(phrase)))
            {
                found.Add(candidate);
            }
        }

        return found.OrderBy(candidate => candidate.Head);
    }
}
