using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Reading.Lines;
using Hearsay.Statements.Cues;

namespace Hearsay.Briefing.Timelines;

/// <summary>
/// Finds the clauses of a page's body that tell what happened: finite clauses that are told as done, or planned for a day, by the page or by whom it quotes
/// indirectly. What is denied, demanded, supposed or asked has not happened, and what is only said is no event.
/// </summary>
internal sealed class ToldClauseReader
{
    private readonly ArticleRecord _record;
    private readonly AnalyzedArticle _analyzed;
    private readonly ILookup<int, Event> _events; // by index of the trigger's first token
    private readonly int _lead; // first token of the first sentence of the body
    private readonly Sentence[] _told; // the sentences with an event or a time, and the first
    private readonly (TextSpan Part, Statement Statement)[] _contents;

    private ToldClauseReader(ArticleRecord record)
    {
        _record = record;
        var dateline = Datelines.EndIn(record.Article);
        var words = ArticleWords.Of(record.Text, WordLayer.Cut(record.Article));
        var lead = words.Layer.Sentences.FirstOrDefault(sentence => IsOfBody(sentence) && sentence.Span.Start >= dateline);
        _lead = lead?.FirstToken ?? -1;
        _told = [.. words.Layer.Sentences.Where(sentence => IsOfBody(sentence) && (sentence == lead || record.Events.Any(e => sentence.Span.Contains(e.Trigger))
            || record.Times.Any(time => sentence.Span.Contains(time.Span))))];
        var layer = SentenceLabeler.Default.Label(words, out _, only: _told.ToHashSet().Contains);
        _analyzed = new AnalyzedArticle(record.Article, layer.Tokens, layer.Sentences, record.Entities, []);
        _events = record.Events.ToLookup(e => _analyzed.TokenAtOrAfter(e.Trigger.Start));
        _contents = [.. record.Statements.SelectMany(statement => statement.Content.Select(part => (part, statement)))];
    }

    /// <summary>The clauses of a page, in text order of their verbs.</summary>
    public static ImmutableArray<ToldClause> Of(ArticleRecord record)
    {
        var reader = new ToldClauseReader(record);
        return [.. reader._told.SelectMany(reader.In)];
    }

    private bool IsOfBody(Sentence sentence) => _record.Article.Blocks[sentence.Block].Kind == BlockKind.Body;

    private IEnumerable<ToldClause> In(Sentence sentence)
    {
        var tree = new FiniteClauses(_analyzed, sentence);
        for (var clause = tree.First; clause < tree.End; clause++)
        {
            if (tree.IsFinite(clause) && tree.Subject(clause) >= 0 && Read(tree, clause) is { } told)
            {
                yield return told;
            }
        }
    }

    private ToldClause? Read(FiniteClauses tree, int clause)
    {
        var events = tree.All.Where(token => _events.Contains(token) && tree.ClauseOf(token) == clause).SelectMany(token => _events[token]).ToArray();
        var own = events.Where(e => e.Trigger.Contains(tree[clause].Span)).ToArray();
        var statement = StatementAt(tree[clause].Span);
        if (ClauseMood.Of(tree, clause, own, statement is not null) is not { } modality || IsOnlySaid(tree, clause, own) || (statement is not null && !CanTell(statement)))
        {
            return null;
        }

        var time = new ClauseTime(_record, _analyzed, tree, clause);
        if (time.IsOfOtherTime || (modality == Modality.Planned && time.Day is null))
        {
            return null;
        }

        var matter = new ClauseMatter(_record, _analyzed, tree, clause, events);

        var (relation, tense) = (tree[tree.FirstOfJoined(clause)].Relation, tree[tree.Tense(clause)]);
        var (words, standing) = ClauseWords.Of(_record, _analyzed, tree, clause, statement);
        return new ToldClause
        {
            Record = _record,
            Verb = tree[clause].Span,
            Above = tree.Head(clause) >= 0 && tree.ClauseOf(tree.Head(clause)) is >= 0 and var above ? tree[above].Span : null,
            IsFurther = tree.OwnSubject(clause) < 0,
            IsLead = tree.First == _lead,
            Words = time.Day is null && statement is not null && IsStandingClaim(tree, clause, statement) ? null : words,
            Standing = standing,
            Day = time.Day,
            IsStated = statement is not null,
            IsNews = relation is not ("acl:relcl" or "advcl") && !(tense.Norm == "had" && tense.Relation == "aux") && !time.IsLasting,
            Modality = statement?.Act == SpeechAct.Accuse || own.Any(e => e.Modality == Modality.Alleged) ? Modality.Alleged : modality,
            Doer = matter.Gravity == Deeds.Gravest ? DoerOf(tree, clause, own) : null,
            Events = events,
            Gravity = matter.Gravity,
            Acts = matter.Acts,
            Names = matter.Names,
            Features = matter.Features,
        };
    }

    // The actor of the event, else whose the subject of an active verb is ("its guns killed four").
    private string? DoerOf(FiniteClauses tree, int clause, Event[] own)
    {
        var actor = own.Where(e => e.Type == EventType.Assault).Select(e => e.Actor).FirstOrDefault(actor => actor is not null);
        var subject = tree.Subject(clause);
        var entity = actor is not null ? _record.EntityOf(actor.Entity)
            : tree[subject].Relation != "nsubj" ? null
            : tree.Children(subject).Where(child => tree[child].Relation == "nmod:poss").Append(subject).Select(token => EntityAt(tree[token].Span)).FirstOrDefault(at => at is not null);
        return entity is null ? null : ActorParties.OwnParty(entity.Code, entity.Country) ?? entity.Name;
    }

    private Entity? EntityAt(TextSpan word) => _record.Entities.FirstOrDefault(entity => entity.Mentions.Any(mention => mention.Span.Contains(word)));

    // A verb of saying tells that something was said, and a deed only where an event says so ("ordered him held", "agreed with").
    private bool IsOnlySaid(FiniteClauses tree, int clause, Event[] own)
    {
        if (Deeds.IsDecision(tree[clause].Lemma))
        {
            return false;
        }

        var gravity = own.Select(Deeds.GravityOf).DefaultIfEmpty().Max();
        var isCue = _record.Statements.Any(statement => statement.Cue.Any(words => words.Overlaps(tree[clause].Span)));
        var entry = CueLexicon.Default.Entry(CueKind.Verb, tree[clause].Lemma);

        // "promised new houses" is said, "closed the bridge" is not, though one may close with a word.
        var isSaying = entry is { Speech: true } && (isCue || entry.NeedsObject || entry.Frames.Contains(Frame.Noun) || tree.Child(clause, "obj") < 0);
        return isSaying
            ? gravity < 2 && !(gravity == 1 && entry!.DefaultAct == SpeechAct.Agree)
            : gravity == 0 && (own.Length > 0 || isCue);
    }

    // "insists", "says": what somebody goes on saying of no day is a claim, not news.
    private static bool IsStandingClaim(FiniteClauses tree, int clause, Statement statement) => tree.All.Any(token => tree.IsFinite(token) && token != clause
        && tree[token].Xpos is "VBZ" or "VBP" && statement.Cue.Any(cue => cue.Overlaps(tree[token].Span)));

    private Statement? StatementAt(TextSpan words)
    {
        (TextSpan Part, Statement Statement)? innermost = null;
        foreach (var content in _contents)
        {
            if (content.Part.Contains(words) && (innermost is null || content.Part.Length < innermost.Value.Part.Length))
            {
                innermost = content;
            }
        }

        return innermost?.Statement;
    }

    // What is told in somebody's own words, or denied, demanded or foretold, is no report of what happened.
    private static bool CanTell(Statement statement) => statement.Form != StatementForm.Direct && !statement.Cue.IsEmpty
        && statement.Act is SpeechAct.Assert or SpeechAct.Agree or SpeechAct.Accuse or SpeechAct.Regret;
}
