using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Grounding;

/// <summary>What a figure counts.</summary>
/// <param name="Unit">As in <see cref="Quantity.Unit"/>.</param>
/// <param name="Of">As in <see cref="Quantity.Of"/>.</param>
/// <param name="Start">Index of the first word of the figure with its currency sign.</param>
/// <param name="End">Index after the last word that belongs to the figure ("percent").</param>
internal readonly record struct Counted(string? Unit, string? Of, int Start, int End);

/// <summary>One article's words as the reader of figures looks at them. Lives for one article.</summary>
internal sealed class QuantityScene(AnalyzedArticle analyzed, ImmutableArray<Word> words)
{
    private const int LongestNounPhrase = 7;
    private const int NearBefore = 3;
    private const int NearAfter = 6;
    private const int NumberOfWindow = 14;

    private readonly AnalyzedArticle _analyzed = analyzed;
    private readonly ImmutableArray<Word> _words = words;

    /// <summary>False for numbers that count nothing: parts of names, ages, editions, "one" as a pronoun.</summary>
    public bool IsFigure(int i, Figure figure)
    {
        var before = At(i - 1, i);
        var isDigits = char.IsAsciiDigit(_words[i].Norm[0]);
        if (before is "aged" or "age" or "no." or "no" or "number" or "resolution" or "article" or "chapter" or "page" or "section" or "flight" or "route"
            or "highway" or "channel" or "phase" or "act" or "room" or "line" or "#")
        {
            return false;
        }

        // "at 6" is a time of day; "0:02" half a clock.
        if (isDigits && ((before == "at" && figure.Value is < 13 && !IsCounted(figure.End, i)) || (before == ":" && char.IsAsciiDigit(At(i - 2, i).FirstOrDefault()))))
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
    /// <param name="last">What the figure before it in the sentence counts; an elliptic one counts the same.</param>
    public Counted CountedBy(int i, Figure figure, Counted last)
    {
        var start = i;
        if (Kind(i - 1, i) is { Kind: "currency" } sign)
        {
            start = At(i - 2, i) is "us" or "u.s." && At(i - 1, i) == "$" ? i - 2 : i - 1;
            return new Counted(sign.Value, Purpose(figure.End, i), start, figure.End);
        }

        var at = figure.End;
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

        return People(i, start, figure, last);
    }

    /// <summary>The quantity with its hedge ("more than 50" has the lower bound 50).</summary>
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
            hedge = hedge is Hedge.Low or Hedge.High ? hedge : after;
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
            : hedge == Hedge.Low ? quantity with { Value = null, Low = value }
            : hedge == Hedge.High ? quantity with { Value = null, High = value }
            : quantity;
    }

    private Counted People(int i, int start, Figure figure, Counted last)
    {
        var (head, end, isPerson) = NounPhrase(figure.End, i);
        var isSubset = IsSubset(i);
        var fate = isSubset ? null : FateBefore(i) ?? FateAfter(end, i);
        if (head is not null)
        {
            return isPerson ? new Counted("person", fate ?? head, start, figure.End)
                : fate is not null && Kind(end - 1, i).Kind == "fate" ? new Counted("person", fate, start, figure.End)
                : new Counted(null, head, start, figure.End);
        }

        // "20 killed", "wounded 100", "killing dozens": the fate alone says that people are counted.
        if (Kind(figure.End, i) is { Kind: "fate" })
        {
            return new Counted("person", Plain(figure.End), start, figure.End);
        }

        if (fate is not null)
        {
            return new Counted("person", fate, start, figure.End);
        }

        if (NumberOf(i) is { } named)
        {
            return named with { Start = start, End = figure.End };
        }

        // "between 20 and 30 … others": what the figure before it counted, when nothing else follows.
        return last.Unit == "person" && (At(figure.End, i) is "more" or "others" || isSubset)
            ? new Counted("person", isSubset ? null : last.Of, start, figure.End)
            : default;
    }

    /// <summary>The noun that a figure stands before, its modifiers skipped.</summary>
    private (string? Head, int End, bool IsPerson) NounPhrase(int from, int i)
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
        for (var k = at; k < at + LongestNounPhrase && At(k, i).Length > 0; k++)
        {
            var token = TokenAt(k);
            var kind = Kind(k, i).Kind;
            var isNoun = token.Upos is Upos.Noun || kind == "person" || (token.Upos == Upos.Propn && char.IsLetter(_words[k].Norm[0]));
            if (isNoun)
            {
                if (head is not null && isPerson && kind != "person" && token.Upos != Upos.Noun)
                {
                    break;
                }

                head = _words[k].Norm;
                end = k + 1;
                isPerson = kind == "person" || (kind == "fate" && Plain(k) is "dead" or "wounded" or "injured" or "missing" or "refugees");
                continue;
            }

            var isModifier = token.Upos is Upos.Adj || kind is "filler" || (kind == "fate" && token.Xpos is "VBN" or "JJ" && IsNounAhead(k + 1, i))
                || (token.Upos == Upos.Verb && token.Xpos is "VBN" or "VBG" && head is null && IsNounAhead(k + 1, i))
                || (_words[k].Hyphened && head is null);
            if (!isModifier || (head is not null && !_words[k].Hyphened))
            {
                break;
            }
        }

        // A proper noun alone is a name that happens to follow ("in 2 Samuel").
        return head is not null && !isPerson && TokenAt(end - 1).Upos == Upos.Propn ? (null, from, false) : (head, end, isPerson);
    }

    private bool IsNounAhead(int k, int i) => At(k, i).Length > 0 && (TokenAt(k).Upos is Upos.Noun or Upos.Adj || Kind(k, i).Kind == "person");

    private bool IsCounted(int at, int i) => Kind(at, i).Kind is "person" or "unit" or "currency" or "fate" || (At(at, i).Length > 0 && TokenAt(at).Xpos == "NNS");

    /// <summary>"including 100 children": a part of those counted before, not another such figure.</summary>
    private bool IsSubset(int i)
    {
        var hedge = NumberTable.Before.MatchBefore(_words, i, out _);
        var at = hedge >= 0 ? hedge - 1 : i - 1;
        return At(at, i) is "including" or "includes" or "included" or "among" or "comprising"
            || (At(at, i) == "of" && At(at - 1, i) is "consisting") || (At(at, i) is "them" && At(at - 1, i) is "among" or "of");
    }

    private string? FateBefore(int i)
    {
        var hedge = NumberTable.Before.MatchBefore(_words, i, out _);
        var at = (hedge >= 0 ? hedge : i) - 1;
        for (var k = at; k > at - NearBefore && At(k, i).Length > 0; k--)
        {
            if (Kind(k, i) is { Kind: "fate" })
            {
                return Plain(k);
            }

            if (At(k, i) is "toll")
            {
                return At(k - 1, i) == "death" ? "death toll" : "toll";
            }

            if (At(k, i) is not ("the" or "of" or "by" or "to" or "a" or "another" or "some" or "up" or "from" or "rose" or "risen" or "reached" or "stands" or "stood" or "climbed"
                or "at" or "as" or "an" or "many" or "also" or "estimated" or "even" or "has"))
            {
                return null;
            }
        }

        return null;
    }

    private string? FateAfter(int end, int i)
    {
        for (var k = end; k < end + NearAfter && At(k, i).Length > 0; k++)
        {
            if (Kind(k, i) is { Kind: "fate" })
            {
                return Plain(k);
            }

            if (At(k, i) is not ("who" or "that" or "which" or "were" or "was" or "have" or "has" or "had" or "are" or "is" or "be" or "been" or "being" or "may" or "might" or "could"
                or "will" or "also" or "reportedly" or "believed" or "to" or "feared" or "thought" or "still" or "remain" or "remained" or "now" or "either" or "already" or "later"
                or "left" or "reported" or "confirmed" or "said" or "least" or "there" or "got"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the number of militants in the enclave between six and eight thousand".</summary>
    private Counted? NumberOf(int i)
    {
        for (var k = i - 1; k > i - NumberOfWindow && At(k, i).Length > 0; k--)
        {
            if (At(k, i) == "of" && At(k - 1, i) is "number" or "numbers" or "total" && NounPhrase(k + 1, i) is { Head: { } head } phrase)
            {
                return new Counted(phrase.IsPerson ? "person" : null, head, i, i);
            }
        }

        return null;
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

    /// <summary>The text's own word for a fate; an inflected form as its participle ("killing" says "killed").</summary>
    private string Plain(int k)
    {
        var norm = _words[k].Norm;
        var plain = Kind(k, k).Value;
        return norm.Length >= 4 && plain.Length >= 4 && norm.AsSpan(0, 4).SequenceEqual(plain.AsSpan(0, 4)) ? plain : norm;
    }

    private Token TokenAt(int k) => _analyzed.Tokens[_words[k].Token];

    private string At(int k, int i) => k >= 0 && k < _words.Length && _words[k].Sentence == _words[i].Sentence ? _words[k].Norm : "";

    private QuantityWord Kind(int k, int i) => QuantityTable.Words.GetValueOrDefault(At(k, i), new QuantityWord("", ""));
}
