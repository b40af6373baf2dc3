using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Speakers;

/// <summary>Who a source's words stand for.</summary>
/// <param name="Entity">The entity; null when it is not known.</param>
/// <param name="Anonymous">The words that describe a source without a name; null otherwise.</param>
internal readonly record struct Speaker(Entity? Entity, string? Anonymous);

/// <summary>
/// From the words of a source to the entity that speaks. A person wins over the body it speaks for; a body speaks only when it is the head
/// of the phrase, so that "an adviser to Halden" is not Halden. People without a name ("two officials", "a diplomat close to the
/// talks") are anonymous; groups and bodies ("rebels", "the ministry") are not: they are an entity or nothing.
/// </summary>
internal sealed class SpeakerResolver
{
    private readonly AnalyzedArticle _article;
    private readonly CueWords _words = CueWords.Default;
    private readonly NamelessWords _nameless;

    public SpeakerResolver(AnalyzedArticle article)
    {
        _article = article;
        _nameless = new NamelessWords(article);
    }

    /// <summary>Resolves the source of a candidate.</summary>
    public Speaker Resolve(Candidate candidate)
    {
        if (candidate.Subject is not { } subject || candidate.Source is not { } words)
        {
            return default;
        }

        var tokens = _article.Tokens;
        var core = new TextSpan(tokens[subject.Core.First].Span.Start, tokens[subject.Core.End - 1].Span.End);
        var source = subject.IsAside ? core : words;
        var speaker = OfPhrase(subject.Core, core, subject.Relative ? core : source);
        if (speaker.Entity is not { } entity || !NamelessWords.IsNameless(entity))
        {
            return speaker;
        }

        // Known only by a description: a person stays anonymous, a group or body speaks as what it is.
        var head = tokens[subject.Core.Head];
        var isShort = head.Upos is Upos.Pron || (tokens[subject.Core.First].Norm is "the" && subject.Core.End - subject.Core.First == 2 && subject.End - subject.First == 2);
        return entity.Type == EntityType.Person ? new Speaker(null, isShort ? _nameless.Of(entity) : WithoutTail(source))
            : _words.IsAnonymousHead(head.Lemma) ? new Speaker(null, WithoutTail(source))
            : speaker;
    }

    private Speaker OfPhrase(NounPhrase phrase, TextSpan core, TextSpan source)
    {
        var head = _article.Tokens[phrase.Head];
        var atHead = EndingAt(core, head.Span.End);
        if (head.Upos is not (Upos.Propn or Upos.Pron) && InApposition(core, source) is { } called)
        {
            return new Speaker(called, null); // "the chamber's president, Judge Ann Lee": not the president of another chamber
        }

        if (atHead is { Type: EntityType.Person } || (atHead is not null && head.Upos is Upos.Propn or Upos.Pron))
        {
            return new Speaker(atHead, null);
        }

        if (TitledPerson(head, source) is { } titled)
        {
            return new Speaker(titled, null);
        }

        if (atHead is not null)
        {
            return new Speaker(atHead, null);
        }

        if (head.Upos is Upos.Propn && InApposition(core, source) is { } bearer)
        {
            return new Speaker(bearer, null); // "the Deputy Minister for Water at the Ministry, Ann Lee"
        }

        if (head.Upos is Upos.Propn && NameAround(source, head.Span) is { } body)
        {
            return new Speaker(body, null); // "the Organization of River States": the head is not the name's last word
        }

        return _words.IsAnonymousHead(head.Lemma) || head.Upos is Upos.Num
            ? new Speaker(null, WithoutTail(source))
            : default;
    }

    // The longest mention that ends with the phrase's head; a person before anything else.
    private Entity? EndingAt(TextSpan core, int end)
    {
        Entity? best = null;
        var length = 0;
        foreach (var (span, entity) in _article.MentionsIn(core))
        {
            if (span.End != end)
            {
                continue;
            }

            if (best is null || (entity.Type == EntityType.Person && best.Type != EntityType.Person) || (span.Length > length && entity.Type == best.Type))
            {
                best = entity;
                length = span.Length;
            }
        }

        return best;
    }

    private Entity? NameAround(TextSpan source, TextSpan head)
    {
        foreach (var (span, entity) in _article.MentionsIn(source))
        {
            if (span.Contains(head) && entity.Type == EntityType.Organization)
            {
                return entity;
            }
        }

        return null;
    }

    // "Secretary of State Ann Lee": the phrase's head is the title that the person has.
    private Entity? TitledPerson(Token head, TextSpan source)
    {
        foreach (var (span, entity) in _article.MentionsIn(source))
        {
            if (entity is { Type: EntityType.Person, Role: { } role } && role.Contains(head.Norm, StringComparison.OrdinalIgnoreCase)
                && _article.Text.AsSpan(head.Span.End, Math.Max(0, span.Start - head.Span.End)).IndexOf(',') < 0)
            {
                return entity;
            }
        }

        return null;
    }

    // "[the ministry's spokeswoman], Ann Lee,": a name right after the first comma.
    private Entity? InApposition(TextSpan core, TextSpan source)
    {
        if (source.End <= core.End)
        {
            return null;
        }

        foreach (var (span, entity) in _article.MentionsIn(new TextSpan(core.End, source.End)))
        {
            if (entity.Type == EntityType.Person)
            {
                var between = _article.Text.AsSpan(core.End, span.Start - core.End);
                var comma = between.LastIndexOf(',');
                if (comma >= 0 && entity.Role is { } role && role.AsSpan().Contains(between[(comma + 1)..].Trim(), StringComparison.Ordinal))
                {
                    return entity;
                }

                return comma >= 0 && between.Length - comma <= 40 && !IsRelative(between[(comma + 1)..].Trim()) && !between[(comma + 1)..].Contains(" of ", StringComparison.Ordinal)
                    && !between[(comma + 1)..].Contains(" to ", StringComparison.Ordinal)
                    ? entity
                    : null;
            }
        }

        return null;
    }

    // "the army, which Ann Lee accused": who is named in a clause about somebody is somebody else.
    private static bool IsRelative(ReadOnlySpan<char> words) => words is "which" or "whom" or "whose" or "that" or "who"
        || words.StartsWith("which ", StringComparison.Ordinal) || words.StartsWith("whom ", StringComparison.Ordinal) || words.StartsWith("whose ", StringComparison.Ordinal);

    private string WithoutTail(TextSpan source) => source.TextIn(_article.Text).TrimEnd(',', ' ', '\u00a0');
}
