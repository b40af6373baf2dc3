using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Groups the names of an article by what they name: equal names, last names, short forms, acronyms, names of the same country. Works from
/// left to right over dictionaries, so linear in the number of names.
/// </summary>
internal sealed class EntityLinker
{
    private readonly ArticleWords _words;
    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<(EntityType, ulong), EntityDraft> _byKey = [];
    private readonly Dictionary<(EntityType, int), EntityDraft> _byLast = []; // by the number of the last word
    private readonly Dictionary<int, EntityDraft> _byFirst = []; // persons by their given name
    private readonly Dictionary<ulong, EntityDraft> _byAcronym = [];
    private readonly Dictionary<int, EntityDraft> _byDistinct = []; // first word of "NAME Front", "NAME Party"
    private readonly Dictionary<ulong, EntityDraft> _byBody = [];
    private readonly Dictionary<int, int> _endings = []; // last word → number of organisations that end in it

    private EntityLinker(ArticleWords words) => _words = words;

    /// <summary>The entities of an article in the order of their first name.</summary>
    public static List<EntityDraft> Link(ArticleWords words, List<NameRange> names) => new EntityLinker(words).Link(names);

    private List<EntityDraft> Link(List<NameRange> names)
    {
        // Full names first: a short form may stand before the full one, as in headlines.
        var order = new List<NameRange>(names);
        order.Sort(static (left, right) => left.Count != right.Count ? right.Count.CompareTo(left.Count) : left.First.CompareTo(right.First));
        foreach (var name in order)
        {
            var key = name.Key != 0 ? name.Key : _words.KeyOf(NameEdges.WithoutParticle(_words.Tokens, name));
            if (!_byKey.TryGetValue((name.Type, key), out var draft))
            {
                draft = Draft(name);
                _byKey[(name.Type, key)] = draft;
            }

            draft.Names.Add(name);
            if (name.Count > draft.Fullest.Count || (name.Count == draft.Fullest.Count && name.First < draft.Fullest.First))
            {
                draft.Fullest = name;
            }
        }

        foreach (var draft in _drafts)
        {
            draft.Names.Sort(static (left, right) => left.First.CompareTo(right.First));
        }

        _drafts.Sort(static (left, right) => left.Names[0].First.CompareTo(right.Names[0].First));
        return _drafts;
    }

    /// <summary>The entity of a name that has not been seen in these words.</summary>
    private EntityDraft Draft(NameRange name)
    {
        var body = name.Type == EntityType.Organization ? BodyNames.Key(_words, name.First, name.End) : 0;
        var draft = body != 0 && _byBody.TryGetValue(body, out var known) ? known : Same(name);
        if (draft is null)
        {
            draft = new EntityDraft { Type = name.Type, Fullest = name };
            _drafts.Add(draft);
            if (name is { Type: EntityType.Organization, Count: > 1 })
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_endings, _words.IdOf(name.End - 1), out _)++;
            }
        }

        if (body != 0)
        {
            _byBody.TryAdd(body, draft);
        }

        if (name.Count > 1)
        {
            Index(name, draft);
        }

        return draft;
    }

    private void Index(NameRange name, EntityDraft draft)
    {
        _byLast.TryAdd((name.Type, _words.IdOf(name.End - 1)), draft);
        if (name.Type == EntityType.Person)
        {
            _byFirst.TryAdd(_words.IdOf(name.First), draft);
            return;
        }

        _byAcronym.TryAdd(Acronyms.Of(_words, name), draft);
        var bare = NameEdges.WithoutParticle(_words.Tokens, name);
        if (bare.Count == 2 && _words.Is(bare.End - 1, NameWord.OrgHead) && _words.KindsOf(bare.First) == NameWord.None
            && _words.Tokens[bare.First].Upos == Upos.Propn)
        {
            _byDistinct.TryAdd(_words.IdOf(bare.First), draft);
        }
    }

    private EntityDraft? Same(NameRange name)
    {
        var last = _words.IdOf(name.End - 1);
        if (name.Type == EntityType.Person)
        {
            if (_byLast.TryGetValue((name.Type, last), out var person) && SameGivenName(name, person.Fullest))
            {
                return person;
            }

            return name.Count == 1 && _byFirst.TryGetValue(last, out person) ? person : null;
        }

        if (name.Type is EntityType.Group)
        {
            return null;
        }

        if (name.Count == 1 && Acronyms.Read(_words.Tokens[name.First].Norm) is var acronym and not 0 && _byAcronym.TryGetValue(acronym, out var full))
        {
            return full;
        }

        // "Foreign Ministry" after "Russian Foreign Ministry": the short form is the end of the long one.
        if (name.Type == EntityType.Organization && _byLast.TryGetValue((name.Type, last), out var longer) && EndsWith(longer.Fullest, name)
            && (name.Count > 1 || !_words.Is(name.First, NameWord.OrgHead) || IsTheOnly(name)))
        {
            return longer;
        }

        // "al-Saif" after "Saif Front": the one word that tells it apart.
        var bare = NameEdges.WithoutParticle(_words.Tokens, name);
        return name.Type == EntityType.Organization && bare.Count == 1 && _byDistinct.TryGetValue(_words.IdOf(bare.First), out var front) ? front : null;
    }

    /// <summary>"the League" where just one organisation's name ends so.</summary>
    private bool IsTheOnly(NameRange name) =>
        name.First > 0 && _words.Tokens[name.First - 1].Norm == "the" && _endings.GetValueOrDefault(_words.IdOf(name.End - 1)) == 1;

    private bool EndsWith(NameRange longer, NameRange shorter)
    {
        for (var i = 1; i <= shorter.Count; i++)
        {
            if (i > longer.Count || _words.IdOf(longer.End - i) != _words.IdOf(shorter.End - i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Equal, an initial of the other, or spelt alike ("Sergei", "Sergey"); a last name alone fits anyone.</summary>
    private bool SameGivenName(NameRange name, NameRange other)
    {
        var given = name.First;
        while (given < name.End - 1 && (_words.Is(given, NameWord.Particle) || _words.Tokens[given].Upos == Upos.Punct))
        {
            given++;
        }

        if (given == name.End - 1)
        {
            return true;
        }

        var left = _words.Tokens[given].Norm;
        var right = _words.Tokens[other.First].Norm;
        return left == right
            || (left.AsSpan().TrimEnd('.').Length == 1 && right[0] == left[0])
            || (right.AsSpan().TrimEnd('.').Length == 1 && right[0] == left[0])
            || (left.Length > 3 && right.Length > 3 && string.CompareOrdinal(left, 0, right, 0, 4) == 0);
    }
}
