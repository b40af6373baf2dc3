using System.Collections.Frozen;
using Hearsay.Grounding.Actors;
using Hearsay.Grounding.World;
using Hearsay.Resources;

namespace Hearsay.Ledger.Actors;

/// <summary>
/// What a role makes of somebody, coarse enough that two descriptions of one person agree and fine enough that a minister is not an aid worker: a
/// CAMEO role ("GOV", "BUS"), or the description's last noun where CAMEO has none.
/// </summary>
/// <param name="Class">The role; null when the words tell none.</param>
/// <param name="Head">The noun that carries it, in lower case; null when there is none.</param>
/// <param name="Former">True for somebody who held it once.</param>
internal readonly record struct RoleKind(string? Class, string? Head, bool Former)
{
    private const int MaxWords = 20; // words of a role that are read

    // Places in a body of any kind: a state has a head and a spokesman, and so has a company, a ward or a band of rebels.
    private static readonly FrozenSet<string> Placed = ListedWords.Of("actors", "placed");

    // Ranks and forms of address go with any office.
    private static readonly FrozenSet<string> Neutral = FrozenSet.Create(StringComparer.Ordinal, [.. ListedWords.Of("actors", "address"), .. Placed]);

    // Words for one calling: a "reporter" of one page is the "photojournalist" of another.
    private static readonly FrozenSet<string>[] Callings = [ListedWords.Of("actors", "press"), ListedWords.Of("actors", "bar"), ListedWords.Of("actors", "trade")];

    /// <summary>True when the noun that carries the words names an office or a rank.</summary>
    public bool IsRole { get; init; }

    /// <summary>True when the class comes from no more than a place in a body that may be of any kind ("head of").</summary>
    public bool IsPlace { get; private init; }

    /// <summary>True when the noun says what somebody is, and is no rank or form of address that goes with any office.</summary>
    public bool IsCalling => Head is not null && IsSpecific(Head);

    /// <summary>Reads a role.</summary>
    public static RoleKind Of(string? role)
    {
        if (role is null || IsClause(role))
        {
            return default;
        }

        var phrase = ActorPhrase.Read(ActorTable.Default, role, MaxWords, null);
        var end = phrase.EndOfHead(0);
        var former = phrase.Text(0) is "former" or "ex" or "retired";
        var (found, isPlace) = ((string?)null, false);
        foreach (var hit in phrase.Hits)
        {
            if (hit.Word is { IsRole: true, Code: not null } && (hit.Start < end || found is null))
            {
                (found, isPlace) = (hit.Word.Code, hit.End - hit.Start == 1 && Placed.Contains(phrase.Text(hit.Start)));
            }
        }

        // "The foreign ministry's NAME" tells whose somebody is, and nothing of what.
        var head = end > 0 && Possessive.OwnerIn(role) is null ? phrase.Text(end - 1) : null;
        var isRole = (head is not null && Neutral.Contains(head)) || phrase.Hits.Exists(hit => hit.Word is { IsRole: true, Code: not null } && hit.End == end);
        return new RoleKind(found, head is { Length: > 2 } ? head : null, former)
        {
            IsPlace = isPlace,
            IsRole = isRole && !char.IsAsciiLetterLower(role[0]) || isRole && !phrase.Text(0).EndsWith("ed", StringComparison.Ordinal),
        };
    }

    /// <summary>True when one person cannot well be both at one time.</summary>
    public static bool Conflict(RoleKind a, RoleKind b)
    {
        if (a.Former || b.Former || a.Head is null || b.Head is null || string.Equals(a.Head, b.Head, StringComparison.Ordinal)
            || Array.Exists(Callings, calling => calling.Contains(a.Head) && calling.Contains(b.Head)))
        {
            return false;
        }

        if (a.Class is not null && b.Class is not null)
        {
            return (!a.IsPlace && !b.IsPlace && !SameWorld(a.Class, b.Class)) || (IsSpecific(a.Head) && IsSpecific(b.Head) && a.Class is not ("GOV" or "MIL" or "REB" or "OPP" or "LEG"));
        }

        // "a fisheries expert" and "the captain of the Hvitfell": two nouns of which at least one says what somebody does for a living.
        return (IsSpecific(a.Head) && IsSpecific(b.Head)) || (a.Class is null != b.Class is null && IsSpecific(a.Head) != IsSpecific(b.Head) && !Placed.Contains(a.Class is null ? a.Head : b.Head));
    }

    // "NAME was quoted as saying": what follows a name is not always a role.
    private static bool IsClause(string role) => role.Split(' ', 2)[0] is "was" or "were" or "is" or "has" or "had";

    private static bool IsSpecific(string head) => !Neutral.Contains(head);

    // An officer may be a minister, a minister a lawmaker, a rebel commander a party's leader.
    private static bool SameWorld(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || (IsState(a) && IsState(b)) || (IsArmed(a) && IsArmed(b)) || (a is "OPP" or "REB" or "ELI" && b is "OPP" or "REB" or "ELI");

    private static bool IsState(string role) => role is "GOV" or "MIL" or "SPY" or "COP" or "LEG" or "ELI";

    private static bool IsArmed(string role) => role is "MIL" or "REB" or "UAF" or "SEP" or "INS";
}
