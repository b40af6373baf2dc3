using Hearsay.Grounding;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// The office by which a page that nobody has spoken on yet introduces somebody before it gives the name: "Alvania's deputy premier said on Monday that … “…,” NAME told parliament."
/// </summary>
internal static class DescriptionBefore
{
    private const int MostBetween = 600;

    /// <summary>The description without an article; null when the statement before the one in which a person is first named has no such source.</summary>
    /// <param name="record">The article.</param>
    /// <param name="person">A person to whom it gives no role.</param>
    public static string? Of(ArticleRecord record, Entity person)
    {
        var name = person.Mentions.First(mention => mention.Form == MentionForm.Name).Span;
        var at = record.Statements.IndexOf(record.Statements.FirstOrDefault(statement => statement.Source.Any(source => source.Contains(name)))!);
        if (at < 1 || record.Statements[at - 1].Source is not [var source, ..] || source.End > name.Start || name.Start - source.Start > MostBetween
            || record.Statements.Take(at).Any(before => record.EntityOf(before.Speaker) is { Type: EntityType.Person } speaker && SpeakerEntity.IsNamed(speaker))
            || !record.Entities.Any(other => other.Type == EntityType.Person && !SpeakerEntity.IsNamed(other) && other.Mentions.Any(mention => mention.Span.Start == source.Start || source.Contains(mention.Span))))
        {
            return null;
        }

        var words = source.TextIn(record.Text);
        var described = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        var isDefinite = described.Length < words.Length || (words.Split(' ') is [[_, .., '\'' or '’', 's'], _, ..]);
        return isDefinite && RoleKind.Of(described) is { IsRole: true, Head: { } head } && !head.EndsWith('s') && !IsHeldHere(record, person, head) ? described : null;
    }

    // "The minister" of a page that names one is that one.
    private static bool IsHeldHere(ArticleRecord record, Entity person, string head) =>
        record.Entities.Any(other => other != person && other is { Type: EntityType.Person, Role: { } role } && SpeakerEntity.IsNamed(other) && NameKey.Of(role).Split(' ').Contains(head, StringComparer.Ordinal));
}
