using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;

namespace Hearsay.Events;

/// <summary>A verbal act that a statement's cue names, with its sides.</summary>
/// <param name="Candidate">The act.</param>
/// <param name="Actor">The speaker.</param>
/// <param name="Recipient">Whom it is addressed to or aimed at; null when the statement does not tell.</param>
internal sealed record SpokenAct(EventCandidate Candidate, Side Actor, Side? Recipient);

/// <summary>
/// Finds the verbal acts of the statements ("accused", "warned", "called for", "vowed"): actor is the speaker, recipient the addressee.
/// Only where the cue itself names the act, for a plain "said" is a report, whatever is said; and never for a denial.
/// </summary>
internal sealed class StatementEvents
{
    private readonly EventContext _context;
    private readonly Grounder _grounder;
    private readonly ParticipantResolver _resolver;
    private readonly ModalityReader _modality;
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly List<(int Head, Statement Statement)> _spoken = [];
    private int _next;

    public StatementEvents(EventContext context, Grounder grounder, ParticipantResolver resolver, ModalityReader modality, ImmutableArray<Statement> statements)
    {
        _context = context;
        _grounder = grounder;
        _resolver = resolver;
        _modality = modality;
        foreach (var entity in context.Analyzed.Entities)
        {
            _entities.TryAdd(entity.Id, entity);
        }

        foreach (var statement in statements)
        {
            if (HeadOf(statement) is >= 0 and var head)
            {
                _spoken.Add((head, statement));
            }
        }

        _spoken.Sort((a, b) => a.Head.CompareTo(b.Head));
    }

    /// <summary>The acts whose cues stand in a sentence; sentences are asked for in text order.</summary>
    public IEnumerable<SpokenAct> In(Sentence sentence, SentenceClauses clauses)
    {
        for (; _next < _spoken.Count && _spoken[_next].Head < sentence.EndToken; _next++)
        {
            var (head, statement) = _spoken[_next];
            if (head >= sentence.FirstToken && ActOf(head, statement, clauses) is { } act)
            {
                yield return act;
            }
        }
    }

    private SpokenAct? ActOf(int head, Statement statement, SentenceClauses clauses)
    {
        if (Kind(statement.Act) is not { } kind || SpeakerOf(statement) is not { } actor || !CueNames(head, statement))
        {
            return null;
        }

        var clause = clauses.Clauses.FirstOrDefault(one => one.Head == head);
        var recipient = AddresseeOf(statement) ?? ObjectOf(clause, actor);
        if (kind.Type == EventType.Threaten && recipient is null && Next(head) != "against" || kind.Type == EventType.Support && recipient is null
            || kind.Type == EventType.Reject && IsDenial(head))
        {
            return null;
        }

        if ((clause is null ? Modality.Actual : _modality.Of(clause)) is not { } modality || modality == Modality.Denied)
        {
            return null;
        }

        var candidate = new EventCandidate
        {
            Type = kind.Type,
            Cameo = kind.Cameo,
            Mode = kind.Mode,
            Flags = [],
            Trigger = _context.Token(head).Span,
            Head = head,
            Clause = clause,
            Modality = modality,
            Carried = true,
        };
        return new SpokenAct(candidate, actor, recipient);
    }

    private static (EventType Type, string Cameo, string? Mode)? Kind(SpeechAct act) => act switch
    {
        SpeechAct.Accuse => (EventType.Accuse, "112", "allege"),
        SpeechAct.Condemn => (EventType.Accuse, "111", "disapprove"),
        SpeechAct.Warn or SpeechAct.Threaten => (EventType.Threaten, "130", null),
        SpeechAct.Demand => (EventType.Request, "020", null),
        SpeechAct.Refuse => (EventType.Reject, "120", null),
        SpeechAct.Promise or SpeechAct.Offer or SpeechAct.Agree => (EventType.Agree, "030", null),
        SpeechAct.Praise => (EventType.Support, "051", null),
        _ => null,
    };

    /// <summary>The verb of a cue; -1 for a cue without one.</summary>
    private int HeadOf(Statement statement)
    {
        var head = -1;
        foreach (var part in statement.Cue)
        {
            for (var i = _context.Analyzed.TokenAtOrAfter(part.Start); i < _context.Analyzed.Tokens.Length && _context.Token(i).Span.End <= part.End; i++)
            {
                head = _context.Token(i).Upos == Upos.Verb ? i : head;
            }
        }

        return head;
    }

    /// <summary>Whether the verb itself stands for the act: an act read from what is said is no event of its own.</summary>
    private bool CueNames(int head, Statement statement)
    {
        var lemma = _context.Token(head).Lemma;
        return !(lemma == "call" && Next(head) is not ("for" or "on" or "upon")) && CueLexicon.Default.Entry(CueKind.Verb, lemma) is { Speech: true } entry
            && (entry.DefaultAct == statement.Act || entry.Acts.Values.Contains(statement.Act))
            && !(statement.Act == SpeechAct.Agree && !_context.Lexicon.Is("consent", lemma));
    }

    /// <summary>"rejected the accusation", "dismissed claims that": a denial, which is no act of its own.</summary>
    private bool IsDenial(int head)
    {
        for (var i = head + 1; i < Math.Min(head + 5, _context.Analyzed.Tokens.Length); i++)
        {
            if (_context.Lexicon.Is("denied-thing", _context.Token(i).Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private string Next(int head) => head + 1 < _context.Analyzed.Tokens.Length ? _context.Token(head + 1).Norm : "";

    /// <summary>The speaker as a side; null when neither name nor words tell who it is.</summary>
    private Side? SpeakerOf(Statement statement) =>
        statement.Source.IsEmpty ? null : SideOf(statement.Source[0], statement.Speaker, null, null);

    private Side? AddresseeOf(Statement statement) => statement.Addressee is { } addressee
        && !(addressee.Entity is { } id && string.Equals(id, statement.Speaker, StringComparison.Ordinal))
        && SideOf(addressee.Span, addressee.Entity, addressee.Country, addressee.Code) is { } side && !side.IsMedium ? side : null;

    /// <summary>Who stands as the verb's object, as far as it is a party with a name or a country.</summary>
    private Side? ObjectOf(Clause? clause, Side actor) => clause is { Passive: false, Object: { } whom }
        && _resolver.Resolve(whom) is { } side && (side.Known || side.Named)
        && (side.Participant.Entity is null || side.Participant.Entity != actor.Participant.Entity) ? side : null;

    /// <summary>The words of a party without the relative clause behind them.</summary>
    private static TextSpan Short(TextSpan span, string text)
    {
        var comma = text.IndexOf(", wh", StringComparison.Ordinal);
        return comma > 0 ? new TextSpan(span.Start, span.Start + comma) : span;
    }

    private Side? SideOf(TextSpan span, string? id, string? country, string? code)
    {
        var entity = id is null ? null : _entities.GetValueOrDefault(id);
        span = Short(span, span.TextIn(_context.Analyzed.Text));
        var text = span.TextIn(_context.Analyzed.Text);
        country ??= entity?.Country;
        code ??= entity?.Code;
        if (country is null && code is null && text.Length < 200)
        {
            (country, code) = _grounder.CodeOf(text, _context.Analyzed.Article.Published?.Date);
        }

        var known = country is not null || code is not null;
        var named = entity is { Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group }
            && entity.Mentions.Any(mention => mention.Form == MentionForm.Name);
        return known || named
            ? new Side(new Participant(span, text) { Entity = id, Country = country, Code = code }, known, _context.Analyzed.TokenAtOrAfter(span.Start))
            {
                Named = named,
                IsBody = entity is { Type: not EntityType.Person },
            }
            : null;
    }
}
