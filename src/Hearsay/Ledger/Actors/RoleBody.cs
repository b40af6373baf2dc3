using Hearsay.Model;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// The body that an office belongs to, in the words of the article: named in the role ("head of the rail safety board", "the union's chairwoman", "county secretary")
/// or spoken of right before it ("The drivers' union rejected that. “…,” said its chairwoman").
/// </summary>
internal static class RoleBody
{
    private const int Far = 160; // characters behind a name to its role
    private const int Near = 60; // characters before a name to its role
    private const int MostWords = 8; // words of a body's name

    private static readonly string[] Prepositions = ["on ", "in ", "at ", "to ", "from ", "into ", "by "];

    // What a text calls a body that it has spoken of before.
    private static readonly HashSet<string> Anaphors = new(StringComparer.OrdinalIgnoreCase) { "group", "organisation", "organization", "body", "outfit" };
    private static readonly string[] Pronouns = ["its ", "their ", "group's ", "group’s "];
    private static readonly char[] Marks = ['.', ';', '“', '”', '"', '\n'];
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
    public static string? Of(ArticleRecord record, TextSpan name, string role) =>
        In(RoleOwner.WithoutPost(role)) is { } named && !Anaphors.Contains(named) ? Placed(record, name, named)
        : IsOfficeOfOne(role) ? Trimmed(role)
        : SpokenOf(record, name, role);

    // An auditor general is a body of one, and a prosecutor general is the state's.
    private static bool IsOfficeOfOne(string role) => BodyNouns.Of(role) is var voice && (voice == BodyVoice.Own || (voice == BodyVoice.State && role.EndsWith(" general", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The body that a text spoke of last before a place, in its paragraph or else in the nearest one before; null when it spoke of none.</summary>
    /// <param name="record">The article.</param>
    /// <param name="at">UTF-16 offset.</param>
    public static string? LastBefore(ArticleRecord record, int at)
    {
        for (var end = at; end > 0;)
        {
            var start = record.Text.LastIndexOf('\n', end - 1) + 1;
            if (LastIn(record, start, end, isGuess: true) is { } body)
            {
                return body;
            }

            end = start - 1;
        }

        return null;
    }

    // "the authorities there": in the place named last.
    private static string Placed(ArticleRecord record, TextSpan name, string body)
    {
        const string There = " there";
        var place = body.EndsWith(There, StringComparison.Ordinal)
            ? record.Entities.Where(entity => entity.Type == EntityType.GeopoliticalEntity).SelectMany(entity => entity.Mentions)
                .Where(mention => mention.Form == MentionForm.Name && mention.Span.End <= name.Start).Select(mention => mention.Span).DefaultIfEmpty().Max()
            : default;
        return place.Length == 0 ? body : body[..^There.Length] + " in " + place.TextIn(record.Text);
    }

    /// <summary>The body that a role or description itself names; null when it names none.</summary>
    public static string? In(string role)
    {
        if (Possessive.OwnerIn(role) is { } whose)
        {
            return Trimmed(whose); // "the foreign ministry's NAME"
        }

        const string Member = "member of ";
        const string ForThe = " for the ";
        if (role.StartsWith(Member, StringComparison.Ordinal) && role.IndexOf(ForThe, StringComparison.Ordinal) is > 0 and var seat)
        {
            var side = Trimmed(role[(seat + ForThe.Length)..]); // who sits on a council for a party is the party's
            return side is not null && BodyNouns.Of(side) != BodyVoice.Unknown ? side : Trimmed(role[Member.Length..seat]);
        }

        var possessive = PossessiveAt(role);
        var (at, length) = Links.Select(link => (At: role.IndexOf(link, StringComparison.Ordinal), link.Length)).Where(found => found.At > 0).OrderBy(found => found.At).FirstOrDefault();
        var owner = length > 0 && (possessive < 0 || at < possessive) ? role[(at + length)..]
            : possessive > 0 ? role[..possessive]
            : BeforePost(role);
        return Trimmed(owner);
    }

    // "county secretary", "foreign ministry spokeswoman": up to three words that end in a body's noun.
    private static string BeforePost(string role)
    {
        var end = -1;
        for (var words = 0; words < 3 && (end = role.IndexOf(' ', end + 1)) > 0; words++)
        {
            if (BodyNouns.Of(role[..end]) != BodyVoice.Unknown)
            {
                return role[..end];
            }
        }

        return "";
    }

    /// <summary>The fuller form in which a text speaks of a body that it also calls by its noun alone ("the union": "drivers' union"), or the words themselves.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="words">The noun.</param>
    public static string? Fuller(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at > 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (FullerAt(text, at, words) is { } fuller)
            {
                return fuller;
            }
        }

        return null;
    }

    /// <summary>The fuller forms in which a text spoke before a place of a body that it calls by its noun alone there ("the ministry": "Brazil's foreign ministry"), the last one first.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="before">Where it stands, as an UTF-16 offset.</param>
    public static IEnumerable<string> FullerBefore(string text, string noun, int before)
    {
        for (var at = before; at > 0 && (at = text.LastIndexOf(noun, at - 1, StringComparison.OrdinalIgnoreCase)) > 0;)
        {
            if (FullerAt(text, at, noun) is { } fuller)
            {
                yield return fuller;
            }
        }
    }

    private static string? FullerAt(string text, int at, string noun) =>
        text[at - 1] == ' ' && (at + noun.Length == text.Length || !char.IsLetter(text[at + noun.Length])) && Phrase(text, at) is { Length: > 0 } before
            ? before + " " + text[at..(at + noun.Length)].ToLowerInvariant()
            : null;

    // "The drivers' union rejected it. “…,” said its chairwoman, NAME": the body before "its", outside what is quoted: the last that a sentence is about, else the last at all.
    private static string? SpokenOf(ArticleRecord record, TextSpan name, string role)
    {
        var text = record.Text;
        if (AnaphorAt(text, name, role) is not { } anaphor)
        {
            return null;
        }

        var paragraph = anaphor == 0 ? 0 : text.LastIndexOf('\n', anaphor - 1) + 1;
        return LastIn(record, paragraph, anaphor)
            ?? (text[paragraph..anaphor].Trim().Length == 0 && paragraph > 1 ? LastIn(record, text.AsSpan(0, paragraph).TrimEnd().LastIndexOf('\n') + 1, paragraph) : null);
    }

    // Where "its" or "the group's" stands before a role that is given right before the name ("its spokesman, Brigadier General NAME") or right after it.
    private static int? AnaphorAt(string text, TextSpan name, string role)
    {
        var from = text.LastIndexOfAny(Marks, Math.Max(0, name.Start - 1), Math.Min(name.Start, Near)) is >= 0 and var mark ? mark + 1 : Math.Max(0, name.Start - Near);
        foreach (var word in Pronouns)
        {
            var before = name.Start == 0 ? -1 : text.LastIndexOf(word, name.Start - 1, name.Start - from, StringComparison.OrdinalIgnoreCase);
            if (before >= 0 && (before == 0 || !char.IsLetter(text[before - 1])) && IsPost(text[(before + word.Length)..name.Start]))
            {
                return before;
            }
        }

        var at = text.IndexOf(role, name.End, Math.Min(text.Length - name.End, Far), StringComparison.Ordinal);
        var pronoun = at < 4 ? null : Pronouns.FirstOrDefault(word => text.AsSpan(0, at).EndsWith(word, StringComparison.OrdinalIgnoreCase));
        return pronoun is null ? null : at - pronoun.Length;
    }

    // "spokesman, Brigadier General ": one comma at most, and the words before it name an office.
    private static bool IsPost(string words) => words.AsSpan().Count(',') <= 1 && words.Split(',')[0].Trim() is { Length: > 3 } post
        && (RoleKind.Of(post) is { IsRole: true } || RoleKind.Of(post).Head is "coordinator" or "founder" or "manager" or "owner" or "executive");

    private static string? LastIn(ArticleRecord record, int from, int to, bool isGuess = false)
    {
        var text = record.Text;
        var quoted = record.Statements.SelectMany(statement => statement.Content).Where(part => part.Start >= from && text[part.Start] is '“' or '"').ToArray();
        var named = record.Entities.Where(entity => entity.Type == EntityType.Organization || (entity.Type == EntityType.Facility && !isGuess))
            .SelectMany(entity => entity.Mentions).Where(mention => mention.Form == MentionForm.Name).Select(mention => mention.Span)
            .Where(span => span.Start >= from && span.End <= to && !quoted.Any(part => part.Overlaps(span))).Select(span => (span.Start, Words: span.TextIn(text), span.End)).ToArray();
        var described = Nouns(text, from, to).Where(noun => !quoted.Any(part => part.Overlaps(noun)) && !named.Any(body => body.Start <= noun.Start && noun.End <= body.End))
            .Select(noun => Phrase(text, noun.Start) is { Length: > 0 } before ? (Start: noun.Start - before.Length - 1, Words: before + " " + noun.TextIn(text)) : (noun.Start, Words: noun.TextIn(text)));
        var bodies = named.Select(body => (body.Start, body.Words)).Concat(described).OrderBy(body => body.Start).ThenBy(body => body.Words.Length).ToArray();
        return bodies.Length == 0 ? null : Trimmed(Array.FindLast(bodies, body => BeginsSentence(text, body.Start)).Words ?? bodies[^1].Words);
    }

    /// <summary>The word right behind a possessive pronoun ("hospital" of "her hospital"); null when it is not one alone, in small letters, or the pronoun is no possessive.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="pronoun">The pronoun's place in it.</param>
    public static string? After(string text, TextSpan pronoun)
    {
        if (pronoun.TextIn(text).ToLowerInvariant() is not ("his" or "her") || pronoun.End + 1 >= text.Length || text[pronoun.End] != ' ')
        {
            return null;
        }

        var start = pronoun.End + 1;
        var end = start;
        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        return end > start && (end == text.Length || !char.IsLetter(text[end])) ? text[start..end] : null;
    }

    /// <summary>Whether a sentence begins at an offset, an article before it aside.</summary>
    public static bool BeginsSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        before = before.EndsWith("The", StringComparison.Ordinal) ? before[..^3].TrimEnd() : before;
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '”' or '"' || text.AsSpan(before.Length, at - before.Length).Contains('\n');
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

            var next = end + 1;
            while (next < to && end < to && text[end] == ' ' && char.IsLetter(text[next]))
            {
                next++;
            }

            if (EndOfStateUnit(text, start, end, to) is { } unit)
            {
                yield return new TextSpan(start, unit);
                end = unit;
            }
            else if (next > end + 1 && BodyNouns.IsPair(text[start..end], text[(end + 1)..next]))
            {
                yield return new TextSpan(start, next);
                end = next;
            }
            else if (end > start && BodyNouns.Of(text[start..end]) != BodyVoice.Unknown && !IsNoBody(text, start, end))
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }

    // "state grain office": up to three words on.
    private static int? EndOfStateUnit(string text, int start, int end, int to)
    {
        if (!text.AsSpan(start, end - start).Equals("state", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (var words = 0; words < 3 && end + 1 < to && text[end] == ' '; words++)
        {
            var next = end + 1;
            end = next;
            while (end < to && char.IsLetter(text[end]))
            {
                end++;
            }

            if (BodyNouns.IsUnit(text[next..end]))
            {
                return end;
            }
        }

        return null;
    }

    // "on board", "in court", "to hospital"; "the state company" is no state.
    private static bool IsNoBody(string text, int start, int end) =>
        text.AsSpan(start, end - start).Equals("state", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(Prepositions, preposition => text.AsSpan(0, start).EndsWith(preposition, StringComparison.OrdinalIgnoreCase));

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
