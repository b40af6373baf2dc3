using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Brings together the names that the recogniser found, those that are known beforehand, and later occurrences of either, and settles
/// their types.
/// </summary>
internal sealed class NameCollector
{
    private const int LongestAbbreviation = 8; // letters

    private readonly KnownNames _known;
    private readonly ArticleWords _words;
    private readonly NameTyper _typer;
    private readonly List<NameRange> _names; // in the order of finding; default for one that was taken back
    private readonly int[] _at; // of each token: index of its name in _names, plus one

    private NameCollector(KnownNames known, ArticleWords words)
    {
        _known = known;
        _words = words;
        _typer = new NameTyper(words);
        _names = new List<NameRange>(Math.Max(16, words.Tokens.Length / 12));
        _at = new int[words.Tokens.Length];
    }

    /// <summary>The names of an article in text order, none overlapping another.</summary>
    /// <param name="known">The user's names.</param>
    /// <param name="words">The words of the article.</param>
    /// <param name="found">What the recogniser found, in text order.</param>
    public static List<NameRange> Collect(KnownNames known, ArticleWords words, List<NameRange> found) =>
        new NameCollector(known, words).Collect(found);

    private List<NameRange> Collect(List<NameRange> found)
    {
        AddUsers();
        AddGroups();
        AddHeadlines(found);
        var tokens = _words.Tokens;
        foreach (var raw in found)
        {
            var sentence = _words.SentenceOf[raw.First];
            var name = NameEdges.WithHead(_words, NameEdges.Whole(_words, _typer.Trim(raw)));
            if (_words.Modes[sentence] == CaseMode.Sentence && name.Count > 0
                && NameEdges.Widened(_words, _words.Layer.Sentences[sentence], name) is var wide && IsFree(wide))
            {
                name = wide;
            }

            if (name.Count > 0 && IsFree(name) && !IsPartOfKnown(name))
            {
                Place(_typer.Typed(name));
            }
        }

        AddAbbreviations();
        AddKnownPhrases();
        AddRepeated();
        JoinInitials();
        JoinPlaces();
        JoinPairs();
        _names.RemoveAll(name => name.Count == 0 || (name.Count == 1 && name.Key == 0 && (IsNoEntity(name.First) || IsCommonWord(name.First))));
        NamedStorms.Settle(_words, _names);
        _names.Sort(static (left, right) => left.First.CompareTo(right.First));
        UnknownPlaces.Settle(_words, _names);
        TypeVote.Settle(_words, _names);
        return _names;
    }

    private void AddUsers()
    {
        for (var i = 0; !_known.IsEmpty && i < _at.Length; i++)
        {
            if (_words.IsCapital(i) && _known.Match(_words.Tokens[..EndOfSentence(i)], i, out var name) is var length and > 0)
            {
                Place(new NameRange(i, i + length, name.Type, name.Key));
                i += length - 1;
            }
        }
    }

    private void AddGroups()
    {
        for (var i = 0; i < _at.Length; i++)
        {
            if (_words.Is(i, NameWord.OrgFirst) && _words.Modes[_words.SentenceOf[i]] == CaseMode.Sentence
                && GroupNames.At(_words, i, EndOfSentence(i)) is { Count: > 1 } name && IsFree(name))
            {
                Place(name);
                i = name.End - 1;
            }
        }
    }

    /// <summary>"the Dawn Movement (HF)": what is in brackets after an organisation and in capitals is its abbreviation, here and later.</summary>
    private void AddAbbreviations()
    {
        var tokens = _words.Tokens;
        for (var n = _names.Count - 1; n >= 0; n--)
        {
            var at = _names[n].End + 1;
            if (_names[n] is not { Count: > 1, Type: EntityType.Organization } || at + 1 >= _at.Length || tokens[at - 1].Norm != "(" || tokens[at + 1].Norm != ")"
                || _words.ShapeOf(at) is not (WordShape.Upper or WordShape.Dotted or WordShape.Mixed) || tokens[at].Span.Length > LongestAbbreviation)
            {
                continue;
            }

            var name = new NameRange(at, at + 1, EntityType.Organization);
            if (IsFree(name))
            {
                Place(name);
            }
            else if (NameAt(at) is { Count: 1, Key: 0 })
            {
                _names[_at[at] - 1] = name;
            }
        }
    }

    /// <summary>
    /// In headlines capitals say little. There a name is one that the running text has too; failing that, one whose words are all proper
    /// nouns and nowhere in lower case. What was found in them beyond that is dropped from the list.
    /// </summary>
    private void AddHeadlines(List<NameRange> found)
    {
        if (!_words.Modes.AsSpan().ContainsAny(CaseMode.Title, CaseMode.Upper))
        {
            return;
        }

        var running = new Dictionary<ulong, EntityType>();
        var longest = new int[_words.DistinctCount]; // of the names that begin with a word
        foreach (var name in found)
        {
            if (_words.Modes[_words.SentenceOf[name.First]] == CaseMode.Sentence)
            {
                running.TryAdd(_words.KeyOf(name), name.Type);
                ref var length = ref longest[_words.IdOf(name.First)];
                length = Math.Max(length, name.Count);
            }
        }

        foreach (var sentence in _words.Layer.Sentences)
        {
            for (var i = sentence.FirstToken; IsHeadline(i) && i < sentence.EndToken; i++)
            {
                if (Repeated(running, i, Math.Min(sentence.EndToken, i + longest[_words.IdOf(i)])) is { Count: > 0 } name && IsFree(name))
                {
                    Place(_typer.Typed(name));
                    i = name.End - 1;
                }
            }
        }

        found.RemoveAll(name => IsHeadline(name.First) && !IsCredible(name));
    }

    private bool IsHeadline(int token) => token < _at.Length && _words.Modes[_words.SentenceOf[token]] is CaseMode.Title or CaseMode.Upper;

    /// <summary>The longest name of the running text that starts at a token and ends at or before another.</summary>
    private NameRange Repeated(Dictionary<ulong, EntityType> running, int first, int end)
    {
        for (; end > first && _words.MayStart(first); end--)
        {
            var name = new NameRange(first, end, EntityType.Other);
            if (running.TryGetValue(_words.KeyOf(name), out var type))
            {
                return name with { Type = type };
            }
        }

        return default;
    }

    private bool IsCredible(NameRange name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if ((_words.SeenOf(i) & SeenAs.Lower) != 0 || _words.Tokens[i].Upos is not (Upos.Propn or Upos.Punct))
            {
                return false;
            }
        }

        return name.Count <= 4;
    }

    /// <summary>Whether a found name is only a part of a longer phrase that is known ("State" of "Islamic State").</summary>
    private bool IsPartOfKnown(NameRange name)
    {
        for (var start = Math.Max(0, name.First - 2); start <= name.First; start++)
        {
            var length = _words.KnownAt(start, _at.Length, out var known);
            if (start + length >= name.End && length > name.Count && (known.As & (KnownAs.Organization | KnownAs.Country)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Countries and nationalities that the recogniser passed over; their lists are nearly free of doubt.</summary>
    private void AddKnownPhrases()
    {
        for (var i = 0; i < _at.Length; i++)
        {
            var known = default(Known);
            var length = _at[i] != 0 ? 0 : _words.KnownAt(i, EndOfSentence(i), out known) is > 0 and var found ? found : _words.IsCountryInLower(i, out known) ? 1 : 0;
            if (length == 0)
            {
                continue;
            }

            var type = (known.As & (KnownAs.Demonym | KnownAs.Group)) != 0 ? EntityType.Group
                : (known.As & KnownAs.Country) != 0 ? EntityType.GeopoliticalEntity
                : (known.As & KnownAs.Organization) != 0 ? EntityType.Organization
                : EntityType.Other;
            var key = known.Country is null ? 0 : type == EntityType.Group ? ThingKey.OfPeople(known.Country) : ThingKey.OfCountry(known.Country);
            var name = new NameRange(i, i + length, type, key);
            if (type == EntityType.Other || !IsFree(name)
                || (_words.ShapeOf(i) == WordShape.Upper && length == 1 && _words.Modes[_words.SentenceOf[i]] == CaseMode.Upper && _words.Tokens[i].Norm is "us"))
            {
                continue;
            }

            Place(name);
            i += length - 1;
        }
    }

    /// <summary>A capitalised word that is mostly a name, or a person's last name, elsewhere in the article is one here too.</summary>
    private void AddRepeated()
    {
        var single = new int[_words.DistinctCount]; // of each word: index of the name it is, or the last name of, plus one
        var uses = new int[_words.DistinctCount]; // of each word: how much oftener it is such a name than no part of one
        for (var i = 0; i < _names.Count; i++)
        {
            var name = _names[i];
            if (name.Count == 1 || name is { Count: > 1, Type: EntityType.Person })
            {
                var word = _words.IdOf(name.Count > 2 && _words.Is(name.End - 1, NameWord.PerSuffix) ? name.End - 2 : name.End - 1);
                single[word] = single[word] == 0 || _names[single[word] - 1].First > name.First ? i + 1 : single[word];
                uses[word] += name.Count > 1 ? _at.Length : 1; // a full name says whose the last name is
            }
        }

        for (var i = 0; i < _at.Length; i++)
        {
            uses[_words.IdOf(i)] -= _at[i] == 0 && _words.MayStart(i) ? 1 : 0;
        }

        for (var i = 0; i < _at.Length; i++)
        {
            if (_at[i] == 0 && single[_words.IdOf(i)] is var index and > 0 && uses[_words.IdOf(i)] >= 0 && _words.MayStart(i)
                && (_words.SeenOf(i) & SeenAs.Lower) == 0 && _words.Tokens[i].Norm.Length > 2 && !_words.Is(i, NameWord.Title | NameWord.Day)
                && !IsInLongerName(i))
            {
                var name = _names[index - 1];
                Place(new NameRange(i, i + 1, name.Type, name.Count == 1 ? name.Key : 0));
            }
        }
    }

    /// <summary>Whether a word seems to belong to a longer name that was not recognised ("Oslo Open", "the Velling-Tirin bill").</summary>
    private bool IsInLongerName(int token)
    {
        var tokens = _words.Tokens;
        if (_words.Modes[_words.SentenceOf[token]] != CaseMode.Sentence)
        {
            return false;
        }

        var next = token + 1 < tokens.Length && tokens[token + 1].Norm is "-" or "/" ? token + 2 : token + 1;
        if (next < tokens.Length && _at[next] == 0 && tokens[next].Upos == Upos.Propn && _words.IsCapital(next) && !_words.Is(next, NameWord.Title | NameWord.Role))
        {
            return true;
        }

        return token > 1 && _at[token - 1] == 0 && tokens[token - 1].Norm is "-" or "/" && _words.IsCapital(token - 2)
            && !_words.Is(token - 2, NameWord.Particle); // "Al-Tirani" is the name itself
    }

    /// <summary>Initials belong to the person whose name they stand before: "R.E." to "Glenn", "A" and "P" to "J Abdul Kalam".</summary>
    private void JoinInitials()
    {
        var tokens = _words.Tokens;
        for (var i = _at.Length - 2; i >= 0; i--)
        {
            if (NameAt(i + 1) is { Type: EntityType.Person, Count: > 0, Key: 0 } name && name.First == i + 1 && IsInitial(i) && IsAlone(i)
                && tokens[i].Span.End + 1 >= tokens[i + 1].Span.Start && _words.SentenceOf[i] == _words.SentenceOf[i + 1])
            {
                Remove(i);
                Remove(i + 1);
                Place(name with { First = i });
            }
        }
    }

    // "A" and "I" are words as well, unless a full stop or another initial stands beside them.
    private bool IsInitial(int token) => _words.ShapeOf(token) switch
    {
        WordShape.Dotted => !_words.IsKnownAlone(token) && _words.Tokens[token].Norm is not "p.s.",
        WordShape.Initial => _words.Tokens[token].Norm is not ("a" or "i") || _words.ShapeOf(token + 1) == WordShape.Initial,
        _ => false,
    };

    /// <summary>
    /// "East" and "Jerusalem", "Gulf" of "Mexico": two places of which the first is a direction, or a kind of place, are one.
    /// </summary>
    private void JoinPlaces()
    {
        for (var i = _at.Length - 2; i >= 0; i--)
        {
            var left = NameAt(i);
            if (left is { Count: 1, Type: EntityType.Location or EntityType.GeopoliticalEntity } && _words.Is(i, NameWord.Direction) && _words.IsCapital(i)
                && NameAt(i + 1) is { Type: EntityType.Location or EntityType.GeopoliticalEntity, Key: 0 } place && place.First == i + 1
                && _words.Tokens[i].Span.End + 1 == _words.Tokens[i + 1].Span.Start)
            {
                Remove(i);
                Remove(i + 1);
                Place(place with { First = i });
            }
        }

        for (var i = _at.Length - 3; i >= 0; i--)
        {
            var left = NameAt(i);
            if (left.Count > 0 && left.End == i + 1 && left.Type is EntityType.Location or EntityType.GeopoliticalEntity && _words.Is(i, NameWord.LocHead)
                && _words.Tokens[i + 1].Norm == "of" && NameAt(i + 2) is { Type: EntityType.Location or EntityType.GeopoliticalEntity } right
                && right.First == i + 2 && right.Count > 0)
            {
                Remove(i);
                Remove(i + 2);
                Place(new NameRange(left.First, right.End, EntityType.Location));
            }
        }
    }

    /// <summary>Two words that are one name somewhere in the article are that name wherever they stand together ("Bel Amra").</summary>
    private void JoinPairs()
    {
        Dictionary<ulong, NameRange>? pairs = null;
        foreach (var name in _names)
        {
            if (name.Count == 2)
            {
                ref var pair = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(pairs ??= [], _words.KeyOf(name), out var exists);
                pair = !exists || pair.First > name.First ? name : pair;
            }
        }

        var tokens = _words.Tokens;
        for (var i = 0; pairs is not null && i + 1 < tokens.Length; i++)
        {
            // "East Bel" + "Amra" where "Bel Amra" is a name
            var first = i > 0 && NameAt(i - 1) is { Count: 2 } wide && wide.First == i - 1 && _words.Is(i - 1, NameWord.Direction) ? i - 1 : i;
            if ((first < i || IsAlone(i)) && IsAlone(i + 1) && _words.MayStart(i) && _words.MayStart(i + 1)
                && tokens[i].Span.End + 1 == tokens[i + 1].Span.Start
                && pairs.TryGetValue(_words.KeyOf(new NameRange(i, i + 2, EntityType.Other)), out var pair))
            {
                Remove(first);
                Remove(i + 1);
                Place(pair with { First = first, End = i + 2 });
                i++;
            }
        }
    }

    private NameRange NameAt(int token) => _at[token] == 0 ? default : _names[_at[token] - 1];

    private bool IsAlone(int token) => _at[token] == 0 || NameAt(token).Count == 1;

    private void Remove(int token)
    {
        if (_at[token] != 0)
        {
            _names[_at[token] - 1] = default;
        }
    }

    private int EndOfSentence(int token) => _words.Layer.Sentences[_words.SentenceOf[token]].EndToken;

    private bool IsFree(NameRange name) => !_at.AsSpan(name.First, name.Count).ContainsAnyExcept(0);

    private void Place(NameRange name)
    {
        _names.Add(name);
        _at.AsSpan(name.First, name.Count).Fill(_names.Count);
    }

    /// <summary>Words that name nobody: "God", "GMT", a lone letter, an address, a day's or month's plural.</summary>
    private bool IsNoEntity(int token) =>
        _words.Is(token, NameWord.NoEntity)
        || (_words.Is(token, NameWord.Title) && token + 1 < _at.Length && _words.IsCapital(token + 1)) // the "Mr" of a name
        || _words.Tokens[token].Norm is [_] or [_, '.'] or ['w', 'w', 'w', '.', ..]
        || _words.Tokens[token].Norm.AsSpan().ContainsAny('@', '/', '_')
        || (_words.Tokens[token].Norm is { Length: > 5 } norm && norm.EndsWith("days", StringComparison.Ordinal) && NameLists.Default.Is(norm[..^1], NameWord.Day));

    // Whoever leaves the capitals out may name somebody all the same, but not by a word that the sentence has for what it is: "a natal chart".
    private bool IsCommonWord(int token) => _words.ShapeOf(token) == WordShape.Lower && _words.Tokens[token].Upos is not Upos.Propn && !_words.IsKnownAlone(token);
}
