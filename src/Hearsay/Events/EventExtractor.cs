using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Model;

namespace Hearsay.Events;

/// <summary>What was found of who did what to whom.</summary>
/// <param name="Events">Events in text order, ids "v1", "v2" …</param>
/// <param name="Diagnostics">What was noticed.</param>
internal sealed record EventFindings(ImmutableArray<Event> Events, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Entry of the folder: what happened, in PLOVER and CAMEO terms. Thread-safe.</summary>
internal sealed class EventExtractor
{
    private readonly Grounder _grounder;

    /// <param name="grounder">Codes the actors that are no entities.</param>
    public EventExtractor(Grounder grounder) => _grounder = grounder;

    /// <summary>Finds the events of one grounded article; an event inside a statement's content points to the statement.</summary>
    public EventFindings Extract(GroundedArticle grounded, ImmutableArray<Statement> statements)
    {
        _ = _grounder;
        _ = grounded;
        _ = statements;
        return new EventFindings([], []);
    }
}
