using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Claims;

/// <summary>One who says a statement together with its speaker.</summary>
/// <param name="Speaker">The actor's name.</param>
/// <param name="Actor">The actor's id (<see cref="Actors.Actor.Id"/>).</param>
/// <param name="Party">The party it speaks for, as in <see cref="ClaimStatement.Party"/>.</param>
public sealed record JointSpeaker(string Speaker, string Actor, string? Party);

/// <summary>
/// Who else says what a record has under one speaker: "Norvia and the Ilvenian League accuse", "Ada Brandt, the mayor, and her deputy, Otto Lind, said". The record names the first; the source's words name
/// them all.
/// </summary>
internal static partial class JointSpeakers
{
    private const string And = " and ";

    /// <summary>The others, in order of their names' places; none where the source is not a list of names.</summary>
    /// <param name="article">The statement's article.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="actors">Knows who stands for a name.</param>
    /// <param name="speaker">Its speaker; nobody is joined to one without a name.</param>
    public static ImmutableArray<JointSpeaker> Of(StoryArticle article, Statement statement, ActorIndex actors, Actor? speaker)
    {
        if (speaker is null || statement.Source is not [{ Length: < SpeakerReader.LongestSource } source] || !source.TextIn(article.Record.Text).Contains(And, StringComparison.Ordinal))
        {
            return [];
        }

        return NamesIn(article.Record, source) is { Count: > 1 } names
            ? [.. names.Select(name => actors.Find(article.Key, name.Entity.Id, name.Span)).OfType<Actor>()
                .Where(actor => !string.Equals(actor.Id, speaker.Id, StringComparison.Ordinal) && actor.Code?.EndsWith("MED", StringComparison.Ordinal) != true)
                .DistinctBy(actor => actor.Id, StringComparer.Ordinal)
                .Select(actor => new JointSpeaker(actor.Name, actor.Id, actor.Party))]
            : [];
    }

    // The names that the source lists, or nothing where it is no such list: each word of it belongs to a name, to a title before one or an apposition behind one, or joins two.
    private static List<(TextSpan Span, Entity Entity)> NamesIn(ArticleRecord record, TextSpan source)
    {
        var mentions = MentionsIn(record, source);
        var names = new List<(TextSpan Span, Entity Entity)>();
        var at = source.Start;
        for (var i = 0; i < mentions.Length; i++)
        {
            var (span, entity) = mentions[i];
            if (span.Start < at || (i + 1 < mentions.Length && IsOfTitle(record.Text, span, mentions[i + 1])))
            {
                continue;
            }

            var between = record.Text[at..span.Start];
            if (names.Count == 0 ? IsTitle(between, entity) : Joins(between, names[^1].Entity, entity))
            {
                if (between == And && entity.Type == EntityType.Organization && IsUnderArticle(record.Text, names[^1].Span) && IsNeverAlone(record.Text, entity))
                {
                    return []; // "the Fire Service and Civil Defence" is one body
                }

                names.Add((span, entity));
                at = span.End;
            }
            else if (names.Count == 0 || !between.StartsWith(", ", StringComparison.Ordinal))
            {
                return []; // but "Ada Brandt, the mayor of [Pelk], and Otto Lind"
            }
        }

        return at == source.End || record.Text[at] == ',' ? names : [];
    }

    private static (TextSpan Span, Entity Entity)[] MentionsIn(ArticleRecord record, TextSpan source) =>
    [
        .. record.Entities.SelectMany(entity => entity.Mentions.Where(mention => mention.Form == MentionForm.Name && source.Contains(mention.Span)).Select(mention => (mention.Span, Entity: entity)))
            .OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.Length),
    ];

    // "[U.S.] Secretary of State John Kerry"
    private static bool IsOfTitle(string text, TextSpan span, (TextSpan Span, Entity Entity) next) =>
        next.Span.Start > span.End && next.Entity.Type == EntityType.Person
        && text[span.End..next.Span.Start].Trim() is { Length: > 0 } between && !Link().IsMatch($" {between} ") && IsTitle(between, next.Entity);

    private static bool IsUnderArticle(string text, TextSpan name) => text.AsSpan(0, name.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase);

    private static bool IsNeverAlone(string text, Entity body) =>
        body.Mentions.All(mention => mention.Form != MentionForm.Name || text.AsSpan(0, mention.Span.Start).EndsWith(And, StringComparison.Ordinal));

    private static bool Joins(string between, Entity before, Entity name)
    {
        var link = Link().Match(between);
        return link.Success && (link.Groups["and"].Success || (before.Type == EntityType.Person) == (name.Type == EntityType.Person)) && IsTitle(link.Groups["title"].Value, name);
    }

    // Nothing, an article, or before a person words with capitals and the names of offices.
    private static bool IsTitle(string words, Entity name) => words.Trim() is var title
        && (title is "" or "the" or "The" or "both" or "Both"
            || (name.Type == EntityType.Person && !title.Contains(',', StringComparison.Ordinal)
                && (RoleKind.Of(title).IsRole || Array.TrueForAll(title.Split(' '), word => char.IsUpper(word[0]) || word is "the" or "of" or "for" or "his" or "her" or "its"))));

    // ", ", " and ", ", the mayor, and ": what stands between two names of a list, with the title of the second.
    [GeneratedRegex("^(?:(?:, [^,]+, |,? )(?<and>and|&) |, )(?<title>[^,]*),? ?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
