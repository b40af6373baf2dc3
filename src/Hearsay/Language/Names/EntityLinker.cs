using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Groups the names of an article by what they name: equal names, last names, short forms, acronyms, names of the same country. Works from
/// left to right over dictionaries, so linear in the number of names.
/// </summary>
internal sealed class EntityLinker
{
    private const int MostBearers = 8; // entities that one short name may mean: bounded work
    private static readonly List<EntityDraft> Nobody = [];

    private readonly ArticleWords _words;
    private readonly List<EntityDraft> _drafts = [];
    private readonly Dictionary<(EntityType, ulong), EntityDraft> _byKey = [];
    private readonly Dictionary<int, EntityDraft> _byLast = []; // organisations and places by their last word
    private readonly Dictionary<ulong, List<EntityDraft>> _bySurname = []; // persons with a full name
    private readonly Dictionary<int, EntityDraft> _byFirst = []; // persons by their given name
    private readonly Dictionary<ulong, EntityDraft> _byAcronym = [];
    private readonly Dictionary<int, EntityDraft> _byDistinct = []; // first word of "NAME Front", "NAME Party"
    private readonly Dictionary<(EntityType, ulong), NameRange> _aliases = []; // key of a name → the name that the text says it equals
    private readonly List<EntityDraft> _groups = []; // the first of those named by one word
    private readonly Dictionary<ulong, EntityDraft> _byBody = [];
    private readonly Dictionary<int, int> _endings = []; // last word → number of organisations that end in it

    private EntityLinker(ArticleWords words) => _words = words;

    /// <summary>The entities of an article in the order of their first name.</summary>
    public static List<EntityDraft> Link(ArticleWords words, List<NameRange> names) => new EntityLinker(words).Link(names);

    private List<EntityDraft> Link(List<NameRange> names)
    {
        var aliases = NameAliases.Find(_words, names);
        if (aliases.Count > 0)
        {
            ReadAliases(names, aliases);
        }

        // Full names first: a short form may stand before the full one, as in headlines.
        var order = new List<NameRange>(names);
        order.Sort(static (left, right) => left.Count != right.Count ? right.Count.CompareTo(left.Count) : left.First.CompareTo(right.First));
        foreach (var name in order)
        {
            var draft = Find(name);
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

    /// <summary>Notes the names that the text says are one; "Dawn Movement (HF)" is also the "Harakat al-Fajr" whose initials HF has.</summary>
    private void ReadAliases(List<NameRange> names, List<(int First, int Second)> aliases)
    {
        var initials = new Dictionary<ulong, NameRange>();
        foreach (var name in names)
        {
            if (name is { Count: > 1, Type: EntityType.Organization } && Acronyms.Of(_words, name) is var letters and not 0)
            {
                initials.TryAdd(letters, name);
            }
        }

        foreach (var (first, second) in aliases)
        {
            var (full, other) = (names[first], names[second]);
            _aliases.TryAdd(KeyOf(other), full);
            if (other.Count == 1 && Acronyms.Read(_words.Tokens[other.First].Norm) is var letters and not 0
                && initials.TryGetValue(letters, out var spelt) && KeyOf(spelt) != KeyOf(full))
            {
                _aliases.TryAdd(KeyOf(full), spelt);
            }
        }
    }

    private (EntityType Type, ulong Key) KeyOf(NameRange name) =>
        (name.Type, name.Key != 0 ? name.Key : _words.KeyOf(NameEdges.WithoutParticle(_words.Tokens, name)));

    private EntityDraft Find(NameRange name)
    {
        // A surname alone depends on where it stands, all else only on its words.
        if (name is { Type: EntityType.Person, Key: 0, Count: 1 } && Bearer(name) is { } bearer)
        {
            return bearer;
        }

        var key = KeyOf(name);
        if (!_byKey.TryGetValue(key, out var draft))
        {
            draft = _aliases.Remove(key, out var other) ? Find(other) : Draft(name);
            _byKey[key] = draft;
        }

        return draft;
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
            if (name is { Type: EntityType.Group, Count: 1, Key: 0 } && _groups.Count < MostBearers)
            {
                _groups.Add(draft);
            }
            else if (name is { Type: EntityType.Organization, Count: > 1 })
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
        if (name.Type == EntityType.Person)
        {
            var surname = SurnameForm.Of(_words.Tokens[SurnameOf(name)].Norm);
            if (!_bySurname.TryGetValue(surname, out var bearers))
            {
                _bySurname[surname] = bearers = [];
            }

            if (bearers.Count < MostBearers && !bearers.Contains(draft))
            {
                bearers.Add(draft);
            }

            _byFirst.TryAdd(_words.IdOf(name.First), draft);
            return;
        }

        _byLast.TryAdd(_words.IdOf(name.End - 1), draft);
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
            foreach (var person in BearersOf(name))
            {
                if (SameGivenName(name, person.Fullest))
                {
                    return person;
                }
            }

            return name.Count == 1 && _byFirst.TryGetValue(last, out var namesake) ? namesake : null;
        }

        if (name.Type is EntityType.Group)
        {
            return name.Count == 1 ? OtherNumber(name) : null;
        }

        if (name.Count == 1 && Acronyms.Read(_words.Tokens[name.First].Norm) is var acronym and not 0 && _byAcronym.TryGetValue(acronym, out var full))
        {
            return full;
        }

        // "Foreign Ministry" after "Russian Foreign Ministry": the short form is the end of the long one.
        if (name.Type == EntityType.Organization && _byLast.TryGetValue(last, out var longer) && longer.Type == EntityType.Organization && EndsWith(longer.Fullest, name)
            && (name.Count > 1 || !_words.Is(name.First, NameWord.OrgHead) || IsTheOnly(name)))
        {
            return longer;
        }

        // "al-Saif" after "Saif Front": the one word that tells it apart.
        var bare = NameEdges.WithoutParticle(_words.Tokens, name);
        return name.Type == EntityType.Organization && bare.Count == 1 && _byDistinct.TryGetValue(_words.IdOf(bare.First), out var front) ? front : null;
    }

    /// <summary>
    /// Whom a surname alone names: of several, the one of the title's gender; else who has been named most in full or just before.
    /// </summary>
    private EntityDraft? Bearer(NameRange name)
    {
        var bearers = BearersOf(name);
        if (bearers.Count < 2)
        {
            return null; // decided once for the article
        }

        var woman = name.First > 0 ? Genders.OfTitle(_words, name.First - 1) : null;
        EntityDraft? best = null;
        var bestScore = int.MinValue;
        foreach (var bearer in bearers)
        {
            var gender = Genders.OfGivenName(_words, bearer.Fullest);
            if (woman is not null && gender is not null && woman != gender)
            {
                continue;
            }

            // News calls its main person by surname and the relatives in full, except right after one of them was named.
            var fulls = 0;
            var near = false;
            foreach (var full in bearer.Names)
            {
                fulls += full.Count > 1 ? 1 : 0;
                near |= full.Count > 1 && full.First < name.First && _words.SentenceOf[name.First] - _words.SentenceOf[full.First] <= 1;
            }

            var score = (3 * Math.Min(fulls, 6)) + (near ? 5 : 0) + (bearer == bearers[0] ? 1 : 0);

            if (score > bestScore)
            {
                (best, bestScore) = (bearer, score);
            }
        }

        return best;
    }

    /// <summary>"Houthis" after "Houthi" and the other way round.</summary>
    private EntityDraft? OtherNumber(NameRange name)
    {
        var norm = _words.Tokens[name.First].Norm.AsSpan();
        foreach (var draft in _groups)
        {
            var other = _words.Tokens[draft.Fullest.First].Norm.AsSpan();
            if (other.Length == norm.Length + 1 ? other[^1] == 's' && other.StartsWith(norm) : norm.Length == other.Length + 1 && norm[^1] == 's' && norm.StartsWith(other))
            {
                return draft;
            }
        }

        return null;
    }

    private List<EntityDraft> BearersOf(NameRange name) => _bySurname.GetValueOrDefault(SurnameForm.Of(_words.Tokens[SurnameOf(name)].Norm)) ?? Nobody;

    /// <summary>The last word of a person's name before "Jr".</summary>
    private int SurnameOf(NameRange name)
    {
        var last = name.End - 1;
        while (last > name.First + 1 && (_words.Is(last, NameWord.PerSuffix) || _words.Tokens[last].Upos == Upos.Punct))
        {
            last--;
        }

        return last;
    }

    /// <summary>"the League" where just one organisation's name ends so; a headline leaves out the article ("League refuses").</summary>
    private bool IsTheOnly(NameRange name)
    {
        var word = _words.IdOf(name.End - 1);
        if (_endings.GetValueOrDefault(word) != 1)
        {
            return false;
        }

        // Decided once for the article: the word stands as "the League" somewhere.
        for (var i = 1; i < _words.Tokens.Length; i++)
        {
            if (_words.IdOf(i) == word && _words.IsCapital(i) && _words.Tokens[i - 1].Norm == "the")
            {
                return true;
            }
        }

        return false;
    }

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

        var left = Unaccented.Of(_words.Tokens[given].Norm);
        var right = Unaccented.Of(_words.Tokens[other.First].Norm);
        return left == right
            || (left.AsSpan().TrimEnd('.').Length == 1 && right[0] == left[0])
            || (right.AsSpan().TrimEnd('.').Length == 1 && right[0] == left[0])
            || (left.Length > 3 && right.Length > 3 && string.CompareOrdinal(left, 0, right, 0, 4) == 0);
    }
}
