using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Reading;

namespace Hearsay.Briefing;

/// <summary>
/// An event in the words of its page: from the first of its parts to the end of the clause, so that nothing breaks off at its object ("accused Kharovia of hitting a
/// hospital"), and with the actor's name where the page has a pronoun, since a line of a timeline stands alone.
/// </summary>
internal static class EventWords
{
    private const int FewestCharacters = 12;
    private const int MostCharacters = 160;

    // A comma before this many characters parts a name from what is said of it; later it ends a clause.
    private const int ClauseCharacters = 40;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["he", "she", "it", "they"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Dangling = FrozenSet.ToFrozenSet(
        ["his", "her", "its", "their", "we", "i", "who", "which", "that", "this", "these", "those", "our", "you"], StringComparer.OrdinalIgnoreCase);

    // A clause that a mark cuts here has not come to its end.
    private static readonly FrozenSet<string> Unfinished = FrozenSet.ToFrozenSet(
        ["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "that"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The words; null where they would not stand alone, or its parts stand too far apart.</summary>
    /// <param name="record">The page.</param>
    /// <param name="e">The event.</param>
    /// <param name="actor">What the actor is called; null when open.</param>
    public static string? Of(ArticleRecord record, Event e, string? actor)
    {
        var parts = new[] { e.Actor?.Span, e.Recipient?.Span, e.Place?.Span }.OfType<TextSpan>().Aggregate(e.Trigger, (whole, part) => whole.Union(part));
        var block = record.Article.Blocks.FirstOrDefault(block => block.Span.Contains(e.Trigger));
        if (block is null || !block.Span.Contains(parts) || parts.Length > MostCharacters || e is { Actor: null, Recipient: null })
        {
            return null;
        }

        var end = EndOfClause(record.Text, parts, Math.Min(block.Span.End, parts.Start + MostCharacters));
        var words = PlainSpaces.In(record.Text[parts.Start..end]);
        while (words.LastIndexOf(' ') is > 0 and var space && Unfinished.Contains(words[(space + 1)..]))
        {
            words = words[..space].TrimEnd(',', ' ');
        }

        return words.Length > FewestCharacters ? Standing(words, actor) : null;
    }

    // The first mark behind the parts that ends a clause; where none does before the limit, the parts alone.
    private static int EndOfClause(string text, TextSpan parts, int limit)
    {
        for (var i = parts.End; i < limit; i++)
        {
            var ends = text[i] is '.' or ';' or ':' or '!' or '?' or '—' or '–' or '\n' or '"' or '“' or '”' or '('
                || (text[i] == ',' && i - parts.Start >= ClauseCharacters && (i + 1 == limit || char.IsWhiteSpace(text[i + 1])));
            if (ends)
            {
                return i;
            }
        }

        return limit < parts.Start + MostCharacters ? limit : parts.End;
    }

    private static string? Standing(string words, string? actor)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? words : words[..space];
        return Dangling.Contains(first) ? null
            : !Pronouns.Contains(first) ? words
            : actor is null || Pronouns.Contains(actor) ? null
            : actor + words[first.Length..];
    }
}
