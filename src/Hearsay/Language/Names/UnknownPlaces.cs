using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Countries and towns that no list has. The recogniser takes most unknown words for persons; what the whole article does with a word says more:
/// "Arvania" beside "Arvanian", "Arvania's foreign ministry", "the city of", "northern", "in". Adjectives go with the country whose stem they share.
/// </summary>
internal sealed class UnknownPlaces
{
    private const int ShortestStem = 4;

    private static readonly string[] PlaceEndings = ["ia", "grad", "stan", "land", "burg", "ville", "port", "abad", "haven", "mere"];

    private static readonly string[] Endings = ["n", "ns", "i", "is", "ic", "an", "ans", "ian", "ians", "ese", "ish"];

    private readonly string _text;
    private readonly WordLayer _layer;
    private readonly NameViews _views;
    private readonly NameLists _lists = NameLists.Default;
    private readonly Gazetteer _gazetteer = Gazetteer.Default;
    private readonly Dictionary<string, Evidence> _evidence = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal); // last words of full names
    private readonly Dictionary<string, string> _countryOf = new(StringComparer.Ordinal); // adjective → country, both norms

    private UnknownPlaces(string text, WordLayer layer, NameViews views)
    {
        _text = text;
        _layer = layer;
        _views = views;
    }

    /// <summary>Gives unknown places and their adjectives their types and keys, and adds adjectives that were passed over.</summary>
    public static void Settle(string text, WordLayer layer, NameViews views, List<NameRange> names) =>
        new UnknownPlaces(text, layer, views).Settle(names);

    private void Settle(List<NameRange> names)
    {
        var tokens = _layer.Tokens.AsSpan();
        foreach (var name in names)
        {
            if (IsUnknown(tokens, name))
            {
                ref var evidence = ref CollectionsMarshal.GetValueRefOrAddDefault(_evidence, TypeVote.NameKey(tokens, name), out _);
                evidence ??= new Evidence();
                Weigh(tokens, name, evidence);
            }
        }

        foreach (var name in names)
        {
            // A country of the user's own has adjectives that nobody listed.
            if (name is { Key: not null, Count: 1, Type: EntityType.GeopoliticalEntity } && !_gazetteer.IsKnown(tokens[name.First].Norm))
            {
                _evidence.TryAdd(tokens[name.First].Norm, new Evidence());
            }
        }

        for (var i = 1; i < names.Count; i++)
        {
            WeighPair(tokens, names[i - 1], names[i]);
        }

        foreach (var (key, evidence) in _evidence)
        {
            evidence.Weak += !key.Contains(' ', StringComparison.Ordinal) && _lists.IsWoman(key) is null && PlaceEndings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal)) ? 1 : 0;
        }

        foreach (var name in names)
        {
            if (name is { Count: > 1, Type: EntityType.Person } && !(_evidence.TryGetValue(TypeVote.NameKey(tokens, name), out var evidence) && evidence.IsPlace))
            {
                _persons.Add(tokens[name.End - 1].Norm);
            }
        }

        FindAdjectives(tokens);
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = Typed(tokens, names[i]);
        }

        AddAdjectives(names);
    }

    private bool IsUnknown(ReadOnlySpan<Token> tokens, NameRange name) =>
        name is { Key: null, Count: 1 or 2, Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Group }
        && _gazetteer.Match(tokens[..name.End], name.First, out _) != name.Count
        && (_lists.Of(tokens[name.End - 1].Norm) & (NameWord.OrgHead | NameWord.OrgWord | NameWord.Day | NameWord.FacHead)) == 0;

    private void Weigh(ReadOnlySpan<Token> tokens, NameRange name, Evidence evidence)
    {
        evidence.Count++;
        evidence.Organizations += name.Type == EntityType.Organization ? 1 : 0;
        var before = name.First > 0 ? tokens[name.First - 1].Norm : "";
        var beforeThat = name.First > 1 ? tokens[name.First - 2].Norm : "";
        if (_lists.Is(before, NameWord.Title) || (_lists.Is(before, NameWord.Role) && before != "president")
            || (name.Count > 1 && _lists.IsWoman(tokens[name.First].Norm) is not null))
        {
            evidence.Person = true;
            return;
        }

        evidence.Modifies |= name.End < tokens.Length && tokens[name.End].Upos == Upos.Noun && char.IsLower(_text[tokens[name.End].Span.Start]);
        var owns = name.End < tokens.Length && tokens[name.End].Xpos == "POS";
        if (owns)
        {
            evidence.Strong += OwnsStateThing(tokens, name.End + 1) ? 3 : 0;
            evidence.Weak += name.End + 1 < tokens.Length && tokens[name.End + 1].Norm is "envoy" or "army" or "troops" ? 1 : 0;
        }
        else if (before is "held" or "controlled" or "occupied" or "besieged")
        {
            evidence.Strong += 2;
        }
        else if (before is "in" or "near" or "inside" or "outside" or "towards" or "across" or "throughout" or "into")
        {
            evidence.Weak += 2;
        }
        else if (before is "from" or "against" or "between")
        {
            evidence.Weak++;
        }
        else if (before == "of")
        {
            evidence.Strong += _lists.Is(beforeThat, NameWord.LocHead) || _lists.Is(beforeThat, NameWord.State) ? 3 : 0;
            evidence.Weak += _lists.Is(beforeThat, NameWord.Body | NameWord.Role | NameWord.OrgHead) || beforeThat == "people" ? 1 : 0;
        }
        else if (_lists.Is(before, NameWord.Direction) && before is not ("far" or "near" or "upper" or "lower" or "middle"))
        {
            evidence.Strong += 2;
        }
    }

    /// <summary>"Norway and NAME": names joined by "and" are mostly of one kind.</summary>
    private void WeighPair(ReadOnlySpan<Token> tokens, NameRange left, NameRange right)
    {
        if (right.First != left.End + 1 || tokens[left.End].Norm is not ("and" or "or"))
        {
            return;
        }

        if (IsUnknown(tokens, left) && IsCountry(tokens, right))
        {
            _evidence[TypeVote.NameKey(tokens, left)].Weak++;
        }
        else if (IsUnknown(tokens, right) && IsCountry(tokens, left))
        {
            _evidence[TypeVote.NameKey(tokens, right)].Weak++;
        }
    }

    private bool IsCountry(ReadOnlySpan<Token> tokens, NameRange name) =>
        name.Type == EntityType.GeopoliticalEntity && (name.Key is not null || (_evidence.TryGetValue(TypeVote.NameKey(tokens, name), out var evidence) && evidence.IsPlace));

    /// <summary>"'s foreign ministry", "'s border": what countries have and persons do not.</summary>
    private bool OwnsStateThing(ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Length && i < at + 3 && tokens[i].Upos is Upos.Adj or Upos.Noun or Upos.Propn; i++)
        {
            if (_lists.Is(tokens[i].Norm, NameWord.State))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Pairs the words of the article that differ by an ending of nationality.</summary>
    private void FindAdjectives(ReadOnlySpan<Token> tokens)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (IsNameLike(i) && !_gazetteer.IsKnown(tokens[i].Norm) && !_persons.Contains(tokens[i].Norm))
            {
                words.Add(tokens[i].Norm);
            }
        }

        foreach (var (country, evidence) in _evidence)
        {
            if (evidence.Person || country.Length < ShortestStem || country.Contains(' ', StringComparison.Ordinal) || _persons.Contains(country))
            {
                continue;
            }

            foreach (var ending in Endings)
            {
                Pair(country, country + ending, evidence, words);
                if (country[^1] is 'a' or 'e' or 'o' or 'y')
                {
                    Pair(country, country[..^1] + ending, evidence, words);
                }
            }
        }
    }

    private void Pair(string country, string adjective, Evidence evidence, HashSet<string> words)
    {
        if (words.Contains(adjective) && !(_evidence.TryGetValue(adjective, out var own) && own.Person) && adjective.Length > country.Length - 1)
        {
            evidence.Strong += 3;
            _countryOf.TryAdd(adjective, country);
        }
    }

    private NameRange Typed(ReadOnlySpan<Token> tokens, NameRange name)
    {
        var key = IsUnknown(tokens, name) ? TypeVote.NameKey(tokens, name) : "";
        if (key.Length == 0 || !_evidence.TryGetValue(key, out var evidence) || evidence.Person || (name.Count == 1 && _persons.Contains(key)))
        {
            return name;
        }

        if (!evidence.IsPlace && (_countryOf.TryGetValue(key, out var country)
            || (evidence.Modifies && (country = key).Length > 6 && key.EndsWith("ian", StringComparison.Ordinal))))
        {
            return name with { Type = EntityType.Group, Key = "people:" + country };
        }

        return evidence.IsPlace ? name with { Type = EntityType.GeopoliticalEntity, Key = "place:" + key } : name;
    }

    private void AddAdjectives(List<NameRange> names)
    {
        if (_countryOf.Count == 0)
        {
            return;
        }

        var taken = new bool[_layer.Tokens.Length];
        foreach (var name in names)
        {
            taken.AsSpan(name.First, name.Count).Fill(true);
        }

        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && IsNameLike(i) && _countryOf.TryGetValue(_layer.Tokens[i].Norm, out var country))
            {
                names.Add(new NameRange(i, i + 1, EntityType.Group, "people:" + country));
            }
        }

        names.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    private bool IsNameLike(int token) =>
        char.IsUpper(_text[_layer.Tokens[token].Span.Start]) && (_views.Words[token].Seen & SeenAs.Lower) == 0 && _layer.Tokens[token].Norm.Length > ShortestStem;

    /// <summary>What the article's uses of one name say for a place.</summary>
    private sealed class Evidence
    {
        /// <summary>Number of its uses.</summary>
        public int Count { get; set; }

        /// <summary>What hardly anything but a place has.</summary>
        public int Strong { get; set; }

        /// <summary>What persons and organisations have too at times.</summary>
        public int Weak { get; set; }

        /// <summary>A title or a given name stands before it.</summary>
        public bool Person { get; set; }

        /// <summary>Number of its uses that the recogniser took for an organisation.</summary>
        public int Organizations { get; set; }

        /// <summary>It stands before a noun, as adjectives do.</summary>
        public bool Modifies { get; set; }

        /// <summary>Whether it is a place; for an organisation only what is strong counts.</summary>
        public bool IsPlace => !Person && (2 * Organizations > Count
            ? Strong >= 3
            : Strong >= 2 || (Strong + Weak >= 2 && 2 * (Strong + Weak) >= Count));
    }
}
