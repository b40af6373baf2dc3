using System.Collections.Frozen;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// Words for a thing that tells something ("a statement from the ministry", "the group's video", "a local paper"), and the words in them for whose it is. A thing is no speaker: whose it is may be one.
/// </summary>
/// <param name="Head">The thing's noun, in small letters.</param>
/// <param name="Owner">The words for whose it is, as they stand, with their article; null where none say.</param>
internal sealed record ThingPhrase(string Head, string? Owner)
{
    private static readonly FrozenSet<string> Writings = ListedWords.Of("actors", "writing");
    private static readonly FrozenSet<string> Things = ListedWords.Of("actors", "thing");
    private static readonly FrozenSet<string> Media = ListedWords.Of("actors", "medium");
    private static readonly FrozenSet<string> Authored = ListedWords.Of("actors", "authored");

    private static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.Ordinal,
        "of", "to", "for", "by", "with", "from", "about", "against", "under", "near", "in", "at", "on", "onto", "inside", "into", "between", "over", "through", "via", "after", "before", "since", "during",
        "that", "which", "who", "whose", "whom", "where", "when", "as", "and", "or");

    // What may stand behind a noun and tells when, or that it was put somewhere.
    private static readonly FrozenSet<string> Asides = FrozenSet.Create(StringComparer.Ordinal,
        "shown", "seen", "sent", "made", "written", "given", "put", "online", "yesterday", "today", "earlier", "last", "late", "early", "this", "here");

    // "A number of reports", "one of the videos".
    private static readonly FrozenSet<string> Amounts = FrozenSet.Create(StringComparer.Ordinal,
        "number", "series", "couple", "handful", "dozens", "hundreds", "scores", "plenty", "lot", "lots", "one", "two", "some", "several", "many", "most", "all", "any", "none", "each", "part", "copy");

    // What a state owns speaks for it.
    private static readonly FrozenSet<string> OfState = FrozenSet.Create(StringComparer.Ordinal, "state", "state-run", "state-owned", "official", "pro-government", "government");

    /// <summary>True for a newspaper, a site and their like, which are bodies too where the page names them.</summary>
    public bool IsMedium => Media.Contains(Head);

    /// <summary>True for a writing, which has an author who speaks.</summary>
    public bool IsWriting => Writings.Contains(Head);

    /// <summary>Reads words as those for a thing; null where their head is none.</summary>
    /// <param name="words">The words, with their article.</param>
    public static ThingPhrase? Of(string words)
    {
        if (!words.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return null; // a name in capitals
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = HeadIn(parts);
        return at < 0 ? null : new ThingPhrase(Plain(parts[at]), OwnerBefore(parts, at) ?? OwnerBehind(parts, at));
    }

    // The word that all before a preposition or a participle leads to.
    private static int HeadIn(string[] parts)
    {
        var start = parts.Length > 2 && Array.FindIndex(parts, 0, Math.Min(3, parts.Length), part => part == "of") is > 0 and var of && Amounts.Contains(Plain(parts[of - 1])) ? of + 1 : 0;
        for (var i = start; i < parts.Length; i++)
        {
            var word = Plain(parts[i]);
            if (Links.Contains(word))
            {
                return -1;
            }

            if (IsThing(word) && (i == 0 || !char.IsUpper(parts[i][0]))
                && (i == parts.Length - 1 || parts[i][^1] is ',' or ':' or ';' || EndsNoun(parts[i + 1])))
            {
                return Media.Contains(word) && parts[start..i].Any(part => OfState.Contains(part.ToLowerInvariant())) ? -1 : i;
            }
        }

        return -1;
    }

    private static bool IsThing(string word) => Things.Contains(word) || Writings.Contains(word) || Media.Contains(word) || (word.Length > 4 && word.EndsWith('s') && Writings.Contains(word[..^1]));

    private static bool EndsNoun(string next) => Plain(next) is var word
        && (Links.Contains(word) || Asides.Contains(word) || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal))));

    // "the group's video", "the ministry statement"
    private static string? OwnerBefore(string[] parts, int head)
    {
        for (var i = head - 1; i >= 0; i--)
        {
            if (parts[i] is [.., '\'' or '’', 's'] or [.., 's', '\'' or '’'])
            {
                var last = parts[i][^1] == 's' ? parts[i][..^2] : parts[i][..^1];
                return last.Length == 0 ? null : string.Join(' ', [.. parts[..i], last]);
            }
        }

        return head > 0 && SpeakerReader.IsOffice(parts[head - 1]) ? string.Join(' ', parts[..head]) : null;
    }

    // "a report by the union on the fire", "a statement attributed to the group", "a letter of the commission"
    private static string? OwnerBehind(string[] parts, int head)
    {
        var clause = Array.FindIndex(parts, head + 1, part => part is "that" or "which" or "who" or "whose" or "where" or "as" or "and");
        var by = Array.FindIndex(parts, head + 1, (clause < 0 ? parts.Length : clause) - head - 1, part => part is "by" or "from" or "of" or "attributed");
        var isOwner = by > head && parts[by] switch
        {
            "of" => by == head + 1 && Writings.Contains(Plain(parts[head])),
            "by" => by == head + 1 || Authored.Contains(parts[by - 1]) || !EndsNoun(parts[by - 1]), // "a report on the fire by the union", not "a video obtained by a channel"
            _ => true,
        };
        if (!isOwner)
        {
            return null;
        }

        by += parts[by] == "attributed" && by + 1 < parts.Length && parts[by + 1] == "to" ? 1 : 0;
        var end = Array.FindIndex(parts, by + 1, part => part is "on" or "about" or "that" or "which" or "who" or "whose" or "after" or "to" or "late" or "last" or "this" or "earlier");
        end = end < 0 ? parts.Length : end;
        var again = Array.IndexOf(parts, "and", by + 1, end - by - 1);
        end = again >= 0 && again + 1 < end && parts[again + 1].EndsWith("ed", StringComparison.Ordinal) ? again : end;
        var owner = string.Join(' ', parts[(by + 1)..end]);
        owner = owner.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? owner[..comma] : owner;
        return owner.Length == 0 ? null : owner;
    }

    private static string Plain(string part) => part.ToLowerInvariant().Trim('"', '“', '”', ',', ':', ';', '(', ')', '‘');
}
