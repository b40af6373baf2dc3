using System.Runtime.InteropServices;
using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Countries and towns that no list has. The recogniser takes most unknown words for persons; what the whole article does with a word says more:
/// "Arvania" beside "Arvanian", "Arvania's foreign ministry", "the city of", "northern", "in". Adjectives go with the country whose stem they share.
/// </summary>
internal sealed class UnknownPlaces
{
    private const int ShortestStem = 4; // letters of a country's name that its adjectives are told by

    private static readonly string[] PlaceEndings = ["ia", "grad", "stan", "land", "burg", "ville", "port", "abad", "haven", "mere"];

    private static readonly string[] Endings = ["n", "ns", "i", "is", "ic", "an", "ans", "ian", "ians", "ese", "ish"];

    private readonly ArticleWords _words;
    private readonly Dictionary<ulong, Evidence> _evidence = []; // by the key of the name
    private readonly bool[] _persons; // of each word: the last of a full name
    private readonly Dictionary<int, int> _countryOf = []; // adjective → country, both numbers of norms

    private UnknownPlaces(ArticleWords words)
    {
        _words = words;
        _persons = new bool[words.DistinctCount];
    }

    /// <summary>Gives unknown places and their adjectives their types and keys, and adds adjectives that were passed over.</summary>
    public static void Settle(ArticleWords words, List<NameRange> names) =>
        new UnknownPlaces(words).Settle(names);

    private void Settle(List<NameRange> names)
    {
        var tokens = _words.Tokens;
        foreach (var name in names)
        {
            if (IsUnknown(name))
            {
                Weigh(tokens, name, EvidenceOf(name));
            }
        }

        foreach (var name in names)
        {
            // A country of the user's own has adjectives that nobody listed.
            if (name is { Key: not 0, Count: 1, Type: EntityType.GeopoliticalEntity } && !_words.IsKnownAlone(name.First))
            {
                EvidenceOf(name);
            }
        }

        for (var i = 1; i < names.Count; i++)
        {
            WeighPair(names[i - 1], names[i]);
        }

        foreach (var evidence in _evidence.Values)
        {
            evidence.Weak += evidence.Name.Count == 1 && _words.IsWoman(evidence.Name.First) is null && EndsLikePlace(tokens[evidence.Name.First].Norm) ? 1 : 0;
        }

        foreach (var name in names)
        {
            if (name is { Count: > 1, Type: EntityType.Person } && !(_evidence.TryGetValue(_words.KeyOf(name), out var evidence) && evidence.IsPlace))
            {
                _persons[_words.IdOf(name.End - 1)] = true;
            }
        }

        FindAdjectives(tokens);
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = Typed(names[i]);
        }

        AddAdjectives(names);
    }

    private Evidence EvidenceOf(NameRange name)
    {
        ref var evidence = ref CollectionsMarshal.GetValueRefOrAddDefault(_evidence, _words.KeyOf(name), out _);
        return evidence ??= new Evidence(name);
    }

    private static bool EndsLikePlace(string norm)
    {
        foreach (var ending in PlaceEndings)
        {
            if (norm.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnknown(NameRange name) =>
        name is { Key: 0, Count: 1 or 2, Type: EntityType.Person or EntityType.Organization or EntityType.GeopoliticalEntity or EntityType.Location or EntityType.Group }
        && _words.KnownAt(name.First, name.End, out _) != name.Count
        && !_words.Is(name.End - 1, NameWord.OrgHead | NameWord.OrgWord | NameWord.Day | NameWord.FacHead);

    private void Weigh(ReadOnlySpan<Token> tokens, NameRange name, Evidence evidence)
    {
        evidence.Count++;
        evidence.Organizations += name.Type == EntityType.Organization ? 1 : 0;
        var before = name.First > 0 ? tokens[name.First - 1].Norm : "";
        var kinds = name.First > 0 ? _words.KindsOf(name.First - 1) : NameWord.None;
        if ((kinds & NameWord.Title) != 0 || ((kinds & NameWord.Role) != 0 && before != "president")
            || (name.Count > 1 && _words.IsWoman(name.First) is not null))
        {
            evidence.Person = true;
            return;
        }

        evidence.Modifies |= name.End < tokens.Length && tokens[name.End].Upos == Upos.Noun && char.IsLower(_words.Text[tokens[name.End].Span.Start]);
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
        else if (before is "in" or "near" or "inside" or "outside" or "towards" or "across" or "throughout" or "into" || Destinations.IsAt(_words, name.First))
        {
            evidence.Weak += 2;
        }
        else if (before is "from" or "against" or "between")
        {
            evidence.Weak++;
        }
        else if (before == "of" && name.First > 1)
        {
            // "the government of" may be followed by who leads it.
            evidence.Strong += !_words.Is(name.First - 2, NameWord.LocHead | NameWord.State) ? 0 : name.Count == 1 ? 3 : 1;
            evidence.Weak += _words.Is(name.First - 2, NameWord.Body | NameWord.Role | NameWord.OrgHead) || tokens[name.First - 2].Norm == "people" ? 1 : 0;
        }
        else if ((kinds & NameWord.Direction) != 0 && before is not ("far" or "near" or "upper" or "lower" or "middle"))
        {
            evidence.Strong += 2;
        }
    }

    /// <summary>"Norway and NAME": names joined by "and" are mostly of one kind.</summary>
    private void WeighPair(NameRange left, NameRange right)
    {
        if (right.First != left.End + 1 || _words.Tokens[left.End].Norm is not ("and" or "or"))
        {
            return;
        }

        if (IsUnknown(left) && IsCountry(right))
        {
            _evidence[_words.KeyOf(left)].Weak++;
        }
        else if (IsUnknown(right) && IsCountry(left))
        {
            _evidence[_words.KeyOf(right)].Weak++;
        }
    }

    private bool IsCountry(NameRange name) =>
        name.Type == EntityType.GeopoliticalEntity && (name.Key != 0 || (_evidence.TryGetValue(_words.KeyOf(name), out var evidence) && evidence.IsPlace));

    /// <summary>"'s foreign ministry", "'s border": what countries have and persons do not.</summary>
    private bool OwnsStateThing(ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Length && i < at + 3 && tokens[i].Upos is Upos.Adj or Upos.Noun or Upos.Propn; i++)
        {
            if (_words.Is(i, NameWord.State))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Pairs the words of the article that differ by an ending of nationality.</summary>
    private void FindAdjectives(ReadOnlySpan<Token> tokens)
    {
        Dictionary<string, Evidence>? stems = null;
        foreach (var evidence in _evidence.Values)
        {
            var country = tokens[evidence.Name.First].Norm;
            if (evidence.Person || evidence.Name.Count > 1 || country.Length < ShortestStem || _persons[_words.IdOf(evidence.Name.First)])
            {
                continue;
            }

            stems ??= new Dictionary<string, Evidence>(StringComparer.Ordinal);
            stems.TryAdd(country, evidence);
            if (country[^1] is 'a' or 'e' or 'o' or 'y')
            {
                stems.TryAdd(country[..^1], evidence);
            }
        }

        if (stems is null)
        {
            return;
        }

        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var done = new bool[_words.DistinctCount];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var seen = ref done[_words.IdOf(i)];
            if (seen || !IsNameLike(i))
            {
                continue;
            }

            seen = true;
            if (!_words.IsKnownAlone(i) && !_persons[_words.IdOf(i)])
            {
                Pair(i, tokens[i].Norm, lookup);
            }
        }
    }

    private void Pair(int token, string adjective, Dictionary<string, Evidence>.AlternateLookup<ReadOnlySpan<char>> stems)
    {
        foreach (var ending in Endings)
        {
            if (adjective.EndsWith(ending, StringComparison.Ordinal) && stems.TryGetValue(adjective.AsSpan(0, adjective.Length - ending.Length), out var evidence)
                && _words.Tokens[evidence.Name.First].Norm is var country && adjective.Length > country.Length - 1 && !string.Equals(adjective, country, StringComparison.Ordinal)
                && !(_evidence.TryGetValue(_words.KeyOf(new NameRange(token, token + 1, EntityType.Other)), out var own) && own.Person))
            {
                // "Wagnerian" beside "Wagner" says no more than that it is a name.
                evidence.Strong += ending is "ian" or "ians" && adjective.Length == country.Length + ending.Length ? 1 : 3;
                _countryOf.TryAdd(_words.IdOf(token), _words.IdOf(evidence.Name.First));
            }
        }
    }

    private NameRange Typed(NameRange name)
    {
        var key = IsUnknown(name) ? _words.KeyOf(name) : 0;
        if (key == 0 || !_evidence.TryGetValue(key, out var evidence) || evidence.Person || (name.Count == 1 && _persons[_words.IdOf(name.First)]))
        {
            return name;
        }

        if (evidence.IsPlace)
        {
            return name with { Type = EntityType.GeopoliticalEntity, Key = ThingKey.OfPlace(key) };
        }

        var word = _words.IdOf(name.First);
        if (name.Count == 1 && (_countryOf.TryGetValue(word, out var country) || IsModifier(evidence, name.First)))
        {
            return name with { Type = EntityType.Group, Key = ThingKey.OfPeople(_countryOf.ContainsKey(word) ? country : word) };
        }

        return name;
    }

    /// <summary>"Arvelian" before a noun, though nothing names Arvelia.</summary>
    private bool IsModifier(Evidence evidence, int token) =>
        evidence.Modifies && 2 * evidence.Organizations <= evidence.Count && _words.Tokens[token].Norm is { Length: > 6 } norm && norm.EndsWith("ian", StringComparison.Ordinal);

    private void AddAdjectives(List<NameRange> names)
    {
        if (_countryOf.Count == 0)
        {
            return;
        }

        var taken = new bool[_words.Tokens.Length];
        foreach (var name in names)
        {
            taken.AsSpan(name.First, name.Count).Fill(true);
        }

        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && IsNameLike(i) && _countryOf.TryGetValue(_words.IdOf(i), out var country))
            {
                names.Add(new NameRange(i, i + 1, EntityType.Group, ThingKey.OfPeople(country)));
            }
        }

        names.Sort(static (left, right) => left.First.CompareTo(right.First));
    }

    private bool IsNameLike(int token) =>
        _words.IsCapital(token) && (_words.SeenOf(token) & SeenAs.Lower) == 0 && _words.Tokens[token].Norm.Length > ShortestStem;

    /// <summary>What the article's uses of one name say for a place.</summary>
    private sealed class Evidence(NameRange name)
    {
        /// <summary>The first of its uses.</summary>
        public NameRange Name { get; } = name;

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
