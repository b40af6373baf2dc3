using System.Buffers;
using System.Collections.Frozen;
using Hearsay.Language.Names;
using Hearsay.Language.Tagging;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// What the words beside a name say of who somebody is: a noun phrase that begins with what he does or is ("analyst from Garrow Research"), without the clause that goes on behind it.
/// A clause about something else ("the miners could use it"), a thing, and words to somebody ("a citizen of your country") say nothing of that.
/// </summary>
internal static class RolePhrase
{
    private static readonly SearchValues<string> Marks = SearchValues.Create([" -- ", " – ", " — ", " ...", "…"], StringComparison.Ordinal);

    // No description of a person begins with these: a clause does, or one thing more.
    private static readonly FrozenSet<string> Openings = Set(
        "do does did can will may as along but because that like unlike these those while when where if since though although is are was were has had have be been it he she they there not no "
        + "according asked and or both all nor than then who which what whose at in on by with from");

    // Behind these no more is said of what somebody is, only of whom, where or since when.
    private static readonly FrozenSet<string> Links = Set(
        "of for to at in on from with by near under within against about during since after before into over who whom whose which that where when being known called named nicknamed also");

    // Who is somebody else's, and is told by whose: "the wife of".
    private static readonly FrozenSet<string> Belonging = FrozenSet.Create(StringComparer.Ordinal, [.. ListedWords.Of("actors", "kin"), .. ListedWords.Of("actors", "servant")]);

    private static readonly FrozenSet<string> Somebody = ListedWords.Of("actors", "somebody");

    private static readonly FrozenSet<string> Articles = Set("a an the another this these those some any every");
    private static readonly FrozenSet<string> Finite = Set("is are was were has had have could would should may might must will can did does do tells says claims");
    private static readonly FrozenSet<string> Objects = Set("that it him them they the a an this these those himself herself");
    private static readonly FrozenSet<string> Addressed = Set("you your yours we our ours us my mine me you're we've");

    // "One of his teammates" is what a teammate is.
    private static readonly FrozenSet<string> Selecting = Set("one some two three several many");

    // What stands behind an office: "secretary general", "prime minister designate".
    private static readonly FrozenSet<string> Postpositive = Set("general designate elect emeritus laureate extraordinary plenipotentiary major adjutant apostolic regent");

    // Forms of address behind an office: "American journalist Mr".
    private static readonly FrozenSet<string> Addresses = Set("mr mrs ms miss messrs sir dame mx");

    /// <summary>The description in the words beside a name; null when they describe nobody.</summary>
    /// <param name="role">The words, without the article before them.</param>
    public static string? Of(string role)
    {
        var cut = role.AsSpan().IndexOfAny(Marks);
        var written = (cut < 0 ? role : role[..cut]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var keys = Array.ConvertAll(written, KeyOf);
        if (keys.Length == 0 || Openings.Contains(keys[0]) || Array.Exists(written, word => Addressed.Contains(word) || word is "I" or "You" or "Your" or "We" or "Our" or "My" or "I’ve" or "I’m"))
        {
            return null;
        }

        var (first, end) = WithoutClause(keys, written, 0, written.Length);
        while (first < end && (Articles.Contains(keys[first]) || keys[first] is "year-old" or "years-old" or ""))
        {
            first++;
        }

        while (end > first && (Addresses.Contains(keys[end - 1]) || Articles.Contains(keys[end - 1]) || Links.Contains(keys[end - 1]) || keys[end - 1] is "and" or ""))
        {
            end--;
        }

        // "Police spokesman Sgt.": a rank behind the office is one of the name.
        while (end - first > 1 && keys[end - 1].EndsWith('.') && IsSomebody(written, keys, first, end - 1) && !written[end - 1].Contains("U.", StringComparison.Ordinal))
        {
            end -= keys[end - 2] is "rear" or "vice" or "maj." or "lt." or "brig." && end - first > 2 ? 2 : 1;
        }

        return first < end && IsSomebody(written, keys, first, end) ? string.Join(' ', written[first..end]).TrimEnd(',', ';', ':', '-', '"', '”') : null;
    }

    /// <summary>What right before a name says of its bearer: of "mother of the reporter NAME" only "reporter", for the mother is somebody else.</summary>
    /// <param name="role">The words before the name.</param>
    public static string BeforeName(string role)
    {
        var words = role.Split(' ');
        var link = Array.FindLastIndex(words, word => word is "of" or "to" or "for");
        if (link < 1 || link + 1 == words.Length || !Belonging.Contains(words[link - 1].ToLowerInvariant()) || !IsNoun(KeyOf(words[^1])))
        {
            return role;
        }

        var first = link + 1 < words.Length - 1 && Articles.Contains(words[link + 1]) ? link + 2 : link + 1;
        return string.Join(' ', words[first..]);
    }

    /// <summary>Whether an office of a machine-spun page ends with a word that nobody writes behind one ("secretary basic").</summary>
    /// <param name="role">The words.</param>
    /// <param name="record">The page.</param>
    public static bool IsMangled(string role, ArticleRecord record) => record.IsSpun && EndsOddly(role);

    /// <summary>Whether an office ends with a word that nobody writes behind one.</summary>
    /// <param name="role">The words.</param>
    public static bool EndsOddly(string role)
    {
        var keys = Array.ConvertAll(role.Split(' ', StringSplitOptions.RemoveEmptyEntries), KeyOf);
        var end = Array.FindIndex(keys, Links.Contains) is > 0 and var link ? link : keys.Length;
        return end > 1 && !Postpositive.Contains(keys[end - 1]) && !IsNoun(keys[end - 1]) && !IsModifier(keys[end - 1]) && IsNoun(keys[end - 2]);
    }

    /// <summary>Whether the words go on as a clause: a verb stands in them that is none of what describes the noun before it.</summary>
    /// <param name="role">The words.</param>
    public static bool IsClause(string role)
    {
        var written = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return VerbIn(Array.ConvertAll(written, KeyOf), written, 0, written.Length) >= 0;
    }

    // What stands before the verb, or, where the verb has one more noun behind it, that noun: "police said the gang's leader".
    private static (int First, int End) WithoutClause(string[] keys, string[] written, int first, int end)
    {
        if (VerbIn(keys, written, first, end) is > 0 and var verb)
        {
            var article = Array.FindIndex(keys, verb, end - verb, Articles.Contains);
            if (article > 0 && article + 1 < end && article - verb <= 2)
            {
                return (article + 1, end);
            }

            end = verb;
            while (end > first && (keys[end - 1].EndsWith("ly", StringComparison.Ordinal) || keys[end - 1] is "further" or "also" or "still" or "just" or "never"))
            {
                end--;
            }
        }

        // "Crew parade another captive pilot": one more noun begins where an article stands behind no link.
        for (var at = first + 1; at + 1 < end; at++)
        {
            if (Articles.Contains(keys[at]) && !Links.Contains(keys[at - 1]) && keys[at - 1] is not ("and" or "or" or "as" or "like") && !keys[at - 1].EndsWith("ing", StringComparison.Ordinal))
            {
                return IsNoun(keys[at - 1]) ? (first, at) : (at + 1, end);
            }

            if (Links.Contains(keys[at]))
            {
                break;
            }
        }

        return (first, end);
    }

    // The first finite verb before a relative clause; -1 for none.
    private static int VerbIn(string[] keys, string[] written, int first, int end)
    {
        for (var at = first; at < end && keys[at] is not ("who" or "whose" or "which" or "that" or "where" or "whom"); at++)
        {
            var isPast = IsPast(keys[at]) || (keys[at].Length > 4 && keys[at].EndsWith("ed", StringComparison.Ordinal) && at + 1 < end && Objects.Contains(keys[at + 1]));
            if (at > first && char.IsAsciiLetterLower(written[at][0]) && (Finite.Contains(keys[at]) || isPast)) // "Will Arden" is a name
            {
                return at;
            }
        }

        return -1;
    }

    // "Came", "knew": no form that also describes a noun.
    private static bool IsPast(string key) =>
        key is "said" or "told" || (!key.EndsWith("ed", StringComparison.Ordinal) && !string.Equals(Lemmatizer.Default.Lemma(key, "VBD"), key, StringComparison.Ordinal)
            && string.Equals(Lemmatizer.Default.Lemma(key, "VBN"), key, StringComparison.Ordinal));

    // The noun before the first link says what somebody is.
    private static bool IsSomebody(string[] written, string[] keys, int first, int end)
    {
        if (first < end - 2 && Selecting.Contains(keys[first]) && keys[first + 1] == "of")
        {
            return true;
        }

        var link = first;
        while (link < end && (link == first || !Links.Contains(keys[link])))
        {
            if (written[link].EndsWith(',') && IsNoun(keys[link]))
            {
                return true;
            }

            link++;
        }

        for (var at = link - 1; at >= first; at--)
        {
            if (IsNoun(keys[at]) && (at == link - 1 || IsModifier(keys[at + 1]) || (at + 2 == link && char.IsUpper(written[at + 1][0]))))
            {
                return true;
            }
        }

        return RoleKind.Of(string.Join(' ', written[first..end])).IsRole;
    }

    // "aide working for", "pilot kidnapped in"
    private static bool IsModifier(string key) => key.EndsWith("ing", StringComparison.Ordinal) || key.EndsWith("ed", StringComparison.Ordinal)
        || !string.Equals(Lemmatizer.Default.Lemma(key, "VBN"), key, StringComparison.Ordinal);

    // A word for one person: of the lists, of a people, or with an ending of those who do something.
    private static bool IsNoun(string key)
    {
        var word = key[(key.LastIndexOf('-') + 1)..];
        var kinds = NameLists.Default.Of(word);
        return (kinds & (NameWord.Role | NameWord.Person | NameWord.Title)) != 0 || Somebody.Contains(word)
            || ((kinds & (NameWord.Plural | NameWord.Body | NameWord.OrgHead | NameWord.OrgKind)) == 0 && (KnownPhrases.Default.IsOfPeople(word) || IsDoer(word)));
    }

    private static bool IsDoer(string word)
    {
        const int Least = 5; // letters
        if (word.Length < Least)
        {
            return false;
        }

        var isActing = word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal);
        return word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal) || word.EndsWith("person", StringComparison.Ordinal)
            || (isActing && (Vocabulary.Default.IsBase(word.AsSpan(0, word.Length - 2), BaseOf.Verb) || Vocabulary.Default.IsBase(word[..^2] + "e", BaseOf.Verb)
                || (word[^3] == word[^4] && Vocabulary.Default.IsBase(word.AsSpan(0, word.Length - 3), BaseOf.Verb))));
    }

    private static string KeyOf(string word) => word.Trim(',', ';', ':', '"', '“', '”', '(', ')').ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
