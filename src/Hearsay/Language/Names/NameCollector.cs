using Hearsay.Model;

namespace Hearsay.Language.Names;

/// <summary>
/// Brings together the names that the recogniser found, those that are known beforehand, and later occurrences of either, and settles
/// their types.
/// </summary>
internal sealed class NameCollector
{
    private readonly NameRecognizer _recognizer;
    private readonly KnownNames _known;
    private readonly NameLists _lists = NameLists.Default;
    private readonly Gazetteer _gazetteer = Gazetteer.Default;

    public NameCollector(NameRecognizer recognizer, KnownNames known)
    {
        _recognizer = recognizer;
        _known = known;
    }

    /// <summary>The names of an article in text order, none overlapping another.</summary>
    public List<NameRange> Collect(string text, WordLayer layer)
    {
        var tokens = layer.Tokens.AsSpan();
        var views = NameViews.Of(text, layer, _lists, _gazetteer);
        var at = new NameRange[tokens.Length]; // the name that starts at a token
        var taken = new bool[tokens.Length];
        foreach (var sentence in layer.Sentences)
        {
            var within = tokens[..sentence.EndToken];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (char.IsUpper(text[tokens[i].Span.Start]) && _known.Match(within, i, out var name) is var length and > 0)
                {
                    Place(at, taken, new NameRange(i, i + length, name.Type, name.Key));
                    i += length - 1;
                }
            }
        }

        var found = _recognizer.Find(layer, views);
        AddHeadlines(layer, views, found, at, taken);
        var sentenceIndex = 0;
        foreach (var raw in found)
        {
            var name = NameEdges.WithHead(text, tokens, NameEdges.Whole(text, tokens, Trim(tokens, raw)), _lists);
            while (layer.Sentences[sentenceIndex].EndToken <= raw.First)
            {
                sentenceIndex++;
            }

            if (views.Modes[sentenceIndex] == CaseMode.Sentence && name.Count > 0
                && NameEdges.Widened(text, tokens, layer.Sentences[sentenceIndex], name, _lists) is var wide && IsFree(taken, wide))
            {
                name = wide;
            }

            if (name.Count > 0 && IsFree(taken, name) && !IsPartOfKnown(layer, name))
            {
                Place(at, taken, Typed(tokens, name));
            }
        }

        AddGazetteer(layer, views, at, taken);
        AddRepeated(layer, views, at, taken);
        JoinPairs(layer, views, at, taken);
        var names = new List<NameRange>();
        for (var i = 0; i < at.Length; i++)
        {
            if (at[i].Count > 0)
            {
                names.Add(at[i]);
            }
        }

        names.RemoveAll(name => name.Count == 1 && IsNoEntity(layer.Tokens[name.First].Norm));
        UnknownPlaces.Settle(text, layer, views, names);
        TypeVote.Settle(tokens, names);
        return names;
    }

    /// <summary>
    /// In headlines capitals say little. There a name is one that the running text has too; failing that, one whose words are all proper
    /// nouns and nowhere in lower case. What was found in them beyond that is dropped from the list.
    /// </summary>
    private void AddHeadlines(WordLayer layer, NameViews views, List<NameRange> found, NameRange[] at, bool[] taken)
    {
        var tokens = layer.Tokens.AsSpan();
        var modes = new CaseMode[tokens.Length];
        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            modes.AsSpan(layer.Sentences[s].FirstToken, layer.Sentences[s].TokenCount).Fill(views.Modes[s]);
        }

        var running = new PhraseTable<KnownName>();
        foreach (var name in found)
        {
            if (modes[name.First] == CaseMode.Sentence)
            {
                running.Add(TypeVote.Norms(tokens, name), new KnownName(name.Type, ""), static (first, _) => first);
            }
        }

        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            var sentence = layer.Sentences[s];
            for (var i = sentence.FirstToken; views.Modes[s] is CaseMode.Title or CaseMode.Upper && i < sentence.EndToken; i++)
            {
                var length = running.Match(tokens[..sentence.EndToken], i, out var known);
                var name = new NameRange(i, i + length, known.Type);
                if (length > 0 && IsFree(taken, name) && NameViews.MayStart(views.Words[i].Form.Shape))
                {
                    Place(at, taken, Typed(tokens, name));
                    i += length - 1;
                }
            }
        }

        found.RemoveAll(name => modes[name.First] is CaseMode.Title or CaseMode.Upper && !IsCredible(layer, views, name));
    }

    private static bool IsCredible(WordLayer layer, NameViews views, NameRange name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            var upos = layer.Tokens[i].Upos;
            if ((views.Words[i].Seen & SeenAs.Lower) != 0 || upos is not (Upos.Propn or Upos.Punct))
            {
                return false;
            }
        }

        return name.Count <= 4;
    }

    /// <summary>Whether a found name is only a part of a longer phrase that is known ("State" of "Islamic State").</summary>
    private bool IsPartOfKnown(WordLayer layer, NameRange name)
    {
        var tokens = layer.Tokens.AsSpan();
        for (var start = Math.Max(0, name.First - 2); start <= name.First; start++)
        {
            var length = _gazetteer.Match(tokens, start, out var known);
            if (start + length >= name.End && length > name.Count && (known.As & (KnownAs.Organization | KnownAs.Country)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(bool[] taken, NameRange name) => !taken.AsSpan(name.First, name.Count).Contains(true);

    private static void Place(NameRange[] at, bool[] taken, NameRange name)
    {
        at[name.First] = name;
        taken.AsSpan(name.First, name.Count).Fill(true);
    }

    /// <summary>Articles, titles before a person and possessives after a name are not part of it.</summary>
    private NameRange Trim(ReadOnlySpan<Token> tokens, NameRange name)
    {
        var (first, end) = (name.First, name.End);
        while (first < end && (tokens[first].Upos is Upos.Det or Upos.Punct or Upos.Adp || tokens[first].Xpos == "POS"))
        {
            first++;
        }

        while (end > first && (tokens[end - 1].Xpos is "POS" or "," or "." or ":" or "''" or "``" or "-LRB-" || tokens[end - 1].Upos is Upos.Adp or Upos.Cconj or Upos.Det) && tokens[end - 1].Norm != "-")
        {
            end--;
        }

        if (name.Type == EntityType.Person)
        {
            while (end - first > 1 && _lists.Is(tokens[first].Norm, NameWord.Title | NameWord.Role))
            {
                first++;
            }
        }

        return name with { First = first, End = end };
    }

    /// <summary>Tells countries and cities from other places, and lets what is known beforehand correct the type.</summary>
    private NameRange Typed(ReadOnlySpan<Token> tokens, NameRange name)
    {
        var known = _gazetteer.Match(tokens[..name.End], name.First, out var what) == name.Count ? what : default;
        var last = _lists.Of(tokens[name.End - 1].Norm);
        if ((known.As & KnownAs.Country) != 0 && name.Type != EntityType.Person)
        {
            return name with { Type = EntityType.GeopoliticalEntity, Key = "country:" + known.Country };
        }

        if ((known.As & KnownAs.Organization) != 0)
        {
            return name with { Type = EntityType.Organization };
        }

        if (_lists.Is(tokens[name.First].Norm, NameWord.OrgFirst) && name.Count > 1)
        {
            return name with { Type = EntityType.Organization };
        }

        if ((known.As & (KnownAs.Demonym | KnownAs.Group)) != 0 && (known.As & (KnownAs.City | KnownAs.Country)) == 0)
        {
            return name with { Type = EntityType.Group, Key = known.Country is null ? null : "people:" + known.Country };
        }

        var single = name.Count == 1 && (name.First == 0 || !_lists.Is(tokens[name.First - 1].Norm, NameWord.Title));
        if ((known.As & KnownAs.City) != 0 && single && name.Type is EntityType.Person or EntityType.Organization)
        {
            return name with { Type = EntityType.GeopoliticalEntity };
        }

        return name.Type switch
        {
            EntityType.Location when (known.As & KnownAs.Region) != 0 => name,
            EntityType.Location when (known.As & KnownAs.City) != 0 => name with { Type = EntityType.GeopoliticalEntity },
            EntityType.Location when (last & NameWord.FacHead) != 0 => name with { Type = EntityType.Facility },
            EntityType.Location when (last & NameWord.LocHead) != 0
                || (_lists.Of(tokens[name.First].Norm) & NameWord.LocHead) != 0 && name.Count > 1 => name,
            EntityType.Location => name with { Type = EntityType.GeopoliticalEntity },
            _ => name,
        };
    }

    /// <summary>Countries and nationalities that the recogniser passed over; their lists are nearly free of doubt.</summary>
    private void AddGazetteer(WordLayer layer, NameViews views, NameRange[] at, bool[] taken)
    {
        var tokens = layer.Tokens.AsSpan();
        for (var s = 0; s < layer.Sentences.Length; s++)
        {
            var sentence = layer.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var shape = views.Words[i].Form.Shape;
                if (taken[i] || shape == WordShape.Lower || !NameViews.MayStart(shape))
                {
                    continue;
                }

                var length = _gazetteer.Match(tokens[..sentence.EndToken], i, out var known);
                var type = (known.As & (KnownAs.Demonym | KnownAs.Group)) != 0 ? EntityType.Group
                    : (known.As & KnownAs.Country) != 0 ? EntityType.GeopoliticalEntity
                    : (known.As & KnownAs.Organization) != 0 ? EntityType.Organization
                    : EntityType.Other;
                var name = new NameRange(i, i + length, type, known.Country is null ? null : (type == EntityType.Group ? "people:" : "country:") + known.Country);
                if (length == 0 || type == EntityType.Other || !IsFree(taken, name)
                    || (shape == WordShape.Upper && length == 1 && views.Modes[s] == CaseMode.Upper && tokens[i].Norm is "us"))
                {
                    continue;
                }

                Place(at, taken, name);
                i += length - 1;
            }
        }
    }

    /// <summary>A capitalised word that is a name, or a person's last name, elsewhere in the article is one here too.</summary>
    private static void AddRepeated(WordLayer layer, NameViews views, NameRange[] at, bool[] taken)
    {
        var tokens = layer.Tokens.AsSpan();
        var single = new Dictionary<string, NameRange>(StringComparer.Ordinal);
        foreach (var name in at)
        {
            if (name.Count == 1 || (name.Count > 1 && name.Type == EntityType.Person))
            {
                single.TryAdd(tokens[name.End - 1].Norm, name);
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (!taken[i] && views.Words[i].Form.Shape != WordShape.Lower && NameViews.MayStart(views.Words[i].Form.Shape)
                && (views.Words[i].Seen & SeenAs.Lower) == 0 && tokens[i].Norm.Length > 2 && single.TryGetValue(tokens[i].Norm, out var name))
            {
                Place(at, taken, new NameRange(i, i + 1, name.Type, name.Count == 1 ? name.Key : null));
            }
        }
    }

    /// <summary>Two words that are one name somewhere in the article are that name wherever they stand together ("Bel Amra").</summary>
    private void JoinPairs(WordLayer layer, NameViews views, NameRange[] at, bool[] taken)
    {
        var tokens = layer.Tokens.AsSpan();
        var pairs = new Dictionary<(string, string), NameRange>();
        foreach (var name in at)
        {
            if (name.Count == 2)
            {
                pairs.TryAdd((tokens[name.First].Norm, tokens[name.First + 1].Norm), name);
            }
        }

        for (var i = 0; pairs.Count > 0 && i + 1 < tokens.Length; i++)
        {
            // "East Bel" + "Amra" where "Bel Amra" is a name
            var first = i > 0 && at[i - 1].Count == 2 && _lists.Is(tokens[i - 1].Norm, NameWord.Direction) ? i - 1 : i;
            if ((first < i || IsAlone(i)) && IsAlone(i + 1) && pairs.TryGetValue((tokens[i].Norm, tokens[i + 1].Norm), out var pair)
                && tokens[i].Span.End + 1 == tokens[i + 1].Span.Start
                && NameViews.MayStart(views.Words[i].Form.Shape) && NameViews.MayStart(views.Words[i + 1].Form.Shape))
            {
                at[i] = default;
                at[i + 1] = default;
                Place(at, taken, pair with { First = first, End = i + 2 });
                i++;
            }
        }

        bool IsAlone(int token) => !taken[token] || at[token].Count == 1;
    }

    /// <summary>Capitalised words that name nobody: "God", a day's or month's plural.</summary>
    private bool IsNoEntity(string norm) =>
        _lists.Is(norm, NameWord.NoEntity) || (norm.Length > 5 && norm.EndsWith("days", StringComparison.Ordinal) && _lists.Is(norm[..^1], NameWord.Day));
}
