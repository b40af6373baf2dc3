using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Grounding.Quantities;

/// <summary>What a figure counts.</summary>
/// <param name="Unit">As in <see cref="Quantity.Unit"/>.</param>
/// <param name="Of">As in <see cref="Quantity.Of"/>.</param>
/// <param name="Start">Index of the first word of the figure with its currency sign.</param>
/// <param name="End">Index after the last word that belongs to the figure ("percent").</param>
internal readonly record struct Counted(string? Unit, string? Of, int Start, int End)
{
    /// <summary>The noun that is counted; null where only a fate is told.</summary>
    public string? Head { get; init; }

    /// <summary>True where <see cref="Of"/> tells what became of those counted.</summary>
    public bool HasFate { get; init; }

    /// <summary>True when anything is known of it.</summary>
    public bool IsAny => Unit is not null || Of is not null;
}

/// <summary>One article's figures, each read with what it counts. Lives for one article.</summary>
internal sealed class QuantityScene
{
    private const int LongestNounPhrase = 7; // words from a figure to the noun that it counts

    private static readonly FrozenSet<string> Numbered = ListedWords.Of("numbers", "numbered");

    private readonly QuantityWords _view;
    private readonly ImmutableArray<Word> _words;
    private readonly FateReader _fates;
    private readonly EllipticFigures _elliptic;

    public QuantityScene(AnalyzedArticle analyzed, ImmutableArray<Word> words)
    {
        _view = new QuantityWords(analyzed, words);
        _words = words;
        _fates = new FateReader(_view);
        _elliptic = new EllipticFigures(_view, _fates);
    }

    /// <summary>False for numbers that count nothing: parts of names, ages, editions, "one" as a pronoun.</summary>
    public bool IsFigure(int i, Figure figure)
    {
        var before = At(i - 1, i);
        var isDigits = char.IsAsciiDigit(_words[i].Norm[0]);
        if (Numbered.Contains(before))
        {
            return false;
        }

        // "at 6" is a time of day; "0:02" half a clock.
        if (isDigits && ((before == "at" && figure.Value is < 13 && !IsCounted(figure.End, i)) || (before == ":" && char.IsAsciiDigit(At(i - 2, i).FirstOrDefault()))))
        {
            return false;
        }

        // "066570.SE", "PDE4B", "500px": parts of codes.
        if (isDigits && ((_words[i].Norm[0] == '0' && _words[i].Norm.Length > 1 && char.IsAsciiDigit(_words[i].Norm[1])) || IsGluedToLetters(figure.End, i)))
        {
            return false;
        }

        // "F-16", "COVID-19"; but "10-20 people" is a range and "mid-20" no figure either.
        if (_words[i].Hyphened && isDigits)
        {
            return false;
        }

        // "five-member panel", "24-storey block": the figure is part of an adjective; "15,000-strong" is not.
        if (figure.End < _words.Length && _words[figure.End].Hyphened && Kind(figure.End, i).Kind is not ("unit" or "currency") && At(figure.End, i) is not ("strong" or "plus"))
        {
            return false;
        }

        // "the 15-49 age group"
        if (At(figure.End, i) is "age" or "ages")
        {
            return false;
        }

        // "twenty past one", "ten times the official figure".
        if (At(figure.End, i) == "past" || (At(figure.End, i) == "times" && At(figure.End + 1, i) is "the" or "as" or "more" or "that" or "its" or "a"))
        {
            return false;
        }

        // "Boeing 737", "Apollo 13".
        if (isDigits && i > 0 && before.Length > 1 && char.IsLetter(before[0]) && figure.Value is < 10_000 && figure.End == i + 1
            && TokenAt(i - 1).Upos == Upos.Propn && !IsCounted(figure.End, i) && Kind(i - 1, i).Kind != "currency")
        {
            return false;
        }

        return figure.Value != 1 || isDigits || Kind(i + 1, i).Kind is "person" or "unit";
    }

    /// <summary>What the figure counts; no unit and no "of" when nothing says so.</summary>
    /// <param name="i">Index of its first word.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="before">What the figures before it count; an elliptic one counts the same.</param>
    public Counted CountedBy(int i, Figure figure, CountedBefore before)
    {
        var start = i;
        if (Kind(i - 1, i) is { Kind: "currency" } sign && !char.IsLetter(At(i - 1, i)[0]) | At(i - 1, i) is "usd" or "eur" or "gbp")
        {
            start = At(i - 2, i) is "us" or "u.s." && At(i - 1, i) == "$" ? i - 2 : i - 1;
            return new Counted(sign.Value, Purpose(figure.End, i), start, figure.End);
        }

        var at = figure.End;
        if (figure.IsOpen && At(at, i) == "of" && Kind(at + 1, i) is { Kind: "currency" or "unit" } many)
        {
            // "billions of euros", "hundreds of kilometres"
            return new Counted(many.Value, Purpose(at + 2, i), start, at + 2);
        }

        if (At(at, i) == "percentage" && At(at + 1, i) is "point" or "points")
        {
            return new Counted("percentage point", Purpose(at + 2, i), start, at + 2);
        }

        if (Issued(at, i) is { } dollars)
        {
            return new Counted(dollars.Unit, Purpose(dollars.End, i), start, dollars.End);
        }

        if (At(at, i) is "us" or "u.s." && At(at + 1, i) is "cents" or "cent")
        {
            return new Counted("cent", Purpose(at + 2, i), start, at + 2);
        }

        if (At(at, i) is "cubic" or "square" && Kind(at + 1, i) is { Kind: "unit" } measure)
        {
            return new Counted((At(at, i) == "cubic" ? "cu " : "sq ") + measure.Value, Purpose(at + 2, i), start, at + 2);
        }

        if (At(at, i) == "per" && At(at + 1, i) == "cent")
        {
            return new Counted("percent", Purpose(at + 2, i), start, at + 2);
        }

        var unit = Kind(at, i);
        if (unit.Kind is "unit" && !(unit.Value == "m" && _words[at].Norm == "m") && At(at, i) is not "in")
        {
            return new Counted(unit.Value, Purpose(at + 1, i), start, at + 1);
        }

        if (unit.Kind == "currency" || (At(at, i) is "us" or "u.s." && Kind(at + 1, i).Kind == "currency"))
        {
            var end = unit.Kind == "currency" ? at + 1 : at + 2;
            return new Counted(unit.Kind == "currency" ? unit.Value : Kind(at + 1, i).Value, Purpose(end, i), start, end);
        }

        return People(i, start, figure, before);
    }

    private bool IsGluedToLetters(int end, int i) =>
        At(end, i) is { Length: > 0 } next && char.IsLetter(next[0]) && !_words[end].Hyphened && _words[end].Span.Start == _words[end - 1].Span.End
        && Kind(end, i).Kind is not ("unit" or "currency");

    /// <summary>"Canadian dollars", "new Taiwan dollars", "Hong Kong dollars".</summary>
    private (string Unit, int End)? Issued(int at, int i)
    {
        at += At(at, i) == "new" && Kind(at + 1, i).Kind == "issuer" ? 1 : 0;
        if (Kind(at, i) is not { Kind: "issuer" } issuer)
        {
            return null;
        }

        return At(at + 1, i) is "dollars" or "dollar" ? (issuer.Value, at + 2)
            : At(at + 1, i) is "kong" or "zealand" && At(at + 2, i) is "dollars" or "dollar" ? (issuer.Value, at + 3)
            : null;
    }

    /// <summary>The quantity with its hedge ("more than 50" has the lower bound 50, which is not meant itself).</summary>
    public Quantity Bounded(int i, Figure figure, Counted counted)
    {
        var first = counted.Start;
        var hedgeAt = NumberTable.Before.MatchBefore(_words, first, out var hedge);
        if (hedgeAt >= 0 && _words[hedgeAt].Sentence == _words[i].Sentence)
        {
            first = hedgeAt;
        }
        else
        {
            hedge = Hedge.None;
        }

        var end = Math.Max(figure.End, counted.End);
        var afterEnd = NumberTable.After.MatchAt(_words, end, out var after);
        if (afterEnd > 0 && _words[end].Sentence == _words[i].Sentence)
        {
            end = afterEnd;
            hedge = hedge is Hedge.None or Hedge.Near ? after : hedge;
        }

        var quantity = new Quantity
        {
            Span = _words[first].Span.Union(_words[end - 1].Span),
            Value = figure.Value,
            Low = figure.Low,
            High = figure.High,
            Unit = counted.Unit,
            Of = counted.Of,
        };
        return figure.Value is not { } value ? quantity
            : hedge is Hedge.Low or Hedge.Above ? quantity with { Value = null, Low = value, IsExclusive = hedge == Hedge.Above }
            : hedge is Hedge.High or Hedge.Below ? quantity with { Value = null, High = value, IsExclusive = hedge == Hedge.Below }
            : quantity;
    }

    /// <summary>"up to 25 years in prison": a length of time that is no time of anything.</summary>
    public Counted Sentence(int i, Figure figure)
    {
        var at = figure.End;
        var isTerm = At(at, i) is "years" or "year" or "months"
            && ((At(at + 1, i) == "in" && At(at + 2, i) is "prison" or "jail" or "custody") || At(at + 1, i) is "imprisonment" or "behind" || (At(at + 1, i) == "of" && At(at + 2, i) == "imprisonment"));
        return isTerm ? new Counted(At(at, i) == "months" ? "month" : "year", "prison", i, at + 1) : default;
    }

    private Counted People(int i, int start, Figure figure, CountedBefore before)
    {
        if (_fates.At(figure.End, i, out var endOfPhrase) is { } phrase && endOfPhrase > figure.End + 1)
        {
            return new Counted("person", phrase, start, figure.End) { HasFate = true };
        }

        var (head, end, isPerson, modifier) = NounPhrase(figure.End, i);
        var isSubset = _elliptic.IsSubset(i);
        if (head is not null)
        {
            return Named(i, start, figure, before, (head, end, isPerson, modifier), isSubset);
        }

        var known = new Counted(null, null, start, figure.End);
        if (before.InSentence is { IsAny: true, Unit: null } && _elliptic.IsFurther(i, figure.End))
        {
            return Inherit(known, _elliptic.Read(i, figure.End, before));
        }

        // "20 killed", "wounded 100", "killing dozens": the fate alone says that people are counted.
        if (_fates.At(figure.End, i, out _) is { } plain)
        {
            return known with { Unit = "person", Of = plain, HasFate = true };
        }

        var fate = isSubset ? null : _fates.Before(i) ?? _fates.After(figure.End, i);
        if (fate is not null)
        {
            return known with { Unit = "person", Of = fate, HasFate = true };
        }

        if (NumberOf(i) is { } named)
        {
            return named with { Start = start, End = figure.End };
        }

        return Inherit(known, _elliptic.Read(i, figure.End, before));
    }

    /// <summary>A figure with a noun: people by what became of them, where the clause says so, things by their name.</summary>
    private Counted Named(
        int i, int start, Figure figure, CountedBefore before, (string Head, int End, bool IsPerson, string? Modifier) noun, bool isSubset)
    {
        var counted = new Counted(null, noun.Head, start, figure.End) { Head = noun.Head };
        if (isSubset && noun.IsPerson)
        {
            // A part of a toll met the same fate, but is no other figure for the whole of it.
            var own = noun.Modifier ?? _fates.After(noun.End, i);
            var shared = own ?? (before.InSentence is { HasFate: true, Unit: "person" } ? before.InSentence.Of : null);
            return counted with { Unit = "person", Of = shared is null ? noun.Head : noun.Head + " " + shared, HasFate = shared is not null };
        }

        if (noun.IsPerson)
        {
            var fate = Listed(noun.End, i) ?? _fates.Before(i) ?? _fates.After(noun.End, i) ?? noun.Modifier ?? Joined(i, before.InSentence);

            // "30 doctors inside the city" are not its inhabitants.
            fate = fate == FateReader.Inhabitants && noun.Head is not ("people" or "persons" or "individuals" or "civilians" or "residents" or "citizens" or "souls") ? null : fate;
            if (fate is null && noun.Head == "members" && At(noun.End, i) != "of")
            {
                // A club has people, a league of states has states.
                return counted;
            }

            return counted with { Unit = "person", Of = fate ?? noun.Head, HasFate = fate is not null || Kind(noun.End - 1, i).Kind == "fate" };
        }

        if (Kind(noun.End - 1, i).Kind == "fate")
        {
            return counted with { Unit = "person", Of = _view.Plain(noun.End - 1), HasFate = true };
        }

        var lot = LossBefore(i) ?? _fates.After(noun.End, i, ofThings: true);
        return lot is null ? counted : counted with { Of = noun.Head + " " + lot };
    }

    /// <summary>"registered 187 people as missing" tells more than its verb does.</summary>
    private string? Listed(int end, int i) => At(end, i) == "as" && _fates.At(end + 1, i, out _) is { } listed ? listed : null;

    private string? LossBefore(int i)
    {
        var at = _view.BeforeHedge(i) - 1;
        return Kind(at, i).Kind == "loss" ? _view.Plain(at) : null;
    }

    /// <summary>"killed two guards, four soldiers and 20 farmers": one verb for all.</summary>
    private string? Joined(int i, Counted last)
    {
        if (last is not { HasFate: true, Unit: "person" })
        {
            return null;
        }

        var at = _view.BeforeHedge(i) - 1;
        if (At(at, i) is not ("and" or ","))
        {
            return null;
        }

        for (var k = last.End; k < at; k++)
        {
            if (TokenAt(k).Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det) && At(k, i) is not ("," or "and" or "of"))
            {
                return null;
            }
        }

        return last.Of;
    }

    private static Counted Inherit(Counted own, Counted other) =>
        other.IsAny ? own with { Unit = other.Unit, Of = other.Of, Head = other.Head, HasFate = other.HasFate } : default;

    /// <summary>The noun that a figure stands before, its modifiers skipped.</summary>
    private (string? Head, int End, bool IsPerson, string? Modifier) NounPhrase(int from, int i)
    {
        var at = from;
        if (At(at, i) == "of")
        {
            at++;
            at = At(at, i) is "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those" or "them" ? at + 1 : at;
        }

        string? head = null;
        var end = from;
        var isPerson = false;
        string? modifier = null;
        for (var k = at; k < at + LongestNounPhrase && At(k, i).Length > 0; k++)
        {
            var token = TokenAt(k);
            var kind = Kind(k, i).Kind;
            if (head is null && At(k + 1, i) is "'s" or "'" && At(k + 2, i).Length > 0)
            {
                // "two of the dam's six gates" are gates.
                k++;
                continue;
            }

            var isNoun = token.Upos is Upos.Noun || kind == "person" || (token.Upos == Upos.Propn && char.IsLetter(_words[k].Norm[0]));
            if (isNoun)
            {
                if (head is not null && isPerson && kind != "person" && token.Upos != Upos.Noun)
                {
                    break;
                }

                head = _words[k].Norm;
                end = k + 1;
                isPerson = kind == "person" || (kind == "fate" && _view.Plain(k) is "dead" or "wounded" or "injured" or "missing" or "refugees");
                continue;
            }

            var isModifier = token.Upos is Upos.Adj || (token.Upos == Upos.Num && head is null && k > at) || kind is "filler" || (kind == "fate" && token.Xpos is "VBN" or "JJ" && IsNounAhead(k + 1, i))
                || (token.Upos == Upos.Verb && token.Xpos is "VBN" or "VBG" && head is null && IsNounAhead(k + 1, i))
                || (_words[k].Hyphened && head is null);
            if (!isModifier || (head is not null && !_words[k].Hyphened))
            {
                break;
            }

            modifier = kind == "fate" ? _view.Plain(k) : modifier;
        }

        // A proper noun alone is a name that happens to follow ("in 2 Samuel").
        return head is not null && !isPerson && TokenAt(end - 1).Upos == Upos.Propn ? (null, from, false, null) : (head, end, isPerson, modifier);
    }

    private bool IsNounAhead(int k, int i) => At(k, i).Length > 0 && (TokenAt(k).Upos is Upos.Noun or Upos.Adj || Kind(k, i).Kind == "person");

    private bool IsCounted(int at, int i) => Kind(at, i).Kind is "person" or "unit" or "currency" or "fate" || (At(at, i).Length > 0 && TokenAt(at).Xpos == "NNS");

    /// <summary>"the number of militants in the enclave between six and eight thousand", "the number of people killed has risen to 23".</summary>
    private Counted? NumberOf(int i)
    {
        if (_elliptic.NumberOf(i) is not { } at || NounPhrase(at, i) is not { Head: { } head } phrase)
        {
            return null;
        }

        var fate = phrase.IsPerson ? _fates.After(phrase.End, i) : null;
        return new Counted(phrase.IsPerson ? "person" : null, fate ?? head, i, i) { Head = head, HasFate = fate is not null };
    }

    /// <summary>"in aid" after a sum, "of voters" after a share.</summary>
    private string? Purpose(int at, int i)
    {
        if (At(at, i) == "worth")
        {
            at++;
        }

        if (At(at, i) is not ("in" or "of") || At(at + 1, i).Length == 0)
        {
            return null;
        }

        at = At(at + 1, i) is "the" or "its" or "their" or "all" ? at + 2 : at + 1;
        return At(at, i).Length > 0 ? NounPhrase(at, i).Head : null;
    }

    private Token TokenAt(int k) => _view.TokenAt(k);

    private string At(int k, int i) => _view.At(k, i);

    private QuantityWord Kind(int k, int i) => _view.Kind(k, i);
}
