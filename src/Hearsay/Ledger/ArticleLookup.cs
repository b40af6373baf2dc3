using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>Finds the article that a person names, or says which ones are named alike.</summary>
public static class ArticleLookup
{
    private const int MostSuggestions = 5; // articles suggested for a name that fits none

    /// <summary>The identity of a stored article: its id, or "collection:id". Null when there is none.</summary>
    public static DocumentIdentity? Find(LedgerView view, string name)
    {
        // An id may hold colons itself ("https://…"): every reading is tried, the whole as an id first.
        if (view.Stored(new DocumentIdentity("", name)) is not null)
        {
            return new DocumentIdentity("", name);
        }

        for (var colon = name.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = name.IndexOf(':', colon + 1))
        {
            var identity = new DocumentIdentity(name[..colon], name[(colon + 1)..]);
            if (view.Stored(identity) is not null)
            {
                return identity;
            }
        }

        return null;
    }

    /// <summary>The names of stored articles that a name which is none may have meant, nearest first; looks at every article.</summary>
    public static IReadOnlyList<string> Suggestions(LedgerView view, string name) =>
    [
        .. view.Identities().Select(identity => identity.ToString()).Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Distance: Distance(name, id)))
            .Where(candidate => candidate.Distance <= Math.Max(3, name.Length / 3))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(candidate => candidate.Id),
    ];

    // 0 when one holds the other; else the edit distance, or, a little worse, that of the last parts of both: a file is found in another folder.
    private static int Distance(string name, string id)
    {
        if (name.Length >= 3 && (id.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(id, StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }

        return Math.Min(LettersApart(name, id), 2 + LettersApart(LastPart(name), LastPart(id)));
    }

    private static int LettersApart(string a, string b) => EditDistance.Of(a.ToLowerInvariant(), b.ToLowerInvariant());

    private static string LastPart(string id) => id[(id.TrimEnd('/').LastIndexOf('/') + 1)..];
}
