using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// The body that an office belongs to, in the words of the article: named in the role ("head of the rail safety board", "the union's chairwoman", "county secretary")
/// or spoken of right before it ("The drivers' union rejected that. “…,” said its chairwoman").
/// </summary>
internal static class RoleBody
{
    private const int Far = 160;
    private const int MostWords = 8;

    private static readonly string[] Links = [" of ", " for ", " at "];
    private static readonly char[] Ends = [',', ';', '.', '(', '\n', '“', '”', '"'];
    private static readonly string[] Followers = [" who ", " which ", " in ", " and has ", " and no ", " that ", " on "];
    private static readonly HashSet<string> Breaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "its", "their", "his", "her", "of", "in", "to", "by", "for", "and", "on", "at", "from", "with", "that", "which", "said", "told", "says", "this", "is", "was", "run", "as",
    };

    /// <summary>The body's words, without an article; null when the role names none and none was spoken of.</summary>
    /// <param name="record">The article.</param>
    /// <param name="name">Where the name stands that the role is given at.</param>
    /// <param name="role">The role, as <see cref="RoleText"/> reads it.</param>
    public static string? Of(ArticleRecord record, TextSpan name, string role) => In(RoleOwner.WithoutPost(role)) ?? Before(record, name, role);

    /// <summary>The body that a role or description itself names; null when it names none.</summary>
    public static string? In(string role)
    {
        var possessive = PossessiveAt(role);
        var (at, length) = Links.Select(link => (At: role.IndexOf(link, StringComparison.Ordinal), link.Length)).Where(found => found.At > 0).OrderBy(found => found.At).FirstOrDefault();
        var owner = length > 0 && (possessive < 0 || at < possessive) ? role[(at + length)..]
            : possessive > 0 ? role[..possessive]
            : role.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && BodyNouns.Of(role[..space]) is BodyVoice.Own or BodyVoice.Local ? role[..space]
            : "";
        return Trimmed(owner);
    }

    /// <summary>The fuller form in which a text speaks of a body that it also calls by its noun alone ("the union": "drivers' union"), or the words themselves.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The noun.</param>
    public static string? Fuller(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at > 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (text[at - 1] == ' ' && (at + words.Length == text.Length || !char.IsLetter(text[at + words.Length])) && Phrase(text, at) is { Length: > 0 } before)
            {
                return before + " " + text[at..(at + words.Length)].ToLowerInvariant();
            }
        }

        return null;
    }

    // "The drivers' union rejected it. “…,” said its chairwoman, NAME": the nearest body before "its", outside what is quoted.
    private static string? Before(ArticleRecord record, TextSpan name, string role)
    {
        var text = record.Text;
        var at = text.LastIndexOf(role, name.Start, Math.Min(name.Start, Far), StringComparison.Ordinal);
        at = at >= 0 ? at : text.IndexOf(role, name.End, Math.Min(text.Length - name.End, Far), StringComparison.Ordinal);
        if (at < 4)
        {
            return null;
        }

        var anaphor = Math.Max(text.LastIndexOf("its ", at + 3, 8, StringComparison.OrdinalIgnoreCase), 0);
        if (anaphor == 0 || at - anaphor > 5)
        {
            return null;
        }

        var paragraph = text.LastIndexOf('\n', anaphor) + 1;
        var quoted = record.Statements.SelectMany(statement => statement.Content).Where(part => part.Start >= paragraph && text[part.Start] is '“' or '"').ToArray();
        var named = record.Entities.Where(entity => entity.Type is EntityType.Organization or EntityType.Facility)
            .SelectMany(entity => entity.Mentions).Select(mention => mention.Span)
            .Where(span => span.Start >= paragraph && span.End <= anaphor && !quoted.Any(part => part.Overlaps(span))).Select(span => (span.Start, Words: span.TextIn(text)));
        var described = Nouns(text, paragraph, anaphor).Where(noun => !quoted.Any(part => part.Overlaps(noun)))
            .Select(noun => (noun.Start, Words: (Phrase(text, noun.Start) is { Length: > 0 } before ? before + " " : "") + noun.TextIn(text)));
        return named.Concat(described).OrderBy(body => body.Start).ThenBy(body => body.Words.Length).Select(body => Trimmed(body.Words)).LastOrDefault();
    }

    private static IEnumerable<TextSpan> Nouns(string text, int from, int to)
    {
        for (var start = from; start < to;)
        {
            var end = start;
            while (end < to && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > start && BodyNouns.Of(text[start..end]) is BodyVoice.Own or BodyVoice.Local)
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }

    // Up to three words before a noun that belong to it.
    private static string Phrase(string text, int noun)
    {
        var start = noun;
        for (var words = 0; words < 3; words++)
        {
            var end = start - 1;
            if (end < 1 || text[end] != ' ')
            {
                break;
            }

            var begin = end;
            while (begin > 0 && (char.IsLetter(text[begin - 1]) || text[begin - 1] is '\'' or '’' or '-'))
            {
                begin--;
            }

            if (begin == end || Breaks.Contains(text[begin..end]) || text[begin..end].EndsWith("ed", StringComparison.Ordinal))
            {
                break;
            }

            start = begin;
        }

        return start < noun ? text[start..(noun - 1)] : "";
    }

    private static int PossessiveAt(string role)
    {
        for (var at = role.IndexOfAny(['\'', '’']); at >= 0; at = role.IndexOfAny(['\'', '’'], at + 1))
        {
            if (at > 1 && (role.AsSpan(at + 1).StartsWith("s ", StringComparison.Ordinal) || (role[at - 1] == 's' && role.AsSpan(at + 1).StartsWith(" ", StringComparison.Ordinal))))
            {
                return at;
            }
        }

        return -1;
    }

    private static string? Trimmed(string words)
    {
        var end = words.IndexOfAny(Ends);
        words = end >= 0 ? words[..end] : words;
        foreach (var follower in Followers)
        {
            words = words.IndexOf(follower, StringComparison.Ordinal) is > 0 and var at ? words[..at] : words;
        }

        words = words.Trim();
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return words.Length < 3 || words.AsSpan().Count(' ') >= MostWords || words.Contains(" the ", StringComparison.Ordinal) || words.StartsWith("who ", StringComparison.Ordinal) ? null : words;
    }
}
