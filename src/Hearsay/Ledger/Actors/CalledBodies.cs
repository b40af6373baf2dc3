using System.Collections.Frozen;
using Hearsay.Grounding;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Which named body a page means by a noun: "the airline" is the one that it, or else another page, calls so ("the airline Maresia Air", "Open Ward, a charity", "the Jiu
/// Coal Company"), where only one is called so.
/// </summary>
internal sealed class CalledBodies
{
    private const int LongestCall = 60; // characters behind a name in which "called …" stands

    // They tell of what kind a body is, not which.
    private static readonly FrozenSet<string> Kinds = ListedWords.Of("actors", "body-kind");

    // Nouns that may stand for a body of any kind, where their other words tell which.
    private static readonly FrozenSet<string> AnyBody = FrozenSet.Create(StringComparer.Ordinal, "group", "organisation", "organization", "body", "outfit");

    // Ends of names that say what a company does, and what companies are called by their trade.
    private static readonly FrozenSet<string> Flying = FrozenSet.Create(StringComparer.Ordinal, "air", "airlines", "airways");
    private static readonly FrozenSet<string> Trades = FrozenSet.Create(StringComparer.Ordinal, "airline", "operator", "utility", "chain", "firm", "corporation", "company");

    private readonly Dictionary<string, Introduced[]> _byArticle;
    private readonly Introduced[] _all;

    /// <param name="articles">The articles of the component.</param>
    public CalledBodies(IReadOnlyList<StoryArticle> articles)
    {
        _byArticle = articles.DistinctBy(article => article.Key, StringComparer.Ordinal).ToDictionary(article => article.Key, article => In(article.Record).Distinct().ToArray(), StringComparer.Ordinal);
        _all = [.. _byArticle.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value).Distinct()];
    }

    /// <summary>The name of the only body that a description fits, on the page itself or else on any; null when none or several do.</summary>
    /// <param name="key">The page's key.</param>
    /// <param name="described">The description, without an article.</param>
    public string? Of(string key, string described)
    {
        var words = WordsOf(described);
        var noun = words.Length == 0 ? "" : words[^1];
        string[] telling = [.. words.SkipLast(1).Where(word => !Kinds.Contains(word))];
        var isAny = AnyBody.Contains(noun);
        return noun.Length == 0 || (isAny && telling.Length == 0) || (!isAny && BodyNouns.Of(noun) != BodyVoice.Own) ? null
            : Only(_byArticle.GetValueOrDefault(key, [])) ?? Only(_all);

        string? Only(Introduced[] bodies) =>
            bodies.Where(body => (isAny || string.Equals(body.Noun, noun, StringComparison.Ordinal) || (noun is "company" or "firm" && Trades.Contains(body.Noun)))
                && telling.All(word => body.Words.Contains(" " + word + " ", StringComparison.Ordinal)))
                .Select(body => body.Name).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;
    }

    private static IEnumerable<Introduced> In(ArticleRecord record)
    {
        foreach (var entity in record.Entities.Where(entity => BodyNouns.CanMean("", entity.Code))
            .Where(entity => entity.Type is EntityType.Organization or EntityType.Facility or EntityType.GeopoliticalEntity or EntityType.Person && entity.Role is null))
        {
            var isBody = entity.Type is EntityType.Organization or EntityType.Facility;
            var own = WordsOf(entity.Name);
            if (isBody && own.Length > 1 && BodyNouns.Of(own[^1]) == BodyVoice.Own && entity.Mentions.Any(mention => mention.Form == MentionForm.Name))
            {
                yield return new Introduced(entity.Name, own[^1], " " + string.Join(' ', own) + " ");
            }

            if (isBody && own.Length > 1 && Flying.Contains(own[^1]))
            {
                yield return new Introduced(entity.Name, "airline", " " + string.Join(' ', own) + " ");
            }

            foreach (var mention in entity.Mentions.Where(mention => mention.Form == MentionForm.Name))
            {
                if (Before(record.Text, mention.Span) is { Length: > 0 } before && WordsOf(before) is [.., var noun] words && BodyNouns.Of(noun) == BodyVoice.Own)
                {
                    yield return new Introduced(entity.Name, noun, " " + string.Join(' ', words.Concat(own)) + " ");
                }
                else if (isBody && After(record.Text, mention.Span) is { } after && WordsOf(after) is [.., var kind] called && BodyNouns.Of(kind) == BodyVoice.Own)
                {
                    yield return new Introduced(entity.Name, kind, " " + string.Join(' ', called.Concat(own)) + " ");
                }
            }
        }
    }

    // "the medical charity NAME", "the state power company, NAME,": the words in small letters between an article and the name.
    private static string? Before(string text, TextSpan name)
    {
        var end = name.Start;
        while (end > 0 && (text[end - 1] is ' ' or ','))
        {
            end--;
        }

        var start = end;
        for (var words = 0; words < 4 && start > 0; words++)
        {
            var begin = start;
            while (begin > 0 && (char.IsLetter(text[begin - 1]) || text[begin - 1] is '-' or '’' or '\''))
            {
                begin--;
            }

            if (begin == start)
            {
                return null;
            }

            if (text[begin..start] is "the" or "The" or "a" or "A" or "an" or "An")
            {
                // "The head of the company, NAME," is a person, "the operator of the line, NAME," a body.
                var isApart = end < name.Start - 1;
                return start >= end ? null
                    : isApart && text.AsSpan(0, begin).TrimEnd() is var before && (before.EndsWith(" of") || before.EndsWith(" for") || before.EndsWith(" at")) ? HeadBefore(text, before.Length)
                    : text[start..end].Trim();
            }

            if (!char.IsLower(text[begin]) || begin == 0 || text[begin - 1] != ' ')
            {
                return null;
            }

            start = begin - 1;
        }

        return null;
    }

    // The words between an article and the link at an offset: "operator" of "The operator of".
    private static string? HeadBefore(string text, int link)
    {
        var end = text.LastIndexOf(' ', link - 1);
        var start = end < 1 ? -1 : text.LastIndexOf(' ', end - 1);
        var article = start < 0 ? "" : text[(text.LastIndexOfAny([' ', '\n'], Math.Max(0, start - 1)) + 1)..start];
        return article is "the" or "The" or "a" or "A" or "an" or "An" ? text[(start + 1)..end] : null;
    }

    // "NAME, a charity that", "NAME, the country's biggest airline,", "the NAME rescue association".
    private static string? After(string text, TextSpan name)
    {
        var rest = text.AsSpan(name.End);
        if (rest.StartsWith(" ") && text.AsSpan(0, name.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            var words = rest[1..Math.Min(rest.Length, LongestCall)].ToString().Split([' ', ',', '.', ';', '\n']);
            return Enumerable.Range(1, Math.Min(3, words.Length)).Where(count => words[..count].All(word => word is [>= 'a' and <= 'z', ..]) && BodyNouns.Of(words[count - 1]) == BodyVoice.Own)
                .Select(count => string.Join(' ', words, 0, count)).FirstOrDefault();
        }

        if (!rest.StartsWith(", a ") && !rest.StartsWith(", an ") && !rest.StartsWith(", the "))
        {
            return null;
        }

        rest = rest[(rest[2..].IndexOf(' ') + 3)..];
        var end = rest.IndexOfAny(",.;\n");
        rest = end < 0 ? rest : rest[..end];
        foreach (var link in (ReadOnlySpan<string>)[" that ", " which ", " of ", " in ", " for ", " with ", " based "])
        {
            rest = rest.IndexOf(link, StringComparison.Ordinal) is > 0 and var at ? rest[..at] : rest;
        }

        return rest.Length is > 3 and < LongestCall ? rest.ToString() : null;
    }

    private static string[] WordsOf(string phrase) => NameKey.Of(phrase.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Introduced(string Name, string Noun, string Words);
}
