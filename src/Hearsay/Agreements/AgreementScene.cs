using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements;

namespace Hearsay.Agreements;

/// <summary>One article with the look-ups that agreements and options share. Lives as long as one call.</summary>
internal sealed class AgreementScene
{
    private readonly GroundedArticle _grounded;
    private readonly ImmutableArray<Statement> _all;
    private readonly StatementIndex _statements;
    private readonly ImmutableArray<Event> _events;

    public AgreementScene(GroundedArticle grounded, Grounder grounder, ImmutableArray<Statement> statements, ImmutableArray<Event> events)
    {
        _grounded = grounded;
        _all = statements;
        _statements = new StatementIndex(statements);
        _events = events;
        Parties = new PartyReader(grounded.Analyzed, grounder);
    }

    /// <summary>The article with its tokens and trees.</summary>
    public AnalyzedArticle Article => _grounded.Analyzed;

    /// <summary>Reads who a phrase stands for.</summary>
    public PartyReader Parties { get; }

    // Only who speaks of himself is looked up.
    private Dictionary<string, Entity> Entities => field ??= _grounded.Analyzed.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);

    /// <summary>The innermost statement that tells some words; null when the article itself does.</summary>
    public Statement? StatementOf(TextSpan span) => _statements.Innermost(span);

    /// <summary>The other of two statements on one cue, in which two sides accuse each other; null for a statement that stands alone.</summary>
    public Statement? CounterpartOf(Statement accusation)
    {
        foreach (var other in _all)
        {
            if (other.Id != accusation.Id && !accusation.Cue.IsEmpty && accusation.Cue.AsSpan().SequenceEqual(other.Cue.AsSpan()))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Who a phrase stands for; a pronoun without an entity of its own, in a statement, is its speaker.</summary>
    public Participant? Party(ClauseTree tree, int token)
    {
        if (Parties.Read(tree, token) is { } known)
        {
            return known;
        }

        return token >= 0 && tree.Tokens[token] is { Upos: Upos.Pron, Norm: "i" or "we" or "he" or "she" or "it" or "they" } pronoun
            && StatementOf(pronoun.Span) is { Speaker: { } speaker } && Entities.TryGetValue(speaker, out var entity)
            ? new Participant(pronoun.Span, pronoun.Span.TextIn(Article.Text)) { Entity = entity.Id, Country = entity.Country, Code = entity.Code }
            : null;
    }

    /// <summary>Ids of the events whose trigger overlaps a span. Events are in the order of their triggers.</summary>
    public ImmutableArray<string> EventsIn(TextSpan span)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var low = 0;
        var high = _events.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Trigger.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < _events.Length && _events[i].Trigger.Start < span.End; i++)
        {
            if (_events[i].Trigger.Overlaps(span))
            {
                found.Add(_events[i].Id);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The first expression of time inside a span; null when there is none.</summary>
    public TimeReference? TimeIn(TextSpan span)
    {
        var times = _grounded.Times;
        var low = 0;
        var high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < times.Length && span.Contains(times[low].Span) ? new TimeReference(times[low].Span, times[low].Value) : null;
    }
}
