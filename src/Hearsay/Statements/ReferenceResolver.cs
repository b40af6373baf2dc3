using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>
/// Whom "he", "she" and "the spokeswoman" mean as sources, where the language layer does not say: the speaker of the statement before, else
/// the person named last; for a role, the person who has it. Holds the state of one article's pass in text order.
/// </summary>
internal sealed class ReferenceResolver
{
    private const int MaxSentences = 4;
    private const int MaxWords = 200;

    private readonly AnalyzedArticle _article;
    private Entity? _lastSpeaker;
    private int _lastSentence = -1;

    public ReferenceResolver(AnalyzedArticle article) => _article = article;

    /// <summary>The speaker of a candidate, with what <see cref="SpeakerResolver"/> found.</summary>
    public Speaker Resolve(Candidate candidate, Speaker found)
    {
        var speaker = found;
        if (found.Entity is null && candidate.Subject is { } subject)
        {
            var head = _article.Tokens[subject.Core.Head];
            if (head.Norm is "he" or "she")
            {
                speaker = new Speaker(Recent(candidate) ?? LastPersonBefore(candidate), null);
            }
            else if (_article.Tokens[subject.Core.First].Norm is "the" && subject.Core.End - subject.Core.First <= 4
                && CueWords.Default.IsAnonymousHead(head.Lemma) && WithRole(head.Lemma, head.Span.Start) is { } holder)
            {
                speaker = new Speaker(holder, null);
            }
            else if (found.Anonymous is null)
            {
                speaker = NamedBefore(subject) is { } body ? new Speaker(body, null) : new Speaker(null, InWords(candidate, head));
            }
        }

        if (speaker.Entity is { Type: EntityType.Person } person)
        {
            _lastSpeaker = person;
            _lastSentence = candidate.Sentence;
        }

        return speaker;
    }

    // "the ministry": the last body named whose name ends with the word, before these words.
    private Entity? NamedBefore(Subject subject)
    {
        var head = _article.Tokens[subject.Core.Head];
        if (_article.Tokens[subject.Core.First].Norm is not "the" || subject.Core.End - subject.Core.First != 2 || head.Upos is not Upos.Noun)
        {
            return null;
        }

        Entity? best = null;
        var last = -1;
        foreach (var entity in EndingWith(head.Norm))
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Form == MentionForm.Name && mention.Span.Start > last && mention.Span.Start < head.Span.Start)
                {
                    best = entity;
                    last = mention.Span.Start;
                }
            }
        }

        return best;
    }

    private IEnumerable<Entity> EndingWith(string word) => _article.Entities.Where(entity => entity.Type == EntityType.Organization
        && entity.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && entity.Name.Length > word.Length && entity.Name[^(word.Length + 1)] == ' ');

    // A source that nothing else is known of speaks under its own words; a pronoun has none.
    private string? InWords(Candidate candidate, Token head) =>
        head.Upos is Upos.Noun or Upos.Propn or Upos.Num && candidate.Source is { } source && source.Length <= MaxWords
            ? source.TextIn(_article.Text).TrimEnd(',', ' ', '\u00a0')
            : null;

    private Entity? Recent(Candidate candidate) =>
        _lastSpeaker is not null && candidate.Sentence - _lastSentence <= MaxSentences ? _lastSpeaker : null;

    private Entity? LastPersonBefore(Candidate candidate)
    {
        var to = candidate.Source?.Start ?? candidate.Cue.Start;
        var from = _article.Sentences[Math.Max(0, candidate.Sentence - 2)].Span.Start;
        if (from >= to)
        {
            return null;
        }

        // The subject of the sentence before comes first in it.
        Entity? best = null;
        var sentence = -1;
        foreach (var (span, entity) in _article.MentionsIn(new TextSpan(from, to)))
        {
            if (entity.Type == EntityType.Person && _article.SentenceAt(span.Start) is var at && (best is null || at > sentence))
            {
                best = entity;
                sentence = at;
            }
        }

        return best;
    }

    private Entity? WithRole(string role, int before)
    {
        Entity? best = null;
        var last = -1;
        foreach (var entity in _article.Entities)
        {
            if (entity.Type != EntityType.Person || entity.Role is null || !entity.Role.Contains(role, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var mention in entity.Mentions)
            {
                if (mention.Span.Start < before && mention.Span.Start > last)
                {
                    best = entity;
                    last = mention.Span.Start;
                }
            }
        }

        return best;
    }
}
