using Hearsay.Grounding;
using Hearsay.Ledger.Claims;
using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// The office by which a page introduces somebody before it gives the name: "Alvania's deputy premier said on Monday that … “…,” NAME told parliament."
/// </summary>
internal static class DescriptionBefore
{
    private const int MostBetween = 600;

    /// <summary>The description without an article; null when none of one that the page means by it stands before the name.</summary>
    /// <param name="record">The article.</param>
    /// <param name="person">A person to whom it gives no role.</param>
    public static string? Of(ArticleRecord record, Entity person)
    {
        var name = person.Mentions.First(mention => mention.Form == MentionForm.Name).Span;
        return person.Mentions
            .Where(mention => mention.Form == MentionForm.Nominal && mention.Span.End <= name.Start && name.Start - mention.Span.Start <= MostBetween)
            .Select(mention => OfficeIn(mention.Span.TextIn(record.Text)))
            .FirstOrDefault(office => office is not null);
    }

    private static string? OfficeIn(string words)
    {
        var described = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return RoleKind.Of(described) is { IsRole: true, Head: { } head } && !head.EndsWith('s') ? described : null;
    }
}
