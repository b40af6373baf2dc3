using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Groups the names of an article by what they name: equal names, last names, short forms, acronyms, names of the same country. Works from
/// left to right over dictionaries, so linear in the number of names.
/// </summary>
internal sealed class EntityLinker
{
    private readonly NameLists _lists = NameLists.Default;

    /// <summary>The entities of an article in the order of their first name.</summary>
    public List<EntityDraft> Link(string text, ReadOnlySpan<Token> tokens, List<NameRange> names)
    {
        var drafts = new List<EntityDraft>();
        var byKey = new Dictionary<(EntityType, string), EntityDraft>();
        var byLast = new Dictionary<(EntityType, string), EntityDraft>();
        var byFirst = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        var byAcronym = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        var byDistinct = new Dictionary<string, EntityDraft>(StringComparer.Ordinal); // first word of "NAME Front", "NAME Party"
        var byBody = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        var endings = new Dictionary<string, int>(StringComparer.Ordinal); // last word → number of organisations that end in it

        // Full names first: a short form may stand before the full one, as in headlines.
        var order = new List<NameRange>(names);
        order.Sort(static (left, right) => Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : left.First.CompareTo(right.First));
        foreach (var name in order)
        {
            var key = name.Key ?? TypeVote.NameKey(tokens, NameEdges.WithoutParticle(tokens, name));
            if (!byKey.TryGetValue((name.Type, key), out var draft))
            {
                var body = name.Type == EntityType.Organization ? BodyNames.Key(text, tokens, name.First, name.End) : "";
                draft = body.Length > 0 && byBody.TryGetValue(body, out var known)
                    ? known
                    : Same(tokens, name, byLast, byFirst, byAcronym, byDistinct, endings);
                if (draft is null)
                {
                    draft = new EntityDraft { Type = name.Type, Fullest = name };
                    drafts.Add(draft);
                    if (name is { Type: EntityType.Organization, Count: > 1 })
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(endings, tokens[name.End - 1].Norm, out _)++;
                    }
                }

                if (body.Length > 0)
                {
                    byBody.TryAdd(body, draft);
                }

                byKey[(name.Type, key)] = draft;
                if (name.Count > 1)
                {
                    byLast.TryAdd((name.Type, tokens[name.End - 1].Norm), draft);
                    if (name.Type == EntityType.Person)
                    {
                        byFirst.TryAdd(tokens[name.First].Norm, draft);
                    }
                    else
                    {
                        byAcronym.TryAdd(Acronym(text, tokens, name), draft);
                        var bare = NameEdges.WithoutParticle(tokens, name);
                        if (bare.Count == 2 && _lists.Is(tokens[bare.End - 1].Norm, NameWord.OrgHead) && _lists.Of(tokens[bare.First].Norm) == NameWord.None
                            && tokens[bare.First].Upos == Upos.Propn)
                        {
                            byDistinct.TryAdd(tokens[bare.First].Norm, draft);
                        }
                    }
                }
            }

            draft.Names.Add(name);
            if (name.Count > draft.Fullest.Count || (name.Count == draft.Fullest.Count && name.First < draft.Fullest.First))
            {
                draft.Fullest = name;
            }
        }

        foreach (var draft in drafts)
        {
            draft.Names.Sort(static (left, right) => left.First.CompareTo(right.First));
        }

        drafts.Sort(static (left, right) => left.Names[0].First.CompareTo(right.Names[0].First));
        return drafts;
    }

    private static int Rank(NameRange name) => -name.Count;

    private EntityDraft? Same(
        ReadOnlySpan<Token> tokens,
        NameRange name,
        Dictionary<(EntityType, string), EntityDraft> byLast,
        Dictionary<string, EntityDraft> byFirst,
        Dictionary<string, EntityDraft> byAcronym,
        Dictionary<string, EntityDraft> byDistinct,
        Dictionary<string, int> endings)
    {
        var last = tokens[name.End - 1].Norm;
        if (name.Type == EntityType.Person)
        {
            if (byLast.TryGetValue((name.Type, last), out var person) && SameGivenName(tokens, name, person.Fullest))
            {
                return person;
            }

            return name.Count == 1 && byFirst.TryGetValue(last, out person) ? person : null;
        }

        if (name.Type is EntityType.Group)
        {
            return null;
        }

        if (name.Count == 1 && byAcronym.TryGetValue(last.Replace(".", "", StringComparison.Ordinal), out var full))
        {
            return full;
        }

        // "Foreign Ministry" after "Russian Foreign Ministry": the short form is the end of the long one.
        if (name.Type == EntityType.Organization && byLast.TryGetValue((name.Type, last), out var longer) && EndsWith(tokens, longer.Fullest, name)
            && (name.Count > 1 || !_lists.Is(last, NameWord.OrgHead) || IsTheOnly(tokens, name, endings)))
        {
            return longer;
        }

        // "al-Saif" after "Saif Front": the one word that tells it apart.
        var bare = NameEdges.WithoutParticle(tokens, name);
        return name.Type == EntityType.Organization && bare.Count == 1 && byDistinct.TryGetValue(tokens[bare.First].Norm, out var front) ? front : null;
    }

    /// <summary>"the League" where just one organisation's name ends so.</summary>
    private static bool IsTheOnly(ReadOnlySpan<Token> tokens, NameRange name, Dictionary<string, int> endings) =>
        name.First > 0 && tokens[name.First - 1].Norm == "the" && endings.GetValueOrDefault(tokens[name.End - 1].Norm) == 1;

    private static bool EndsWith(ReadOnlySpan<Token> tokens, NameRange longer, NameRange shorter)
    {
        for (var i = 1; i <= shorter.Count; i++)
        {
            if (i > longer.Count || tokens[longer.End - i].Norm != tokens[shorter.End - i].Norm)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Equal, an initial of the other, or spelt alike ("Sergei", "Sergey"); a last name alone fits anyone.</summary>
    private bool SameGivenName(ReadOnlySpan<Token> tokens, NameRange name, NameRange other)
    {
        var given = name.First;
        while (given < name.End - 1 && (_lists.Is(tokens[given].Norm, NameWord.Particle) || tokens[given].Upos == Upos.Punct))
        {
            given++;
        }

        if (given == name.End - 1)
        {
            return true;
        }

        var left = tokens[given].Norm;
        var right = tokens[other.First].Norm;
        return left == right
            || (left.TrimEnd('.').Length == 1 && right[0] == left[0])
            || (right.TrimEnd('.').Length == 1 && right[0] == left[0])
            || (left.Length > 3 && right.Length > 3 && string.CompareOrdinal(left, 0, right, 0, 4) == 0);
    }

    /// <summary>First letters of the capitalised words, in lower case.</summary>
    private static string Acronym(string text, ReadOnlySpan<Token> tokens, NameRange name)
    {
        Span<char> letters = stackalloc char[16];
        var n = 0;
        for (var i = name.First; i < name.End && n < letters.Length; i++)
        {
            if (char.IsUpper(text[tokens[i].Span.Start]))
            {
                letters[n++] = tokens[i].Norm[0];
            }
        }

        return n < 2 ? "" : new string(letters[..n]);
    }
}
