using System.Collections.Immutable;
using Hearsay.Grounding;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Acts;
using Hearsay.Statements.Credits;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Quotations;
using Hearsay.Statements.Speakers;

namespace Hearsay.Statements;

/// <summary>Turns the chosen candidates into statements: speaker, form, act, addressee, condition, time, chain, nesting.</summary>
internal sealed class StatementBuilder
{
    private readonly GroundedArticle _grounded;
    private readonly AnalyzedArticle _article;
    private readonly ImmutableArray<Quotation> _outer;
    private readonly ActClassifier _acts;
    private readonly SpeakerResolver _speakers;
    private readonly ReferenceResolver _references;
    private readonly MediaChain _media;

    public StatementBuilder(GroundedArticle grounded, ImmutableArray<Quotation> outer, List<FoundCredit> credits, CueLexicon lexicon)
    {
        _grounded = grounded;
        _article = grounded.Analyzed;
        _outer = outer;
        _acts = new ActClassifier(_article, lexicon);
        _speakers = new SpeakerResolver(_article);
        _references = new ReferenceResolver(_article, lexicon);
        _media = new MediaChain(_article, credits);
    }

    /// <summary>The statements in text order.</summary>
    public ImmutableArray<Statement> Build(List<Candidate> chosen)
    {
        var ordered = chosen.OrderBy(candidate => candidate.Extent.Start).ThenByDescending(candidate => candidate.Extent.End).ToList();
        var statements = ImmutableArray.CreateBuilder<Statement>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            statements.Add(Build(ordered[i], FormattableString.Invariant($"s{i + 1}"), Around(ordered, i)));
        }

        return statements.MoveToImmutable();
    }

    private Statement Build(Candidate candidate, string id, string? within)
    {
        var speaker = _references.Resolve(candidate, candidate.Implied is { } implied ? new Speaker(implied, null) : _speakers.Resolve(candidate));
        return new Statement
        {
            Id = id,
            Source = candidate.Source is { } source ? [source] : [],
            Cue = candidate.Cue.IsEmpty ? [] : [candidate.Cue],
            Content = candidate.Content,
            Form = FormClassifier.Classify(_article, _outer, candidate),
            Act = _acts.Classify(candidate, speaker.Entity),
            Speaker = speaker.Entity?.Id,
            Anonymous = speaker.Anonymous,
            Addressee = Addressee(candidate),
            Condition = ConditionFinder.Find(_article, candidate.Content),
            Via = _media.Of(candidate),
            Time = TimeOfSaying.Find(_article, _grounded.Times, candidate),
            Within = within,
        };
    }

    // The innermost earlier one whose content holds this one's cue. Few statements nest, so a short look back is enough.
    private static string? Around(List<Candidate> ordered, int index)
    {
        string? best = null;
        var length = int.MaxValue;
        for (var i = Math.Max(0, index - 24); i < ordered.Count && i <= index + 24; i++)
        {
            if (i == index)
            {
                continue;
            }

            foreach (var part in ordered[i].Content)
            {
                if (part.Contains(ordered[index].Cue) && part.Length < length)
                {
                    best = FormattableString.Invariant($"s{i + 1}");
                    length = part.Length;
                }
            }
        }

        return best;
    }

    private Participant? Addressee(Candidate candidate)
    {
        if (candidate.Object is not { } phrase)
        {
            return null;
        }

        var span = new TextSpan(_article.Tokens[phrase.First].Span.Start, _article.Tokens[phrase.End - 1].Span.End);
        var entity = _article.EntityIn(span);
        var told = candidate.Frame is Frame.NounThat or Frame.NounQuote or Frame.NounWh or Frame.NounTo or Frame.NounOf or Frame.AfterQuote or Frame.After
            || (candidate.Frame == Frame.On && candidate.Lemma == "call");
        if (!told && (candidate.Frame is not (Frame.Noun or Frame.NounFor or Frame.NounAs or Frame.Against)
            || entity is not { Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Group }))
        {
            return null;
        }

        return new Participant(span, span.TextIn(_article.Text)) { Entity = entity?.Id, Country = entity?.Country, Code = entity?.Code };
    }
}
