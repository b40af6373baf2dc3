using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Speakers;

/// <summary>
/// Whom "he", "she", "the spokeswoman" and "the statement" mean as sources, where the language layer does not say: the speaker of the statement before, else
/// the person named last; for a role, the person who has it; for a text, whoever wrote it. Holds the state of one article's pass in text order.
/// </summary>
internal sealed class ReferenceResolver
{
    private const int MaxSentences = 4; // sentences back to whom "he" means
    private const int Near = 2; // sentences back where somebody without a name may stand between
    private const int MaxWords = 200; // characters of a source that is a name

    private readonly AnalyzedArticle _article;
    private readonly MessageIssuers _issuers;
    private readonly NamelessWords _nameless;
    private Speaker _last;
    private int _lastSentence = -1;
    private Candidate? _lastInserted;

    public ReferenceResolver(AnalyzedArticle article, CueLexicon lexicon)
    {
        _article = article;
        _issuers = new MessageIssuers(article, lexicon);
        _nameless = new NamelessWords(article);
    }

    /// <summary>The speaker of a candidate, with what <see cref="SpeakerResolver"/> found.</summary>
    public Speaker Resolve(Candidate candidate, Speaker found)
    {
        var speaker = found.Entity is null && candidate.Subject is { } subject ? Referred(candidate, subject, found)
            : IsInserted(candidate, found) ? _last : found;
        if (speaker.Entity is { Type: EntityType.Person } || (speaker.Anonymous is not null && candidate.Subject is { } anybody && IsOne(_article.Tokens[anybody.Core.Head])))
        {
            _last = speaker;
            _lastSentence = candidate.Sentence;
            _lastInserted = candidate.IsInserted && speaker.Entity is not null ? candidate : null;
        }

        return speaker;
    }

    // "The king's speech, says Ann Lee, was vain. “He …,” she said": who was only spoken of there does not speak here.
    private bool IsInserted(Candidate candidate, Speaker found) => _lastInserted is { } last && candidate.Sentence - last.Sentence <= Near && candidate.Subject is { } subject
        && _article.Tokens[subject.Core.Head].Norm is "he" or "she" && found.Entity is { Type: EntityType.Person } spokenOf && spokenOf != _last.Entity && !IsOther(_last.Entity, _article.Tokens[subject.Core.Head].Norm)
        && spokenOf.Mentions.Any(mention => last.Content.Any(part => part.Contains(mention.Span)));

    private static bool IsOne(in Token head) => head.Xpos is "NN" or "PRP" && !MessageIssuers.IsMessage(head);

    private Speaker Referred(Candidate candidate, Subject subject, Speaker found)
    {
        var head = _article.Tokens[subject.Core.Head];
        if (head.Norm is "he" or "she" && found.Anonymous is null)
        {
            return Recent(candidate) is not { } recent ? Named(LastPersonBefore(candidate, head.Norm, Near))
                : IsOther(recent.Entity, head.Norm) ? Named(LastPersonBefore(candidate, head.Norm, MaxSentences))
                : recent;
        }

        if ((MessageIssuers.IsMessage(head) ? _issuers.Of(subject.Core.Head) : head.Norm is "it" ? _issuers.Before(_article.TokenAtOrAfter(candidate.Extent.Start)) : null) is { } issuer)
        {
            return Named(issuer);
        }

        if (_article.Tokens[subject.Core.First].Norm is "the" && head.Xpos is not ("NNS" or "NNPS") && subject.Core.End - subject.Core.First <= 4
            && CueWords.Default.IsAnonymousHead(head.Lemma) && WithRole(head.Lemma, head.Span.Start) is { } holder)
        {
            return new Speaker(holder, null);
        }

        return found.Anonymous is not null ? found
            : NamedBefore(subject) is { } body ? new Speaker(body, null)
            : new Speaker(null, InWords(candidate, subject));
    }

    // "She" is nobody whom the page calls "he" elsewhere.
    private bool IsOther(Entity? entity, string pronoun) => entity is not null && entity.Mentions.Any(mention => mention.Form == MentionForm.Pronoun
        && (pronoun == "she" ? mention.Span.In(_article.Text) is "he" or "He" or "his" or "His" or "him" : mention.Span.In(_article.Text) is "she" or "She" or "her" or "Her" or "hers"));

    private Speaker Named(Entity? entity) =>
        entity is { Type: EntityType.Person } && NamelessWords.IsNameless(entity) ? new Speaker(null, _nameless.Of(entity)) : new Speaker(entity, null);

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

    // A source that nothing else is known of speaks under its own words, ", who" under those of its antecedent; a pronoun has none.
    private string? InWords(Candidate candidate, Subject subject)
    {
        var tokens = _article.Tokens;
        var words = subject.IsAside ? new TextSpan(tokens[subject.Core.First].Span.Start, tokens[subject.Core.End - 1].Span.End) : candidate.Source;
        return tokens[subject.Core.Head].Upos is Upos.Noun or Upos.Propn or Upos.Num && words is { Length: <= MaxWords } source
            ? source.TextIn(_article.Text).TrimEnd(',', ' ', '\u00a0')
            : null;
    }

    private Speaker? Recent(Candidate candidate) => _last != default && candidate.Sentence - _lastSentence <= MaxSentences ? _last : null;

    private Entity? LastPersonBefore(Candidate candidate, string pronoun, int reach)
    {
        var to = candidate.Extent.Start;
        var from = _article.Sentences[Math.Max(0, candidate.Sentence - reach)].Span.Start;
        if (from >= to)
        {
            return null;
        }

        // The subject of the sentence before comes first in it.
        Entity? best = null;
        var sentence = -1;
        foreach (var (span, entity) in _article.MentionsIn(new TextSpan(from, to)))
        {
            if (entity.Type == EntityType.Person && _article.SentenceAt(span.Start) is var at && (best is null || at > sentence) && !IsOther(entity, pronoun))
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
